import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { standing, type ChapterStanding } from '../../../src/progress/chapter-standing.ts';
import { day } from '../../../src/progress/day.ts';
import { optionCode } from '../../../src/progress/receipt/codes.ts';
import { receiptOf } from '../../../src/progress/receipt/of-record.ts';
import { outlineOfKeys } from '../../../src/progress/receipt/outline.ts';
import type { ChapterKeys, CourseKeys } from '../../../src/progress/receipt/keys.ts';
import { regrade, type RegradedChapter } from '../../../src/progress/receipt/regrade.ts';
import { readReceipt, writeReceipt, type Receipt } from '../../../src/progress/receipt/receipt.ts';
import { random } from '../../../src/quiz/draw.ts';
import { anyValues, Reader, right } from '../../support/reader.ts';
import { keys, life } from './lives.ts';
import { receipt as any } from './receipts.ts';

vi.setConfig({ testTimeout: 240_000 });

const [alpha, beta] = keys.chapters as [ChapterKeys, ChapterKeys];
const made = { day: '2026-11-21' };
const receipt = (reader: Reader, course = keys) => receiptOf(reader.progress, course, made);

/** What a page and a board both show of a chapter. */
const onPage = ({ chapter: { id }, marks, practices, quiz, known }: ChapterStanding) => ({
  id,
  read: marks.read,
  passed: marks.passed,
  on: quiz.passedAt === undefined ? undefined : day(quiz.passedAt),
  mastery: quiz.mastery,
  ticked: practices.length,
  best: quiz.best,
  firstTry: quiz.firstTry,
  known,
  done: known && marks.practiced,
});
const onBoard = ({ id, read, knows, does, best, firstTry }: RegradedChapter) => ({
  id,
  read,
  passed: knows.passed,
  on: knows.day,
  mastery: knows.share,
  ticked: Math.round(
    does.share * (keys.chapters.find((one) => one.id === id)?.practices.length ?? 0),
  ),
  best,
  firstTry,
  known: knows.all,
  done: does.all,
});

test('a board shows of any record what its reader sees, and finds it consistent', () => {
  let whole = 0;
  fc.assert(
    fc.property(life, (reader) => {
      const seen = standing(reader.progress, outlineOfKeys(keys));
      const shown = regrade(receipt(reader), keys);
      expect(shown.verdict).toBe('consistent');
      expect(shown.knows).toBeLessThanOrEqual(seen.knows);
      // Where the record has forgotten answers to what it claims, the board may show less.
      if (shown.unchecked) return;
      whole++;
      expect(shown.chapters.map(onBoard)).toEqual(seen.chapters.map(onPage));
      expect([shown.knows, shown.does]).toEqual([seen.knows, seen.does]);
    }),
    { numRuns: 2000 },
  );
  expect(whole).toBeGreaterThan(1000);
});

function passed(): Reader {
  const reader = new Reader(keys);
  reader.read(alpha.id);
  reader.attempt(alpha.id, alpha.questions.slice(0, 8), (one) => anyValues(one, random(3)));
  reader.sleep(3);
  reader.attempt(alpha.id, alpha.questions.slice(0, 8), right);
  alpha.practices.forEach((id) => reader.tick(id));
  return reader;
}

test('a passed level is known and done, with its day and what was missed at first', () => {
  const { verdict, chapters, missed, answered, unchecked } = regrade(receipt(passed()), keys);
  expect({ verdict, unchecked }).toEqual({ verdict: 'consistent', unchecked: 0 });
  expect(chapters[0]).toMatchObject({
    id: 'alpha',
    read: true,
    knows: { passed: true, day: '2026-09-04', all: true },
    does: { share: 1, all: true },
    best: 1,
  });
  expect(answered).toHaveLength(8);
  expect(missed.length).toBeGreaterThan(0);
});

/** The answer that is right in the first question of one choice. */
const alphaRight = ((): string => {
  const { kind, key } = alpha.questions[0] as (typeof alpha.questions)[number];
  if (kind !== 'choose-one') throw new Error('the fixture begins with a choice');
  return `"codes":"${optionCode(key.right[0] ?? '')}"`;
})();

/** The receipt with something else claimed, as a person with an editor would do it. */
const changed = (one: Receipt, edit: (text: string) => string): Receipt =>
  JSON.parse(edit(JSON.stringify(one))) as Receipt;

test.each<[string, (text: string) => string]>([
  ['a better first score', (text) => text.replace(/"score":\d+/, '"score":1000')],
  ['points for a wrong answer', (text) => text.replace(/"points":0/, '"points":1000')],
  [
    'an answer taken out of the first try',
    (text) => text.replace(/"last":false,"tries":\[0\]/, '"last":false,"tries":[]'),
  ],
  ['a right answer given for a wrong one', (text) => text.replace(/"codes":"\w\w"/, alphaRight)],
])('%s is found', (_, edit) => {
  const before = receipt(passed());
  const after = changed(before, edit);
  expect(after).not.toEqual(before);
  expect(regrade(after, keys).verdict).toBe('edited');
});

test('an edited claim gains nothing: what the answers give counts', () => {
  const reader = new Reader(keys);
  reader.read(alpha.id);
  reader.attempt(alpha.id, alpha.questions.slice(0, 8), (one) => anyValues(one, random(3)));
  const after = changed(receipt(reader), (text) =>
    text.replace(/"score":\d+/, '"score":1000').replace(/"points":\d+/g, '"points":1000'),
  );
  const { verdict, chapters, knows } = regrade(after, keys);
  expect(verdict).toBe('edited');
  expect(knows).toBe(0);
  expect(chapters[0]?.knows).toMatchObject({ passed: false, all: false });
});

test.each<[string, (text: string) => string]>([
  ['without answers', (text) => text.replace(/"questions":\[.*\]\}\]\}\]/, '"questions":[]}]')],
  ['with one answer', (text) => text.replace(/("questions":\[\{.*?\]\}),.*\]\}\]\}\]/, '$1]}]')],
  [
    'with answers that were cut',
    (text) => text.replaceAll(/"given":\{[^}]*\}/g, '"given":{"text":"x","cut":true}'),
  ],
  ['with answers taken out', (text) => text.replaceAll(/,"given":\{[^}]*\}/g, '')],
])('a pass that is claimed %s does not count, and is told of', (_, edit) => {
  const bare = changed(receipt(passed()), edit);
  expect(bare).not.toEqual(receipt(passed()));
  const { unchecked, chapters } = regrade(bare, keys);
  expect(unchecked).toBeGreaterThan(0);
  expect(chapters[0]?.knows).toMatchObject({ passed: false, all: false });
  expect(chapters[0]?.knows.share).toBeLessThan(0.1);
});

/** The course with one question at another revision, with its key turned round. */
function revised(rev: number, version = keys.version): CourseKeys {
  const [first, ...rest] = alpha.questions as [(typeof alpha.questions)[number]];
  const questions = [{ ...first, rev } as typeof first, ...rest];
  return { ...keys, version, chapters: [{ ...alpha, questions }, ...keys.chapters.slice(1)] };
}

test('after a raised revision the receipt is of an older version, and all else is graded', () => {
  const one = receipt(passed());
  const { verdict, chapters, graded } = regrade(
    one,
    revised((alpha.questions[0]?.rev as number) + 1, '2026.12.1'),
  );
  expect(verdict).toBe('older version');
  expect(chapters[0]?.knows.passed).toBe(true);
  expect(chapters[0]?.knows.share).toBeCloseTo(7 / alpha.questions.length);
  expect(graded).toBeGreaterThanOrEqual(7);
  const edited = changed(one, (text) => text.replace(/"score":1000/, '"score":990'));
  expect(regrade(edited, revised(9)).verdict).toBe('edited');
});

test('a receipt of newer content says so: a higher revision, an unknown option, an unknown question', () => {
  const newer = revised((alpha.questions[0]?.rev ?? 1) + 1, '2027.1.1');
  const reader = new Reader(newer);
  reader.attempt(alpha.id, newer.chapters[0]?.questions.slice(0, 8) ?? [], right);
  expect(regrade(receipt(reader, newer), keys).verdict).toBe('newer version');
  const without = { ...keys, chapters: [{ ...alpha, questions: alpha.questions.slice(1) }, beta] };
  const one = receipt(passed());
  expect(regrade({ ...one, version: '2027.1.1' }, without).verdict).toBe('newer version');
  expect(regrade(one, without).verdict).toBe('older version');
  expect(regrade(one, { ...keys, chapters: [beta] }).chapters.map(({ id }) => id)).toEqual([
    beta.id,
  ]);
});

test('reordered questions and options, and a new option, change nothing', () => {
  const turned = alpha.questions.toReversed().map((one) => {
    const { key } = one;
    if (!('options' in key)) return one;
    return {
      ...one,
      key: { ...key, options: ['brand-new', ...key.options.toReversed()] },
    } as typeof one;
  });
  const course = { ...keys, chapters: [beta, { ...alpha, questions: turned }] };
  const { verdict, chapters } = regrade(receipt(passed()), course);
  expect(verdict).toBe('consistent');
  expect(chapters[1]?.knows).toEqual(regrade(receipt(passed()), keys).chapters[0]?.knows);
});

test('an attempt that the record has forgotten counts where later answers prove as much', () => {
  const reader = new Reader(keys);
  const questions = alpha.questions.slice(0, 8);
  reader.attempt(alpha.id, questions, right);
  for (let i = 0; i < 9; i++) reader.attempt(alpha.id, questions.slice(0, 1), right, 'retry');
  const { verdict, unchecked, chapters } = regrade(receipt(reader), keys);
  expect({ verdict, unchecked }).toEqual({ verdict: 'consistent', unchecked: 1 });
  expect(chapters[0]?.knows.passed).toBe(true);
});

test('a typed answer that is too long is cut, claimed, and not graded', () => {
  const reader = new Reader(keys);
  const typed = alpha.questions.find(({ kind }) => kind === 'short-answer');
  if (!typed) throw new Error('the fixture has no short answer');
  reader.answer(typed, { answer: ['ß🦊'.repeat(100)] });
  const { verdict, unchecked } = regrade(receipt(reader), keys);
  expect({ verdict, unchecked }).toEqual({ verdict: 'consistent', unchecked: 1 });
});

test('whatever a receipt claims, regrading does not throw', () => {
  const own = fc.constantFrom(...receipt(passed()).chapters);
  fc.assert(
    fc.property(any, own, fc.boolean(), (one, real, mixed) => {
      const chapters = mixed ? [...one.chapters, real] : one.chapters;
      expect(regrade({ ...one, chapters }, keys).chapters).toHaveLength(keys.chapters.length);
    }),
    { numRuns: 2000 },
  );
});

test('a line that was made again with another claim reads well, and is found', async () => {
  const edited = changed(receipt(passed()), (text) => text.replace(/"score":\d+/, '"score":999'));
  const read = await readReceipt(await writeReceipt(edited));
  expect(read.ok && regrade(read.receipt, keys).verdict).toBe('edited');
});
