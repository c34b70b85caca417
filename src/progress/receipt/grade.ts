/** The answers of a receipt, graded again one by one. */
import { grade } from '../../quiz/kinds.ts';
import { byCode } from './codes.ts';
import type { ChapterKeys, CourseKeys, KeyedQuestion } from './keys.ts';
import { thousandths } from './of-record.ts';
import { valuesOf } from './values.ts';
import type { Receipt, ReceiptAnswer, ReceiptChapter } from './receipt.ts';

/** What became of an answer: graded, of another revision, or without values to grade. */
export type State = 'graded' | 'older' | 'newer' | 'bare';

/** An answer that was looked at again. */
export interface Checked {
  readonly question: KeyedQuestion | undefined;
  readonly answer: ReceiptAnswer;
  readonly state: State;
  /** What the answer gives where it was graded, else what is claimed; from 0 to 1. */
  readonly points: number;
  /** Graded, and not what was claimed. */
  readonly edited: boolean;
}

/** Chapters, questions and practices of a course by their codes. */
export interface Index {
  readonly chapters: ReadonlyMap<string, ChapterKeys>;
  readonly questions: ReadonlyMap<string, KeyedQuestion>;
  readonly practices: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<CourseKeys, Index>();

/** The index of these keys, made once for however many receipts. */
export function indexOf(keys: CourseKeys): Index {
  const known = indexes.get(keys) ?? makeIndex(keys);
  indexes.set(keys, known);
  return known;
}

function makeIndex({ chapters }: CourseKeys): Index {
  return {
    chapters: named(chapters),
    questions: named(chapters.flatMap(({ questions }) => questions)),
    practices: byCode(chapters.flatMap(({ practices }) => practices)),
  };
}

function named<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  const ids = byCode(all.map(({ id }) => id));
  return new Map(
    [...ids].flatMap(([code, id]) => {
      const one = all.find((other) => other.id === id);
      return one ? [[code, one] as const] : [];
    }),
  );
}

/** True when the receipt is of content that is newer than these keys. */
export function isNewer({ version }: Receipt, keys: CourseKeys): boolean {
  const parts = (text: string) => text.split('.').map(Number);
  const ours = parts(keys.version);
  const at = parts(version).findIndex((part, i) => part !== ours[i]);
  return at >= 0 && (parts(version)[at] ?? 0) > (ours[at] ?? 0);
}

/** All answers of a chapter, each looked at again. `strange` is what an unknown question is taken for. */
export const checkedIn = (
  { questions }: ReceiptChapter,
  index: Index,
  strange: 'older' | 'newer',
): Checked[] =>
  questions.flatMap(({ code, answers }) =>
    answers.map((answer) => checked(answer, index.questions.get(code), strange)),
  );

function checked(
  answer: ReceiptAnswer,
  question: KeyedQuestion | undefined,
  strange: 'older' | 'newer',
): Checked {
  const claim = { question, answer, points: answer.points / 1000, edited: false };
  if (!question) return { ...claim, state: strange };
  if (answer.rev !== question.rev)
    return { ...claim, state: answer.rev < question.rev ? 'older' : 'newer' };
  if (!answer.given || ('cut' in answer.given && answer.given.cut))
    return { ...claim, state: 'bare' };
  const values = valuesOf(question, answer.given);
  if (!values) return { ...claim, state: 'newer' };
  const { points } = grade(question, values);
  return { ...claim, state: 'graded', points, edited: thousandths(points) !== answer.points };
}
