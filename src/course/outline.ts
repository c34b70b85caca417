import type { Chapter, Course, Named } from './course.ts';
import type { Past } from './past.ts';
import { chapterPath, quizPath } from './urls.ts';

/** The course as the browser needs it to turn stored facts into standing; small, JSON-safe. */
export interface Outline {
  readonly version: string;
  readonly passMark: number;
  /** Written chapters, in the course's order. */
  readonly chapters: readonly OutlineChapter[];
}

/** One chapter of the outline; addresses carry the base path. */
export interface OutlineChapter {
  readonly id: string;
  readonly kind: 'level' | 'interlude';
  readonly level?: number;
  readonly title: string;
  readonly written: boolean;
  readonly href: string;
  readonly quizHref?: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly labs: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly OutlineQuestion[];
  readonly objectives: readonly Named[];
  readonly signals: readonly Named[];
  readonly practices: readonly Named[];
  /** Chapters that it was cut out of: what was read and passed there before counts here. */
  readonly was?: readonly Past[];
}

/** What standing needs to know of a question. */
export interface OutlineQuestion {
  readonly id: string;
  readonly rev: number;
  readonly objective: string;
  readonly section: string;
  readonly kind: string;
}

/** The outline of a course; `href` turns a root path into an address of this build. */
export function outlineOf(course: Course, href: (path: string) => string): Outline {
  return {
    version: course.version,
    passMark: course.passMark,
    chapters: course.chapters.map((chapter) => outlineChapter(chapter, href)),
  };
}

/** One chapter's part of the outline. */
export function outlineChapter(chapter: Chapter, href: (path: string) => string): OutlineChapter {
  const { id, kind, title } = chapter;
  return {
    id,
    kind,
    ...(chapter.level === undefined ? {} : { level: chapter.level }),
    title,
    written: true,
    href: href(chapterPath(chapter)),
    ...(chapter.questions.length > 0 ? { quizHref: href(quizPath(chapter)) } : {}),
    sections: chapter.body.sections
      .filter((section) => section.depth === 2)
      .map((section) => ({ id: section.id, title: section.title })),
    labs: chapter.labs.map((lab) => ({ id: lab.id, title: lab.title })),
    questions: chapter.questions.map((q) => ({
      id: q.id,
      rev: q.rev,
      objective: q.objective,
      section: q.section,
      kind: q.kind,
    })),
    objectives: chapter.objectives.map(({ id: o, text }) => ({ id: o, text })),
    signals: chapter.signals.map(({ id: s, text }) => ({ id: s, text })),
    practices: chapter.practices.map(({ id: p, text }) => ({ id: p, text })),
    ...(chapter.was ? { was: chapter.was } : {}),
  };
}
