/**
 * A receipt that would be too long goes with less: answers lose what was given, step by step, and keep their claimed
 * points. What a board shows of levels never rises by it; all steps but the last leave it as it is.
 */
import { passes } from '../marks.ts';
import { writeReceipt, type Receipt, type ReceiptAnswer, type ReceiptChapter } from './receipt.ts';

/** Characters that a receipt may have: 3 KB. */
export const ROOM = 3072;

/** A receipt as it is written, and what was left out of it in words; '' for nothing. */
export interface Fitted {
  readonly receipt: Receipt;
  readonly line: string;
  readonly left: string;
}

/** What makes a receipt lighter, and how that is told. */
interface Step {
  readonly drops: (answer: ReceiptAnswer, around: Around) => boolean;
  readonly what: (count: number) => string;
}
interface Around {
  readonly answers: readonly ReceiptAnswer[];
  readonly chapter: ReceiptChapter;
  readonly passMark: number;
}

const some = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
const isTyped = ({ given }: ReceiptAnswer): boolean => given !== undefined && 'text' in given;
const isCut = ({ given }: ReceiptAnswer): boolean => !given || ('cut' in given && given.cut);

/**
 * True when a miss proves nothing that another answer, which keeps what was given, does not prove. What is right stays:
 * as the first answer it says that its question was not missed.
 */
const spare = (one: ReceiptAnswer, answers: readonly ReceiptAnswer[]): boolean =>
  one.points === 0 ||
  (one.points < 1000 &&
    answers.some(
      (other) =>
        other !== one && !isCut(other) && other.rev >= one.rev && other.points >= one.points,
    ));

const isOfFirst = ({ last, tries }: ReceiptAnswer): boolean => !last && tries.join() === '0';
const isOnlyNewest = ({ last, tries }: ReceiptAnswer): boolean => last && tries.length === 0;

/** In the order in which they are taken, each on top of those before. */
const steps: readonly Step[] = [
  {
    drops: (answer, { answers, chapter, passMark }) =>
      chapter.tries.length > 1 &&
      !passes(chapter.tries[0]?.score ?? 0, passMark) &&
      isOfFirst(answer) &&
      spare(answer, answers),
    what: (count) => `${some(count, 'answer')} of first attempts that did not pass`,
  },
  {
    drops: (answer) => isTyped(answer) && answer.points === 0,
    what: (count) => `the text of ${some(count, 'wrong answer')}`,
  },
  {
    drops: (answer, { answers }) => isOnlyNewest(answer) && spare(answer, answers),
    what: (count) => `${some(count, 'newest answer')} that did no better than another`,
  },
  {
    drops: isTyped,
    what: (count) => `the text of ${some(count, 'other answer')}`,
  },
];

/** The receipt as one line that has room; `passMark` is the course's. */
export async function fit(receipt: Receipt, passMark: number, room = ROOM): Promise<Fitted> {
  let now = receipt;
  let line = await writeReceipt(now);
  const left: string[] = [];
  for (const step of steps) {
    if (line.length <= room) break;
    const lighter = without(now, step, passMark);
    const count = given(now) - given(lighter);
    if (count) left.push(step.what(count));
    now = lighter;
    line = await writeReceipt(now);
  }
  return { receipt: now, line, left: left.join(', ') };
}

/** How many answers of a receipt still say what was given. */
export const given = ({ chapters }: Receipt): number =>
  chapters
    .flatMap(({ questions }) => questions)
    .flatMap(({ answers }) => answers.filter((answer) => answer.given)).length;

/** Each lighter receipt that `fit` may come to, from the fullest on. */
export function lighter(receipt: Receipt, passMark: number): Receipt[] {
  let now = receipt;
  return steps.map((step) => (now = without(now, step, passMark)));
}

function without(receipt: Receipt, { drops }: Step, passMark: number): Receipt {
  const chapters = receipt.chapters.map((chapter) => {
    const questions = chapter.questions.map(({ code, answers }) => ({
      code,
      answers: answers.map((answer) =>
        drops(answer, { answers, chapter, passMark }) ? bareOf(answer) : answer,
      ),
    }));
    return { ...chapter, questions };
  });
  return { ...receipt, chapters };
}

const bareOf = ({ last, tries, rev, points }: ReceiptAnswer): ReceiptAnswer => ({
  last,
  tries,
  rev,
  points,
});
