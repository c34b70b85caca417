import type { Chapter, Course } from './course.ts';
import { error, type Problem } from './problems.ts';

/** An id with what it names and where. */
export interface Identified {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly chapter?: string;
  readonly line?: number;
}

/** Every authored id of the course. */
export function everyId(course: Course): Identified[] {
  const chapters = course.entries.map(({ id }) => ({ id, kind: 'chapter', file: 'course.yaml' }));
  const terms = course.terms.map(({ id }) => ({
    id: `term-${id}`,
    kind: 'term',
    file: 'glossary',
  }));
  const sources = course.sources.map(({ id }) => ({
    id: `source-${id}`,
    kind: 'source',
    file: 'sources',
  }));
  const kitFiles = course.kits.flatMap(({ file, files }) =>
    files.map(({ id }) => ({ id, kind: 'kit file', file })),
  );
  const changes = course.changes.map(({ id }) => ({ id, kind: 'change', file: 'changes.yaml' }));
  const inside = course.chapters.flatMap(chapterIds);
  return [...chapters, ...inside, ...terms, ...sources, ...kitFiles, ...changes];
}

function chapterIds(chapter: Chapter): Identified[] {
  const { file, body } = chapter;
  const as = (kind: string) => (item: { id: string; line?: number }) => ({
    id: item.id,
    kind,
    file,
    chapter: chapter.id,
    ...(item.line === undefined ? {} : { line: item.line }),
  });
  return [
    ...body.sections.map(as('section')),
    ...body.figures.map(as('figure')),
    ...body.checks.map(as('check')),
    ...chapter.labs.map((lab) => as('lab')({ id: lab.id })),
    ...chapter.objectives.map(as('objective')),
    ...chapter.signals.map(as('signal')),
    ...chapter.practices.map(as('practice')),
    ...chapter.questions.map((question) => as('question')({ id: question.id })),
  ];
}

/** Ids that name two things. */
export function duplicates(ids: readonly Identified[]): Problem[] {
  const seen = new Map<string, Identified>();
  return ids.flatMap((item) => {
    const first = seen.get(item.id);
    if (!first) {
      seen.set(item.id, item);
      return [];
    }
    const message = `id "${item.id}" (${item.kind}) is used twice; first as ${first.kind} in ${first.file}`;
    return [
      error(
        'duplicate-id',
        item,
        message,
        'give one of them another id; the published one keeps it',
      ),
    ];
  });
}

/** New ids of a chapter that do not start with its name. One that was published keeps its id wherever it moves. */
export function prefixes(
  chapter: Chapter,
  ids: readonly Identified[],
  published: ReadonlySet<string>,
): Problem[] {
  return ids
    .filter((item) => item.chapter === chapter.id && !published.has(item.id))
    .filter((item) => !item.id.startsWith(`${chapter.id}-`))
    .map((item) =>
      error(
        'id-prefix',
        item,
        `${item.kind} id "${item.id}" does not start with "${chapter.id}-"`,
        `write "${chapter.id}-${item.id}"`,
      ),
    );
}
