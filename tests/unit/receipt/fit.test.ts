import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fit, given, lighter, ROOM } from '../../../src/progress/receipt/fit.ts';
import { receiptOf } from '../../../src/progress/receipt/of-record.ts';
import { readReceipt, type Receipt } from '../../../src/progress/receipt/receipt.ts';
import { regrade } from '../../../src/progress/receipt/regrade.ts';
import { random } from '../../../src/quiz/draw.ts';
import { Reader, right } from '../../support/reader.ts';
import { keys, life } from './lives.ts';

vi.setConfig({ testTimeout: 240_000 });

const made = { day: '2026-11-21' };
const board = (receipt: Receipt) => {
  const { knows, does, verdict, chapters, missed } = regrade(receipt, keys);
  return { knows, does, verdict, chapters, missed: missed.toSorted() };
};

test('with less, a board shows the same levels; with the least, never more of them', () => {
  let lost = 0;
  fc.assert(
    fc.property(life, (reader) => {
      const receipt = receiptOf(reader.progress, keys, made);
      const all = lighter(receipt, keys.passMark);
      lost += given(receipt) - given(all.at(-1) as Receipt);
      const full = board(receipt);
      for (const one of all.slice(0, -1)) expect(board(one)).toEqual(full);
      const least = board(all.at(-1) as Receipt);
      expect(least.verdict).toBe('consistent');
      expect(least.knows).toBeLessThanOrEqual(full.knows);
      expect(least.does).toBeLessThanOrEqual(full.does);
      least.chapters.forEach(({ knows, does }, at) => {
        const was = full.chapters[at] as (typeof full.chapters)[number];
        expect(knows.share).toBeLessThanOrEqual(was.knows.share);
        expect(Number(knows.all)).toBeLessThanOrEqual(Number(was.knows.all));
        expect(Number(knows.passed)).toBeLessThanOrEqual(Number(was.knows.passed));
        expect(does.share).toBe(was.does.share);
        expect(Number(does.all)).toBeLessThanOrEqual(Number(was.does.all));
      });
    }),
    { numRuns: 2000 },
  );
  expect(lost).toBeGreaterThan(1000);
});

test('a question that was right first, and then in other words wrong and right, was not missed', () => {
  const reader = new Reader(keys);
  const [one] = keys.chapters.map(({ id, questions }) => {
    const typed = questions.find(({ kind }) => kind === 'short-answer');
    return typed && { id, typed, rest: questions.filter((other) => other !== typed).slice(0, 7) };
  });
  if (one?.typed.kind !== 'short-answer') throw new Error('the fixture has no short answer');
  const { id, typed, rest } = one;
  const [first = '', other = first.toUpperCase()] = typed.key.accept;
  const all = (answer: string, values: typeof right) => {
    reader.attempt(id, [typed, ...rest], (asked) =>
      asked.id === typed.id ? { answer: [answer] } : values(asked),
    );
    reader.sleep();
  };
  all(first, () => ({ answer: ['none'] }));
  all('nothing of the kind', right);
  reader.answer(typed, { answer: [other] });
  const receipt = receiptOf(reader.progress, keys, made);
  for (const less of [receipt, ...lighter(receipt, keys.passMark).slice(0, -1)])
    expect(regrade(less, keys).missed).not.toContain(typed.id);
});

/** A reader whose first answers are long, of letters by chance. */
function wordy(): Reader {
  const reader = new Reader(keys);
  const chance = random(5);
  const noise = () =>
    Array.from({ length: 120 }, () => String.fromCodePoint(0x4e00 + Math.floor(20_000 * chance())));
  for (const { id, questions } of keys.chapters) {
    reader.attempt(id, questions.slice(0, 8), () => ({ answer: [noise().join('')] }));
    reader.attempt(id, questions.slice(0, 8), right);
  }
  return reader;
}

test('what has room goes whole, and what has none says what was left out', async () => {
  const small = new Reader(keys);
  small.finish();
  const whole = receiptOf(small.progress, keys, made);
  expect(await fit(whole, keys.passMark)).toMatchObject({ receipt: whole, left: '' });

  const receipt = receiptOf(wordy().progress, keys, made);
  const full = (await fit(receipt, keys.passMark)).line.length;
  expect(full).toBeLessThanOrEqual(ROOM);
  const { line, left, receipt: less } = await fit(receipt, keys.passMark, full - 1);
  expect(line.length).toBeLessThan(full);
  expect(left).toMatch(/^\d+ answers of first attempts that did not pass$/);
  expect(await readReceipt(line)).toEqual({ ok: true, receipt: less });
  expect(less.chapters.map(({ tries }) => tries)).toEqual(
    receipt.chapters.map(({ tries }) => tries),
  );
});
