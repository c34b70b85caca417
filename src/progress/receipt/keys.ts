/** All that a board needs to know of the course to grade receipts again; JSON-safe, one file for the whole course. */
import type { Chapter, Course } from '../../course/course.ts';
import { chapterPath, quizPath } from '../../course/urls.ts';
import { keyedOf } from '../../quiz/keys.ts';
import type { Keyed } from '../../quiz/kinds.ts';

/** A question with its key. */
export type KeyedQuestion = Keyed & { readonly id: string; readonly rev: number };

/** One written chapter; addresses carry the base path. */
export interface ChapterKeys {
  readonly id: string;
  readonly kind: 'level' | 'interlude';
  readonly level?: number;
  readonly title: string;
  readonly href: string;
  readonly quizHref?: string;
  readonly practices: readonly string[];
  readonly questions: readonly KeyedQuestion[];
}

/** The keys of a course, in its order. */
export interface CourseKeys {
  readonly version: string;
  readonly passMark: number;
  readonly chapters: readonly ChapterKeys[];
}

/** The keys of a course; `href` turns a root path into an address of this build. */
export function keysOf(course: Course, href: (path: string) => string): CourseKeys {
  const { version, passMark, chapters } = course;
  return { version, passMark, chapters: chapters.map((chapter) => chapterKeys(chapter, href)) };
}

function chapterKeys(chapter: Chapter, href: (path: string) => string): ChapterKeys {
  const { id, kind, level, title, practices, questions } = chapter;
  return {
    id,
    kind,
    ...(level === undefined ? {} : { level }),
    title,
    href: href(chapterPath(chapter)),
    ...(questions.length > 0 ? { quizHref: href(quizPath(chapter)) } : {}),
    practices: practices.map((practice) => practice.id),
    questions: questions.map((one) => ({ id: one.id, rev: one.rev, ...keyedOf(one) })),
  };
}
