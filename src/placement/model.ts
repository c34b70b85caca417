/** What the page's script needs of the course: the levels that are asked, with addresses of this build. */
import type { Chapter, Course } from '../course/course.ts';
import { withoutMarks } from '../course/inline.ts';
import { chapterPath, quizPath } from '../course/urls.ts';
import type { PlacementItem } from './placement.ts';

/** One item, as plain text. */
export interface ModelItem {
  /** Id of the practice. */
  readonly id: string;
  /** Where it is asked, on this page. */
  readonly anchor: string;
  /** The practice, and how to tell that it is done. */
  readonly text: string;
  readonly how: string;
  readonly href: string;
}

/** One level that is asked. */
export interface ModelLevel {
  readonly level: number;
  readonly title: string;
  readonly href: string;
  readonly quizHref?: string;
  readonly items: readonly ModelItem[];
}

/** Anchor of an item on the page. */
export const itemAnchor = (practice: string): string => `ask-${practice}`;

/** The levels that are asked, from 1 up; `href` turns a root path into an address of this build. */
export function modelOf(course: Course, href: (path: string) => string): readonly ModelLevel[] {
  return course.placement
    .flatMap(({ level, items }) => {
      const chapter = course.chapters.find((one) => one.level === level);
      return chapter ? [levelOf(chapter, level, items, href)] : [];
    })
    .sort((a, b) => a.level - b.level);
}

function levelOf(
  chapter: Chapter,
  level: number,
  items: readonly PlacementItem[],
  href: (path: string) => string,
): ModelLevel {
  const path = href(chapterPath(chapter));
  return {
    level,
    title: chapter.title,
    href: path,
    ...(chapter.questions.length > 0 ? { quizHref: href(quizPath(chapter)) } : {}),
    items: items.map(({ practice: id }) => {
      const practice = chapter.practices.find((one) => one.id === id);
      const [text, how] = [practice?.text ?? '', practice?.how ?? ''].map(withoutMarks);
      return {
        id,
        anchor: itemAnchor(id),
        text: text ?? '',
        how: how ?? '',
        href: `${path}#${id}`,
      };
    }),
  };
}
