/** What the board needs to know of the course; JSON-safe. */
import type { Course } from '../course/course.ts';
import { chapterPath, quizPath } from '../course/urls.ts';
import { withoutMarks } from '../course/inline.ts';

/** One level of the ladder; addresses carry the base path. */
export interface TeamLevel {
  readonly level: number;
  readonly title: string;
  readonly href: string;
  readonly written: boolean;
}

/** The ladder, lowest level first. */
export const levelsOfCourse = (course: Course, href: (path: string) => string): TeamLevel[] =>
  course.entries.flatMap((entry) =>
    entry.level === undefined
      ? []
      : [
          {
            level: entry.level,
            title: entry.title,
            href: href(chapterPath(entry)),
            written: entry.written,
          },
        ],
  );

/** The levels that count: those that are written. */
export const ladderOf = (levels: readonly TeamLevel[]): number[] =>
  levels.filter(({ written }) => written).map(({ level }) => level);

/** What a question asks, and where it stands. */
export interface Asked {
  readonly ask: string;
  readonly quiz: string;
  readonly href: string;
  readonly section: string;
  readonly sectionHref: string;
}

/** Every question of the course, by id. */
export function askedOf(course: Course, href: (path: string) => string): Record<string, Asked> {
  const all = course.chapters.flatMap((chapter) =>
    chapter.questions.map(({ id, ask, section }): [string, Asked] => [
      id,
      {
        ask: withoutMarks(ask),
        quiz: chapter.title,
        href: `${href(quizPath(chapter))}#${id}`,
        section: chapter.body.sections.find((one) => one.id === section)?.title ?? chapter.title,
        sectionHref: `${href(chapterPath(chapter))}#${section}`,
      },
    ]),
  );
  return Object.fromEntries(all);
}
