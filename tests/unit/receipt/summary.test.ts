import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCourse } from '../../../src/course/load.build.ts';
import { standing } from '../../../src/progress/chapter-standing.ts';
import { keysOf } from '../../../src/progress/receipt/keys.ts';
import { outlineOfKeys } from '../../../src/progress/receipt/outline.ts';
import {
  marksBySummary,
  readSummary,
  summaryLine,
  summaryOf,
  type Summary,
} from '../../../src/progress/receipt/summary.ts';
import { Reader, right } from '../../support/reader.ts';

const keys = keysOf(buildCourse('tests/fixtures/course').course, (path) => path);

const code = fc.stringMatching(/^[\w-]{2}$/);
const flags = { read: fc.boolean(), passed: fc.boolean(), practiced: fc.boolean() };
const chapter = fc
  .record({ code, ...flags }, { noNullPrototype: true })
  .filter(({ read, passed, practiced }) => read || passed || practiced);
const summary: fc.Arbitrary<Summary> = fc.record(
  {
    version: fc.constantFrom('2026.11.21', '2027.1.2'),
    day: fc.constantFrom('2020-01-01', '2026-11-21', '2099-12-31'),
    knows: fc.nat(8),
    does: fc.nat(8),
    chapters: fc.uniqueArray(chapter, { selector: (one) => one.code, maxLength: 12 }),
  },
  { noNullPrototype: true },
);

test('a summary is read as it was written', () => {
  fc.assert(
    fc.property(summary, (one) =>
      isDeepStrictEqual(readSummary(summaryLine(one)), { ok: true, summary: one }),
    ),
    { numRuns: 10_000 },
  );
});

test('any text is read without a throw, and is no summary', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((rest) => `8LS1.k1d1.20261121.${rest}`),
  );
  fc.assert(
    fc.property(text, (any) => !readSummary(any).ok),
    { numRuns: 10_000 },
  );
});

const reader = new Reader(keys);
reader.read('alpha');
reader.attempt('alpha', keys.chapters[0]?.questions.slice(0, 8) ?? [], right);
reader.read('beta');
const line = summaryOf(standing(reader.progress, outlineOfKeys(keys)), keys.version, '2026-11-21');

test('it says by chapter what is read, passed and practiced', () => {
  const read = readSummary(`  ${line}\n`);
  if (!read.ok) throw new Error(read.code);
  const [alpha, beta, gamma] = marksBySummary(read.summary, keys);
  expect(alpha).toEqual({ id: 'alpha', level: 1, read: true, passed: true, practiced: false });
  expect(beta).toMatchObject({ id: 'beta', read: true, passed: false, practiced: false });
  expect(gamma).toMatchObject({ read: false, passed: false, practiced: false });
  expect(read.summary).toMatchObject({ knows: 1, does: 0, day: '2026-11-21' });
});

test.each([
  ['nothing', ' ', 'empty'],
  ['a receipt', '8L1.abcdef', 'shape'],
  ['a newer format', '8LS2.abc', 'future'],
  ['a line that was cut', line.slice(0, -1), 'damaged'],
  ['another level', line.replace('k1', 'k8'), 'damaged'],
  ['a long text', 'x'.repeat(5000), 'shape'],
])('%s is refused', (_, text, code) => {
  expect(readSummary(text)).toEqual({ ok: false, code });
});
