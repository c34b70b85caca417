import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grown } from '../../../src/course/ledger.ts';
import { ledgerProblems } from '../../../src/course/ledger-check.ts';
import type { Ledger, LedgerEntry } from '../../../src/course/ledger.ts';

const ledger = (
  ids: Record<string, LedgerEntry>,
  paths: Record<string, string | null> = {},
): Ledger => ({
  ids,
  paths,
});
const codes = (then: Ledger, now: Ledger) => ledgerProblems(then, now).map(({ code }) => code);
const question = (extra: Partial<LedgerEntry> = {}): LedgerEntry => ({
  kind: 'question',
  rev: 1,
  key: 'k1',
  options: ['a', 'b'],
  ...extra,
});

describe('the ledger only grows', () => {
  const section = { kind: 'section' };
  const cases: [string, Ledger, Ledger, string[]][] = [
    ['nothing changed', ledger({ s: section }), ledger({ s: section }), []],
    ['a new id must be entered', ledger({}), ledger({ s: section }), ['ledger-new']],
    ['an id must not vanish', ledger({ s: section }), ledger({}), ['ledger-vanished']],
    [
      'a retired id may be gone',
      ledger({ s: { kind: 'section', retired: '2026-11-21' } }),
      ledger({}),
      [],
    ],
    [
      'a retired id must not come back',
      ledger({ s: { kind: 'section', retired: '2026-11-21' } }),
      ledger({ s: section }),
      ['ledger-reused'],
    ],
    [
      'a replaced id may be gone',
      ledger({ s: { kind: 'section', replacedBy: 't' }, t: section }),
      ledger({ t: section }),
      [],
    ],
    [
      'a replacement must exist',
      ledger({ s: { kind: 'section', replacedBy: 't' } }),
      ledger({}),
      ['ledger-replaced'],
    ],
    [
      'an id keeps its kind',
      ledger({ s: section }),
      ledger({ s: { kind: 'lab' } }),
      ['ledger-kind'],
    ],
    ['a page must not vanish', ledger({}, { '/a/': null }), ledger({}), ['ledger-path']],
    [
      'a moved page may be gone',
      ledger({}, { '/a/': '/b/', '/b/': null }),
      ledger({}, { '/b/': null }),
      [],
    ],
    ['a new page must be entered', ledger({}), ledger({}, { '/a/': null }), ['ledger-new']],
    [
      'a changed key needs a higher rev',
      ledger({ q: question() }),
      ledger({ q: question({ key: 'k2' }) }),
      ['ledger-key'],
    ],
    [
      'a lost option needs a higher rev',
      ledger({ q: question() }),
      ledger({ q: question({ options: ['a'] }) }),
      ['ledger-option'],
    ],
    [
      'a rev must not go back',
      ledger({ q: question({ rev: 2 }) }),
      ledger({ q: question() }),
      ['ledger-rev'],
    ],
    [
      'a higher rev must be entered',
      ledger({ q: question() }),
      ledger({ q: question({ rev: 2, key: 'k2' }) }),
      ['ledger-new'],
    ],
    [
      'a new option must be entered',
      ledger({ q: question() }),
      ledger({ q: question({ options: ['a', 'b', 'c'] }) }),
      ['ledger-new'],
    ],
  ];
  test.each(cases)('%s', (_, then, now, expected) => {
    expect(codes(then, now)).toEqual(expected);
  });
});

const entry = fc.oneof(
  fc.constant<LedgerEntry>({ kind: 'section' }),
  fc.record({
    kind: fc.constant('question'),
    rev: fc.integer({ min: 1, max: 3 }),
    key: fc.constantFrom('k1', 'k2'),
  }),
);
const anyLedger = fc.record({
  ids: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), entry),
  paths: fc.dictionary(fc.constantFrom('/x/', '/y/'), fc.constant(null)),
});

test('growing never loses an id or a page, and then nothing is left to enter', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, (then, now) => {
      const next = grown(then, now);
      for (const id of Object.keys(then.ids)) expect(next.ids).toHaveProperty(id);
      for (const path of Object.keys(then.paths)) expect(next.paths[path]).toBeDefined();
      expect(ledgerProblems(next, now).filter(({ code }) => code === 'ledger-new')).toEqual([]);
    }),
  );
});
