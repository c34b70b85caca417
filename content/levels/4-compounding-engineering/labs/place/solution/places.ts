// Where each lesson lives: 'rule', 'path rule', 'docs', 'test', 'hook' or 'nowhere'.
import type { Place } from './run.ts';

export const places: Record<string, Place> = {
  check: 'rule',
  dates: 'test',
  processor: 'docs',
  vat: 'docs',
  mails: 'path rule',
  migrations: 'hook',
  cents: 'test',
  push: 'hook',
  prices: 'rule',
};
