// Where each lesson lives: 'rule', 'path rule', 'docs', 'test', 'hook' or 'nowhere'.
import type { Place } from './run.ts';

export const places: Record<string, Place> = {
  check: 'rule',
  dates: 'rule',
  processor: 'rule',
  vat: 'rule',
  mails: 'rule',
  migrations: 'rule',
  cents: 'rule',
  push: 'rule',
  prices: 'rule',
};
