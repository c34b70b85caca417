/** The three marks of a chapter: read, quiz passed, practiced. Always in this order, always with words. */
import type { Past } from '../course/past.ts';
import { resultsOf } from './attempts.ts';
import type { Progress } from './facts.ts';

/** What a chapter's marks depend on. `passMark` is a share of the points. */
export interface Marked {
  readonly chapter: string;
  readonly passMark: number;
  readonly practices: readonly string[];
  /** Chapters that it was a part of. */
  readonly was?: readonly Past[] | undefined;
}

/** Which marks a chapter has. */
export interface Marks {
  readonly read: boolean;
  readonly passed: boolean;
  readonly practiced: boolean;
}

/**
 * When the chapter was read to its end, or marked so, if that was not taken back. One that is new and `was` a part of
 * others is read when one of them was, before the split.
 */
export function readAt(
  { chapters }: Progress,
  chapter: string,
  was: readonly Past[] = [],
): number | undefined {
  const own = chapters[chapter];
  if (own) return own.value ? own.at : undefined;
  const past = was.find(({ id, until }) => chapters[id]?.value && chapters[id].at < until);
  return past && chapters[past.id]?.at;
}

/** True when the chapter was read. */
export const isRead = (progress: Progress, chapter: string, was?: readonly Past[]): boolean =>
  readAt(progress, chapter, was) !== undefined;

/** True while this practice or signal is ticked. */
export const isTicked = (progress: Progress, id: string): boolean =>
  progress.practiced[id]?.value === true;

/** True when one score, in thousandths, reaches the pass mark. */
export const passes = (score: number, passMark: number): boolean =>
  score >= Math.round(passMark * 1000);

/** The marks of a chapter. Practiced means every practice of its list. */
export function marksOf(progress: Progress, { chapter, passMark, practices, was }: Marked): Marks {
  return {
    read: isRead(progress, chapter, was),
    passed: resultsOf(progress, chapter, was).some(({ score }) => passes(score, passMark)),
    practiced: practices.length > 0 && practices.every((id) => isTicked(progress, id)),
  };
}

/** A mark in words. */
export const markWords: Readonly<Record<keyof Marks, readonly [off: string, on: string]>> = {
  read: ['not read yet', 'read'],
  passed: ['quiz not passed yet', 'quiz passed'],
  practiced: ['not practiced yet', 'practiced'],
};
