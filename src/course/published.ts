import { CHANGES_PATH } from '../changes/changes.ts';
import type { Chapter, Course } from './course.ts';
import { everyId } from './ids.ts';
import type { Ledger, LedgerEntry, Published } from './ledger.ts';
import { quizPath } from './urls.ts';

/** What the course publishes, in the ledger's terms; `questionEntry` knows a question's key and options. */
export function published(
  course: Course,
  questionEntry: (question: Chapter['questions'][number]) => Pick<LedgerEntry, 'key' | 'options'>,
): Published {
  const ids: Record<string, LedgerEntry> = {};
  for (const { id, kind } of everyId(course)) ids[id] = { kind };
  for (const question of course.chapters.flatMap((chapter) => chapter.questions)) {
    ids[question.id] = { kind: 'question', rev: question.rev, ...questionEntry(question) };
  }
  return { ids, paths: Object.fromEntries(pagePaths(course).map((path) => [path, null])) };
}

/** Root paths of every page for readers. */
export function pagePaths(course: Course): string[] {
  const chapters = course.chapters.flatMap((chapter) =>
    chapter.questions.length > 0 ? [chapter.path, quizPath(chapter)] : [chapter.path],
  );
  return [
    '/',
    '/where-am-i/',
    '/progress/',
    '/team/',
    '/glossary/',
    '/sources/',
    '/about/',
    CHANGES_PATH,
    '/kit/',
    '/search/',
    ...chapters,
  ];
}

/** An empty ledger, for a course that has published nothing. */
export const emptyLedger: Ledger = { ids: {}, paths: {} };
