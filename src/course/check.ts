import { kitProblems } from '../kit/check-kits.ts';
import type { Chapter, Course, Placed } from './course.ts';
import { duplicates, everyId, prefixes } from './ids.ts';
import { links } from './links.ts';
import { error, type Problem } from './problems.ts';

/**
 * Sense across files: everything that a schema of one file cannot see. Pure; the loader adds what needs a disk.
 * `published` are the ids of the ledger.
 */
export function courseProblems(course: Course, published: ReadonlySet<string>): Problem[] {
  const ids = everyId(course);
  return [
    ...duplicates(ids),
    ...course.chapters.flatMap((chapter) => [
      ...prefixes(chapter, ids, published),
      ...splitOff(chapter, course),
      ...labsPlacedOnce(chapter),
      ...unknown(chapter, chapter.body.cites, course.sources, 'source', 'content/sources/'),
      ...unknown(chapter, chapter.body.terms, course.terms, 'term', 'content/glossary/'),
      ...objectivesAsked(chapter),
      ...length(chapter),
      ...links(chapter, course),
    ]),
    ...kitProblems(course, published),
    ...glossaryChapters(course),
    ...unusedSources(course),
  ];
}

function labsPlacedOnce(chapter: Chapter): Problem[] {
  const { file, body, labs } = chapter;
  const times = (id: string) => body.labs.filter((placed) => placed.id === id).length;
  const strangers = body.labs
    .filter((placed) => !labs.some((lab) => lab.id === placed.id))
    .map((placed) =>
      error(
        'unknown-lab',
        { file, line: placed.line },
        `there is no lab "${placed.id}" in this chapter`,
        `make labs/<folder>/lab.yaml with this id, or use one of: ${labs.map((lab) => lab.id).join(', ')}`,
      ),
    );
  const misplaced = labs
    .filter((lab) => times(lab.id) !== 1)
    .map((lab) =>
      error(
        'lab-placement',
        { file },
        `lab "${lab.id}" is shown ${times(lab.id)} times`,
        `write <Lab id="${lab.id}" /> exactly once`,
      ),
    );
  return [...strangers, ...misplaced];
}

function unknown(
  chapter: Chapter,
  used: readonly Placed[],
  known: readonly { id: string }[],
  what: string,
  folder: string,
): Problem[] {
  return used
    .filter((placed) => !known.some((item) => item.id === placed.id))
    .map((placed) =>
      error(
        `unknown-${what}`,
        { file: chapter.file, line: placed.line },
        `there is no ${what} "${placed.id}"`,
        `add it to ${folder} or correct the id`,
      ),
    );
}

function objectivesAsked(chapter: Chapter): Problem[] {
  if (chapter.questions.length === 0) return [];
  return chapter.objectives
    .filter(
      ({ id }) => chapter.questions.filter((question) => question.objective === id).length < 2,
    )
    .map(({ id }) =>
      error(
        'objective-unasked',
        { file: chapter.file },
        `objective "${id}" has fewer than two questions`,
        'write another question for it in quiz.yaml',
      ),
    );
}

function length(chapter: Chapter): Problem[] {
  if (chapter.level === undefined) return [];
  const least = chapter.level <= 2 ? 1200 : 1800;
  const { words } = chapter.body;
  if (words >= least && words <= 2800) return [];
  const message = `the chapter has ${words} words of text; ${least} to 2,800 are meant`;
  return [
    { ...error('length', { file: chapter.file }, message, 'cut or add'), severity: 'warning' },
  ];
}

function glossaryChapters(course: Course): Problem[] {
  return course.terms
    .filter((term) => !course.entries.some((entry) => entry.id === term.chapter))
    .map((term) =>
      error(
        'unknown-chapter',
        { file: 'glossary' },
        `term "${term.id}" names chapter "${term.chapter}", which does not exist`,
        'use a chapter id of course.yaml',
      ),
    );
}

function unusedSources(course: Course): Problem[] {
  const used = new Set([
    ...course.chapters.flatMap((chapter) => chapter.body.cites.map(({ id }) => id)),
    ...course.chapters.flatMap((chapter) =>
      chapter.questions.flatMap((question) => question.sources ?? []),
    ),
    ...course.kits.flatMap(({ files }) => files.flatMap(({ sources }) => sources)),
  ]);
  return course.sources
    .filter((source) => !used.has(source.id))
    .map((source) => ({
      ...error(
        'unused-source',
        { file: 'sources' },
        `nothing cites source "${source.id}"`,
        'cite it or take it out',
      ),
      severity: 'warning' as const,
    }));
}

/** A chapter can be cut out of another one only. */
function splitOff({ id, file, splitFrom }: Chapter, { entries }: Course): Problem[] {
  if (!splitFrom) return [];
  const known = entries.some((entry) => entry.id === splitFrom.chapter);
  if (known && splitFrom.chapter !== id) return [];
  const message = `"${id}" is split from "${splitFrom.chapter}", which is no other chapter`;
  return [error('split-unknown', { file }, message, 'name the chapter that it was a part of')];
}
