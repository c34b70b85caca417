/** What is due for review, in words, and the days on which more will be. */
import type { Outline, OutlineChapter } from '../../course/outline.ts';
import { day } from '../day.ts';
import { reviews, type Review } from './due.ts';
import type { Progress } from '../facts.ts';

/** A chapter with objectives that are due now. */
export interface DueChapter {
  readonly chapter: OutlineChapter;
  /** The objectives, as the chapter states them. */
  readonly objectives: readonly string[];
}

/** A day on which objectives become due. `day` is as 2026-11-23. */
export interface DueDay {
  readonly day: string;
  /** How many, by the chapter's title. */
  readonly chapters: readonly { readonly title: string; readonly count: number }[];
}

/** A review of something that was answered before. What was only read is for the chapter's own quiz. */
type Known = Review & { readonly due: number };

function answered(progress: Progress, chapters: readonly OutlineChapter[]): Known[] {
  return reviews(progress, chapters).flatMap((review) =>
    review.rung === undefined || review.due === undefined ? [] : [{ ...review, due: review.due }],
  );
}

/** Chapters with something due at `now`, in milliseconds since 1970, in the course's order. */
export function dueNow(progress: Progress, { chapters }: Outline, now: number): DueChapter[] {
  const due = answered(progress, chapters).filter((review) => review.due <= now);
  return chapters.flatMap((chapter) => {
    const objectives = due.filter((review) => review.chapter === chapter.id);
    const texts = objectives.map(({ objective }) => textOf(chapter, objective));
    return texts.length > 0 ? [{ chapter, objectives: texts }] : [];
  });
}

function textOf({ objectives }: OutlineChapter, id: string): string {
  return objectives.find((objective) => objective.id === id)?.text ?? id;
}

/** The days after `now` on which objectives become due, the next first. */
export function dueLater(progress: Progress, { chapters }: Outline, now: number): DueDay[] {
  const later = answered(progress, chapters).filter(({ due }) => due > now);
  const days = [...new Set(later.map(({ due }) => day(due)))].sort();
  return days.map((one) => ({ day: one, chapters: counted(later, chapters, one) }));
}

function counted(
  later: readonly Known[],
  chapters: readonly OutlineChapter[],
  one: string,
): DueDay['chapters'] {
  return chapters.flatMap(({ id, title }) => {
    const count = later.filter(({ chapter, due }) => chapter === id && day(due) === one).length;
    return count > 0 ? [{ title, count }] : [];
  });
}

/** One sentence on the whole: what is due, or when something will be. */
export function dueSentence(now: readonly DueChapter[], later: readonly DueDay[]): string {
  const count = now.reduce((sum, { objectives }) => sum + objectives.length, 0);
  if (count > 0) {
    const what = count === 1 ? '1 objective is' : `${count} objectives are`;
    return `${what} due. Each quiz opens with two questions from earlier chapters, those due first; or take a chapter’s quiz again.`;
  }
  const [next] = later;
  if (next) return `Nothing is due today. The next review is due on ${next.day}.`;
  return 'Nothing is due. An objective comes up two days after its chapter’s quiz, then after 7, 21 and 60 days.';
}
