import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/load.build.ts';
import { codeProblems } from '../../src/progress/receipt/clashes.ts';
import { fit } from '../../src/progress/receipt/fit.ts';
import { keysOf } from '../../src/progress/receipt/keys.ts';
import { receiptOf } from '../../src/progress/receipt/of-record.ts';
import { regrade } from '../../src/progress/receipt/regrade.ts';
import { summaryOf } from '../../src/progress/receipt/summary.ts';
import { standing } from '../../src/progress/chapter-standing.ts';
import { outlineOfKeys } from '../../src/progress/receipt/outline.ts';
import { readReceipt, writeReceipt } from '../../src/progress/receipt/receipt.ts';
import { random } from '../../src/quiz/draw.ts';
import { anyValues, Reader, right } from '../support/reader.ts';

const { course, ledger } = buildCourse('content');
const keys = keysOf(course, (path) => path);
const questions = keys.chapters.flatMap((chapter) => chapter.questions);
const made = { day: '2026-11-21', name: 'Augusta Ada King, Countess of Lovelace' };
const receipt = (reader: Reader) => receiptOf(reader.progress, keys, made);

test('no two ids of the ledger, retired ones included, have one code in receipts', () => {
  expect(codeProblems(ledger.ids)).toEqual([]);
  expect(questions.length).toBeGreaterThanOrEqual(175);
});

test.each([1, 2, 3])(
  'the receipt of a reader who read, ticked and answered everything has at most 3 KB (%i)',
  async (seed) => {
    const reader = new Reader(keys);
    reader.finish('right', seed);
    expect(Object.keys(reader.progress.questions)).toHaveLength(questions.length);
    const line = await writeReceipt(receipt(reader));
    expect(line.length).toBeLessThanOrEqual(3072);
    const read = await readReceipt(line);
    expect(read).toEqual({ ok: true, receipt: receipt(reader) });
    const { verdict, knows, does, answered, unchecked } = regrade(receipt(reader), keys);
    expect({ verdict, knows, does }).toEqual({ verdict: 'consistent', knows: 8, does: 8 });
    expect({ answered: answered.length, unchecked }).toEqual({
      answered: questions.length,
      unchecked: 0,
    });
  },
);

test('so has it when every typed answer was first a short sentence', async () => {
  const reader = new Reader(keys);
  const said = ['I would look at', 'probably the', 'not sure, maybe', 'it depends on'];
  for (const { id, questions: bank, practices } of keys.chapters) {
    reader.read(id);
    const typed = bank.filter(({ kind }) => kind === 'short-answer' || kind === 'estimate');
    const others = bank.filter((one) => !typed.includes(one));
    const first = [...typed, ...others].slice(0, 8);
    reader.attempt(id, first, (one) =>
      typed.includes(one) ? { answer: [`${said[one.id.length % 4]} ${one.id}`] } : right(one),
    );
    reader.attempt(id, bank, right, 'retry');
    practices.forEach((practice) => reader.tick(practice));
    reader.sleep(5);
  }
  expect((await writeReceipt(receipt(reader))).length).toBeLessThanOrEqual(3072);
});

/** First, best and newest answer of every question differ, the typed ones are long, and each practice has its day. */
function heaviest(long: boolean): Reader {
  const reader = new Reader(keys);
  const chance = random(7);
  const noise = () =>
    Array.from({ length: 120 }, () => String.fromCodePoint(0x4e00 + Math.floor(20_000 * chance())));
  reader.finish('chance');
  for (const { id, questions: bank, practices } of keys.chapters) {
    if (long)
      reader.attempt(
        id,
        bank,
        (one) =>
          one.kind === 'short-answer' || one.kind === 'estimate'
            ? { answer: [noise().join('')] }
            : anyValues(one, chance),
        'retry',
      );
    for (const practice of practices) {
      reader.sleep(1 + Math.floor(9 * chance()));
      reader.tick(practice);
    }
  }
  return reader;
}

test.each([
  ['short', false],
  ['long', true],
])(
  'at most 3 KB where first, best and newest answers differ everywhere, with %s texts: it goes with less',
  async (_, long) => {
    const full = receiptOf(heaviest(long).progress, keys, { ...made, name: '👩‍👩‍👧‍👦'.repeat(10) });
    expect((await writeReceipt(full)).length).toBeGreaterThan(3072);
    const { line, left } = await fit(full, keys.passMark);
    expect(line.length).toBeLessThanOrEqual(3072);
    expect(left).toMatch(/^\d+ answers of first attempts that did not pass, /);
    const read = await readReceipt(line);
    if (!read.ok) throw new Error(read.code);
    const shown = ({ verdict, knows, does, missed }: ReturnType<typeof regrade>) => ({
      verdict,
      knows,
      does,
      missed: missed.toSorted(),
    });
    const again = shown(regrade(read.receipt, keys));
    expect(again).toEqual(shown(regrade(full, keys)));
    expect(again).toMatchObject({ verdict: 'consistent', knows: 8, does: 8 });
  },
);

test('the summary of everything has at most 60 characters', () => {
  const reader = new Reader(keys);
  reader.finish();
  const all = standing(reader.progress, outlineOfKeys(keys));
  const line = summaryOf(all, keys.version, '2026-11-21');
  expect(line).toMatch(/^8LS1\.k8d8\.20261121\./);
  expect(line.length).toBeLessThanOrEqual(60);
});
