/** The three marks of a chapter: read, quiz passed, practiced. Always in this order, always with words. */
import { resultsOf } from './attempts.ts';
import type { Progress } from './facts.ts';

/** What a chapter's marks depend on. `passMark` is a share of the points. */
export interface Marked {
  readonly chapter: string;
  readonly passMark: number;
  readonly practices: readonly string[];
}

/** Which marks a chapter has. */
export interface Marks {
  readonly read: boolean;
  readonly passed: boolean;
  readonly practiced: boolean;
}

/** True when the chapter was read to its end, or marked so, and that was not taken back. */
export const isRead = (progress: Progress, chapter: string): boolean =>
  progress.chapters[chapter]?.value === true;

/** True while this practice or signal is ticked. */
export const isTicked = (progress: Progress, id: string): boolean =>
  progress.practiced[id]?.value === true;

/** True when one score, in thousandths, reaches the pass mark. */
export const passes = (score: number, passMark: number): boolean =>
  score >= Math.round(passMark * 1000);

/** The marks of a chapter. Practiced means every practice of its list. */
export function marksOf(progress: Progress, { chapter, passMark, practices }: Marked): Marks {
  return {
    read: isRead(progress, chapter),
    passed: resultsOf(progress, chapter).some(({ score }) => passes(score, passMark)),
    practiced: practices.length > 0 && practices.every((id) => isTicked(progress, id)),
  };
}

/** A mark in words. */
export const markWords: Readonly<Record<keyof Marks, readonly [off: string, on: string]>> = {
  read: ['not read yet', 'read'],
  passed: ['quiz not passed yet', 'quiz passed'],
  practiced: ['not practiced yet', 'practiced'],
};
