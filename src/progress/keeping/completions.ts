/** What was done that would be missed, and when to remind of a backup. */
import type { Outline } from '../../course/outline.ts';
import { standing } from '../chapter-standing.ts';
import type { Progress } from '../facts.ts';

/** So many completions without a backup call for a word about it. */
export const MANY = 3;

/** Chapters read, quizzes passed and practice lists done, together. */
export function completions(progress: Progress, outline: Outline): number {
  const marks = standing(progress, outline).chapters.map((chapter) => Object.values(chapter.marks));
  return marks.flat().filter(Boolean).length;
}

/** True when so much was done since the backup, or since a reader waved the word away. */
export const callsForBackup = (now: number, noted: number): boolean => now - noted >= MANY;

/** How many facts of the record are younger than this date. */
export function since(progress: Progress, date: number): number {
  const { read, ran, solved, chapters, practiced, questions } = progress;
  const dates = [
    ...[read, ran, solved].flatMap((map) => Object.values(map)),
    ...[chapters, practiced].flatMap((map) => Object.values(map).map(({ at }) => at)),
    ...Object.values(questions).map(({ last }) => last.at),
  ];
  return dates.filter((at) => at > date).length;
}
