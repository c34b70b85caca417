import type { Outline } from '../course/outline.ts';
import { type ChapterStanding, standing } from '../progress/chapter-standing.ts';
import { isEmpty, type Progress } from '../progress/progress.ts';

/**
 * Id of the chapter where a reader stands: the lowest one that was begun and is not known yet, else the first that is
 * not known, else the last. Practice runs for weeks beside that and does not hold the flag back. `undefined` for
 * somebody new.
 */
export function here(progress: Progress, outline: Outline): string | undefined {
  if (isEmpty(progress)) return undefined;
  const { chapters } = standing(progress, outline);
  const open = chapters.filter(({ known }) => !known);
  return (open.find(begun) ?? open[0] ?? chapters.at(-1))?.chapter.id;
}

const begun = ({ marks, sections, labs, quiz }: ChapterStanding): boolean =>
  marks.read || sections.length > 0 || labs.length > 0 || quiz.attempts > 0;
