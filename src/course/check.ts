import type { Chapter, Course, Placed } from './course.ts';
import type { Ledger, LedgerEntry, Published } from './ledger.ts';
import type { Problem } from './problems.ts';
import { quizPath } from './urls.ts';

/** Sense across files: everything that a schema of one file cannot see. Pure; the loader adds what needs a disk. */
export function courseProblems(course: Course): Problem[] {
  const ids = everyId(course);
  return [
    ...duplicates(ids),
    ...course.chapters.flatMap((chapter) => [
      ...prefixes(chapter, ids),
      ...labsPlacedOnce(chapter),
      ...unknown(chapter, chapter.body.cites, course.sources, 'source', 'content/sources/'),
      ...unknown(chapter, chapter.body.terms, course.terms, 'term', 'content/glossary/'),
      ...objectivesAsked(chapter),
      ...length(chapter),
      ...links(chapter, course),
    ]),
    ...glossaryChapters(course),
    ...unusedSources(course),
  ];
}

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
  return [...chapters, ...course.chapters.flatMap(chapterIds), ...terms, ...sources];
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
  return ['/', '/progress/', '/glossary/', '/sources/', '/about/', '/search/', ...chapters];
}

/** An empty ledger, for a course that has published nothing. */
export const emptyLedger: Ledger = { ids: {}, paths: {} };

function duplicates(ids: readonly Identified[]): Problem[] {
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

function prefixes(chapter: Chapter, ids: readonly Identified[]): Problem[] {
  return ids
    .filter((item) => item.chapter === chapter.id && !item.id.startsWith(`${chapter.id}-`))
    .map((item) =>
      error(
        'id-prefix',
        item,
        `${item.kind} id "${item.id}" does not start with "${chapter.id}-"`,
        `write "${chapter.id}-${item.id}"`,
      ),
    );
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

function links(chapter: Chapter, course: Course): Problem[] {
  const paths = new Map(pagePaths(course).map((path) => [path, new Set<string>()]));
  for (const other of course.chapters) {
    const { body } = other;
    const anchors = [
      ...body.sections,
      ...body.figures,
      ...body.checks,
      ...other.labs,
      ...other.signals,
      ...other.practices,
    ];
    paths.set(other.path, new Set(anchors.map(({ id }) => id)));
    paths.set(quizPath(other), new Set(other.questions.map(({ id }) => id)));
  }
  paths.set('/glossary/', new Set(course.terms.map(({ id }) => `term-${id}`)));
  paths.set('/sources/', new Set(course.sources.map(({ id }) => `source-${id}`)));
  return chapter.body.links.flatMap((link) => deadLink(chapter, link, paths));
}

function deadLink(
  chapter: Chapter,
  link: Placed,
  paths: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  if (/^(https?:|mailto:)/.test(link.id)) return [];
  const [path = '', anchor = ''] = link.id.split('#');
  const anchors = paths.get(path === '' ? chapter.path : path);
  const place = { file: chapter.file, line: link.line };
  if (!anchors) {
    return [
      error(
        'dead-link',
        place,
        `no page ${path} in the course`,
        'write a path from the root that ends with a slash, /levels/…/',
      ),
    ];
  }
  if (anchor === '' || anchors.has(anchor)) return [];
  return [
    error(
      'dead-anchor',
      place,
      `no anchor "${anchor}" on ${path || 'this page'}`,
      'use the id of a section, lab, figure, check or question',
    ),
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
  ]);
  return course.sources
    .filter((source) => !used.has(source.id))
    .map((source) => ({
      ...error(
        'unused-source',
        { file: 'sources' },
        `no chapter cites source "${source.id}"`,
        'cite it or take it out',
      ),
      severity: 'warning' as const,
    }));
}

function error(
  code: string,
  at: { file: string; line?: number },
  message: string,
  mend: string,
): Problem {
  const line = at.line === undefined ? {} : { line: at.line };
  return { code, severity: 'error', file: at.file, ...line, message, mend };
}
