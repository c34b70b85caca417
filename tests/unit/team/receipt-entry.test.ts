import { describe, expect, it } from 'vitest';
import { buildCourse } from '@/course/load.build.ts';
import { receiptOf } from '@/progress/receipt/of-record.ts';
import { keysOf } from '@/progress/receipt/keys.ts';
import { outlineOfKeys } from '@/progress/receipt/outline.ts';
import { writeReceipt } from '@/progress/receipt/receipt.ts';
import { standing } from '@/progress/chapter-standing.ts';
import { summaryOf } from '@/progress/receipt/summary.ts';
import { levelsOf } from '@/team/levels.ts';
import { verdictText } from '@/team/member.ts';
import { readClaim } from '@/team/receipt-entry.ts';
import { anyValues, Reader, right } from '../../support/reader.ts';

const DAY = '2026-11-20';
const keys = keysOf(buildCourse('tests/fixtures/course').course, (path) => path);
const [first] = keys.chapters.filter(({ level }) => level === 1);

/** Someone who knows level 1 by right answers, and has ticked what `ticks` says. */
function reader(ticks: readonly string[]): Reader {
  const one = new Reader(keys);
  one.read(first!.id);
  one.attempt(first!.id, first!.questions.slice(0, 8), right);
  for (const practice of ticks) one.tick(practice);
  return one;
}

describe('a receipt on the board', () => {
  it('is graded again: what it knows and does, level by level', async () => {
    const { progress } = reader(first!.practices);
    const line = await writeReceipt(receiptOf(progress, keys, { day: DAY, name: 'Ana' }));
    const { entry } = await readClaim(line, keys);
    expect(entry).toMatchObject({ name: 'Ana', day: DAY, verdict: 'consistent', missed: [] });
    expect([levelsOf(entry!.knows), levelsOf(entry!.does)]).toEqual([[1], [1]]);
    expect(entry!.right.length).toBeGreaterThan(0);
  });

  it('keeps knowing and doing apart', async () => {
    const knows = await writeReceipt(receiptOf(reader([]).progress, keys, { day: DAY }));
    expect((await readClaim(knows, keys)).entry).toMatchObject({ name: '', does: 0, knows: 2 });
    const doer = new Reader(keys);
    for (const practice of first!.practices) doer.tick(practice);
    const does = await writeReceipt(receiptOf(doer.progress, keys, { day: DAY }));
    expect((await readClaim(does, keys)).entry).toMatchObject({ does: 2, knows: 0 });
  });

  it('says of how many quizzes the answers are missing', async () => {
    const whole = receiptOf(reader([]).progress, keys, { day: DAY });
    const chapters = whole.chapters.map((one) => ({ ...one, questions: [] }));
    const { entry } = await readClaim(await writeReceipt({ ...whole, chapters }), keys);
    expect(verdictText(entry!)).toBe('consistent; 1 quiz not checkable');
    expect(verdictText({ ...entry!, unchecked: 2 })).toBe('consistent; 2 quizzes not checkable');
    const full = await readClaim(await writeReceipt(whole), keys);
    expect(verdictText(full.entry!)).toBe('consistent');
  });

  it('that was edited says so, and counts for what its answers give', async () => {
    const poor = new Reader(keys);
    poor.read(first!.id);
    poor.attempt(first!.id, first!.questions.slice(0, 8), (one) => anyValues(one, () => 0.9));
    const honest = receiptOf(poor.progress, keys, { day: DAY });
    const chapters = honest.chapters.map((chapter) => ({
      ...chapter,
      tries: chapter.tries.map((one) => ({ ...one, score: 1000 })),
      questions: chapter.questions.map((question) => ({
        ...question,
        answers: question.answers.map((answer) => ({ ...answer, points: 1000 })),
      })),
    }));
    const { entry } = await readClaim(await writeReceipt({ ...honest, chapters }), keys);
    expect(entry).toMatchObject({ verdict: 'edited', knows: 0 });
  });

  it.each(['8L1.abc', '8L1.', '8L9.abcdef', 'hello', '8LS1.k6d4.20261121.1xw'])(
    'that is none has a reason: %s',
    async (line) => {
      expect((await readClaim(line, keys)).why).toMatch(/\.$/);
    },
  );
});

it('a summary is taken as one, and cannot be checked', async () => {
  const { progress } = reader(first!.practices);
  const line = summaryOf(standing(progress, outlineOfKeys(keys)), keys.version, DAY);
  expect((await readClaim(line, keys)).entry).toMatchObject({
    verdict: 'summary',
    knows: 2,
    does: 2,
    day: DAY,
  });
});
