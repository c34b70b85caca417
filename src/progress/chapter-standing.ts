/** How every chapter of the course stands, and how far up the ladder that reaches. */
import type { Outline, OutlineChapter } from '../course/outline.ts';
import type { Progress } from './facts.ts';
import { isTicked, marksOf, type Marks } from './marks.ts';
import { quizStanding, type QuizStanding } from './standing.ts';

/** One written chapter. */
export interface ChapterStanding {
  readonly chapter: OutlineChapter;
  readonly marks: Marks;
  /** Ids of its sections that have been in view, of its labs that were run, of its practices that are ticked. */
  readonly sections: readonly string[];
  readonly labs: readonly string[];
  readonly practices: readonly string[];
  readonly quiz: QuizStanding;
  /** Read, and passed where there is a quiz. */
  readonly known: boolean;
}

/** All chapters, and the two levels that matter; 0 while the lowest one is still open. */
export interface Standing {
  readonly chapters: readonly ChapterStanding[];
  /** The highest written level that is known, with all written levels beneath it. */
  readonly knows: number;
  /** The same, with the practices done too. */
  readonly does: number;
}

/** What the facts amount to in this course. */
export function standing(progress: Progress, outline: Outline): Standing {
  const chapters = outline.chapters.map((chapter) => standingOf(progress, chapter, outline));
  return {
    chapters,
    knows: reach(chapters, ({ known }) => known),
    does: reach(chapters, ({ known, marks }) => known && marks.practiced),
  };
}

function standingOf(
  progress: Progress,
  chapter: OutlineChapter,
  { passMark }: Outline,
): ChapterStanding {
  const practices = chapter.practices.map(({ id }) => id);
  const marks = marksOf(progress, { chapter: chapter.id, passMark, practices, was: chapter.was });
  const found = (items: readonly { id: string }[], facts: Progress['read']) =>
    items.map(({ id }) => id).filter((id) => id in facts);
  return {
    chapter,
    marks,
    sections: found(chapter.sections, progress.read),
    labs: found(chapter.labs, progress.ran),
    practices: practices.filter((id) => isTicked(progress, id)),
    quiz: quizStanding(progress, chapter, passMark),
    known: marks.read && (marks.passed || chapter.questions.length === 0),
  };
}

function reach(
  chapters: readonly ChapterStanding[],
  done: (chapter: ChapterStanding) => boolean,
): number {
  const levels = chapters.filter(({ chapter }) => chapter.level !== undefined);
  const open = levels.findIndex((chapter) => !done(chapter));
  const high = open < 0 ? levels.length : open;
  return levels[high - 1]?.chapter.level ?? 0;
}
