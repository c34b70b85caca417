import { describe, expect, it } from 'vitest';
import { isStale } from '../../../src/site/stale.ts';

const now = Date.parse('2026-11-21T12:00:00Z');

describe('a chapter says that it is stale', () => {
  it.each([
    ['2026-11-21', false],
    ['2026-05-26', false],
    ['2026-05-24', true],
    ['2025-01-01', true],
    ['2027-01-01', false],
    ['not a date', false],
  ])('verified %s: %s', (verified, stale) => {
    expect(isStale(verified, now)).toBe(stale);
  });
});
