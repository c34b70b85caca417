/** The chapters of a receipt, with their answers and tries looked at again. */
import { asked } from '../../quiz/draw.ts';
import { checkedIn, indexOf, isNewer, type Checked } from './grade.ts';
import type { ChapterKeys, CourseKeys } from './keys.ts';
import type { Receipt, ReceiptChapter, Try } from './receipt.ts';

/** A chapter of a receipt, looked at again; without `keys` it is of another version. */
export interface Looked {
  readonly keys: ChapterKeys | undefined;
  readonly chapter: ReceiptChapter;
  readonly answers: readonly Checked[];
  readonly tries: readonly CheckedTry[];
}

/**
 * A try with the score that its answers give; `bare` where they are missing, all or some. A bare one is `proven` when
 * the chapter's other answers are worth as much: without any proof a claim does not count.
 */
export interface CheckedTry extends Try {
  readonly edited: boolean;
  readonly bare: boolean;
  readonly proven: boolean;
}

/** All chapters of a receipt. */
export const lookAt = (receipt: Receipt, keys: CourseKeys): Looked[] =>
  receipt.chapters.map((chapter) => {
    const index = indexOf(keys);
    const answers = checkedIn(chapter, index, isNewer(receipt, keys) ? 'newer' : 'older');
    const own = index.chapters.get(chapter.code);
    const whole = Math.min(asked, own?.questions.length ?? 0);
    return { keys: own, chapter, answers, tries: checkedTries(chapter, answers, whole) };
  });

/** Of three tries the middle one comes without answers: it counts as far as the best one is good. */
function checkedTries({ tries }: ReceiptChapter, answers: readonly Checked[], whole: number) {
  const worth = worthOf(answers) / (whole || 1);
  const all = tries.map((one, at) => {
    const inside = answers.filter(({ answer }) => answer.tries.includes(at));
    return proof(checkedTry(one, inside, whole), worth);
  });
  const [first, middle, best] = all;
  if (!first || !middle || !best) return all;
  const { bare } = best;
  return [
    first,
    proof({ ...middle, score: Math.min(middle.score, best.score), bare }, worth),
    best,
  ];
}

/** Points of all questions that were graded, the best answer of each. */
function worthOf(answers: readonly Checked[]): number {
  const best = new Map<unknown, number>();
  for (const { question, state, points } of answers)
    if (state === 'graded') best.set(question, Math.max(points, best.get(question) ?? 0));
  return [...best.values()].reduce((sum, points) => sum + points, 0);
}

const proof = (one: Omit<CheckedTry, 'proven'>, worth: number): CheckedTry => ({
  ...one,
  proven: !one.bare || worth + 1e-6 >= one.score / 1000,
});

/** A score must be what its answers add up to; the points of those that were not graded are claims of thousandths. */
function checkedTry({ day, score }: Try, answers: readonly Checked[], whole: number) {
  const bare = answers.filter(({ state }) => state !== 'bare').length < Math.max(1, whole);
  if (!answers.length) return { day, score, edited: false, bare };
  const sum = answers.reduce((total, { points }) => total + points, 0);
  const given = Math.floor((1000 * sum) / answers.length + 1e-6);
  const exact = answers.every(({ state }) => state === 'graded');
  const edited = Math.abs(given - score) > (exact ? 0 : 1);
  return { day, score: edited ? given : score, edited, bare };
}
