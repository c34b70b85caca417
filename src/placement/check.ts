import type { Chapter, ChapterEntry, Course } from '../course/course.ts';
import { error, type Problem } from '../course/problems.ts';
import { ITEMS, type PlacementItem, type PlacementLevel } from './placement.ts';

type Known = Pick<Course, 'entries' | 'chapters'>;

/** Sense of `placement.yaml`: each written level once, with three items, each a practice of its own chapter. */
export function placementProblems(
  levels: readonly PlacementLevel[],
  course: Known,
  file: string,
): Problem[] {
  return [
    ...levels.flatMap((level, at) => levelProblems(level, levels.slice(0, at), course, file)),
    ...missing(levels, course, file),
  ];
}

function levelProblems(
  { level, items, line }: PlacementLevel,
  before: readonly PlacementLevel[],
  course: Known,
  file: string,
): Problem[] {
  const at = { file, ...(line === undefined ? {} : { line }) };
  const entry = course.entries.find((one) => one.level === level);
  const chapter = course.chapters.find(({ id }) => id === entry?.id);
  if (!entry || !chapter) return [noLevel(level, entry, at)];
  const twice = before.some((other) => other.level === level)
    ? [
        error(
          'placement-twice',
          at,
          `level ${level} stands here twice`,
          'put its items into one entry',
        ),
      ]
    : [];
  const said = `level ${level} has ${items.length} items, and ${ITEMS} are asked of each level`;
  const count =
    items.length === ITEMS
      ? []
      : [
          error(
            'placement-count',
            at,
            said,
            `choose ${ITEMS} practices of ${chapter.id} that can be seen`,
          ),
        ];
  return [
    ...twice,
    ...count,
    ...items.flatMap((item) => itemProblems(item, chapter, course, file)),
  ];
}

function noLevel(
  level: number,
  entry: ChapterEntry | undefined,
  at: { file: string; line?: number },
): Problem {
  return entry
    ? error(
        'placement-unwritten',
        at,
        `level ${level} is not written, so it has no practice to ask about`,
        'add its items when its chapter is there',
      )
    : error('placement-level', at, `there is no level ${level}`, 'use a level of course.yaml');
}

function itemProblems(
  { practice, line }: PlacementItem,
  chapter: Chapter,
  course: Known,
  file: string,
): Problem[] {
  if (chapter.practices.some(({ id }) => id === practice)) return [];
  const at = { file, ...(line === undefined ? {} : { line }) };
  const owner = course.chapters.find(({ practices }) =>
    practices.some(({ id }) => id === practice),
  );
  const mend = `use one of: ${chapter.practices.map(({ id }) => id).join(', ')}`;
  if (!owner) return [error('placement-practice', at, `there is no practice "${practice}"`, mend)];
  const message = `practice "${practice}" belongs to ${owner.title}, not to level ${chapter.level}`;
  return [error('placement-practice', at, message, mend)];
}

function missing(levels: readonly PlacementLevel[], course: Known, file: string): Problem[] {
  return course.chapters
    .filter(({ level }) => level !== undefined && !levels.some((one) => one.level === level))
    .map(({ level, id }) =>
      error(
        'placement-missing',
        { file },
        `level ${level} is written, and placement asks nothing about it`,
        `add level ${level} with ${ITEMS} practices of ${id}`,
      ),
    );
}
