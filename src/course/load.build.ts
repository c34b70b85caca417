import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { changeProblems } from '../changes/check.ts';
import { readChanges } from '../changes/read.build.ts';
import { readKits } from '../kit/read-kits.build.ts';
import { readPlacement } from '../placement/read.build.ts';
import { codeProblems } from '../progress/receipt/clashes.ts';
import { questionEntry } from '../quiz/ledger-entry.build.ts';
import { readChapter } from './chapter.build.ts';
import { courseProblems } from './check.ts';
import type { Chapter, ChapterEntry, Course } from './course.ts';
import { chapterDir, courseDir } from './folders.build.ts';
import { ledgerProblems } from './ledger-check.ts';
import type { Ledger, Published } from './ledger.ts';
import { pastOf } from './past.ts';
import type { Problem } from './problems.ts';
import { emptyLedger, published } from './published.ts';
import { courseSchema, glossarySchema, sourcesSchema } from './schema.build.ts';
import type { CourseFile } from './schema.build.ts';
import { chapterPath } from './urls.ts';
import { readYaml } from './yaml.build.ts';

/** A course as read from disk, with every mistake in it. */
export interface Loaded {
  readonly course: Course;
  readonly problems: readonly Problem[];
  /** What the content publishes now, for the ledger. */
  readonly published: Published;
  readonly ledger: Ledger;
}

/**
 * Reads a course folder whole. Never stops at the first mistake: each file is checked by its schema, then the
 * course as a whole; everything is in `problems`, with file, place and mend.
 */
export function buildCourse(root = courseDir()): Loaded {
  const file = readYaml(join(root, 'course.yaml'), courseSchema);
  const known = { ...noCourse, ...(file.value ?? (file.salvaged as Partial<CourseFile>)) };
  const { chapters: listed, ...head } = known;
  const entries = listed.map((entry) => withPath(root, entry));
  const ledger = readLedger(root);
  const ids = new Set(Object.keys(ledger.ids));
  const read = entries
    .filter(({ written }) => written)
    .map((entry) => readChapter(root, entry, ids));
  const sources = readFolder(join(root, 'sources'), sourcesSchema);
  const terms = readFolder(join(root, 'glossary'), glossarySchema);
  const kits = readKits(root, entries);
  const chapters = withPast(read.map(({ chapter }) => chapter));
  const placement = readPlacement(root, { entries, chapters });
  const changes = readChanges(root);
  const course = {
    ...head,
    entries,
    chapters,
    sources: sources.list,
    terms: terms.list,
    kits: kits.kits,
    placement: placement.levels,
    changes: changes.changes,
  };
  const now = published(course, questionEntry);
  const problems = [
    ...[file, ...read, sources, terms, kits, placement, changes].flatMap((part) => part.problems),
    ...courseProblems(course, ids),
    ...inFolder(root, changeProblems(course, ledger)),
  ];
  return {
    course,
    published: now,
    ledger,
    problems: [...problems, ...againstLedger(root, ledger, now, problems)],
  };
}

let loaded: Loaded | undefined;

/** The course of this build, read once; pages use this. In development every call reads again. */
export function loadCourse(): Loaded {
  if (!loaded || import.meta.env?.DEV) loaded = buildCourse();
  return loaded;
}

const noCourse: CourseFile = {
  title: '',
  promise: '',
  passMark: 0.8,
  version: '',
  reportUrl: '',
  chapters: [],
};

/** A file that cannot be read hides its ids: they are not gone, and a list of them would bury the real mistake. */
const hidden = new Set(['ledger-vanished', 'ledger-replaced', 'ledger-path']);

function againstLedger(
  root: string,
  ledger: Ledger,
  now: Published,
  others: readonly Problem[],
): Problem[] {
  const whole = !others.some(({ code }) => code === 'schema' || code === 'mdx');
  const promises = ledgerProblems(ledger, now).filter(({ code }) => whole || !hidden.has(code));
  return inFolder(root, [...promises, ...codeProblems({ ...ledger.ids, ...now.ids })]);
}

/** Pure checks know the course's folder as the root. */
function inFolder(root: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, file: join(root, problem.file) }));
}

function withPast(chapters: readonly Chapter[]): Chapter[] {
  return chapters.map((chapter) =>
    chapter.splitFrom ? { ...chapter, was: pastOf(chapter, chapters) } : chapter,
  );
}

function withPath(root: string, entry: CourseFile['chapters'][number]): ChapterEntry {
  const written = existsSync(join(chapterDir(root, entry), 'chapter.mdx'));
  return { ...entry, written, path: chapterPath(entry) };
}

function readFolder<T>(dir: string, schema: z.ZodType<T[]>): { list: T[]; problems: Problem[] } {
  if (!existsSync(dir)) return { list: [], problems: [] };
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const reads = files.map((name) => readYaml(join(dir, name), schema));
  return {
    list: reads.flatMap((read) => read.value ?? (read.salvaged as T[] | undefined) ?? []),
    problems: reads.flatMap((read) => [...read.problems]),
  };
}

function readLedger(root: string): Ledger {
  const path = join(root, 'ledger.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Ledger) : emptyLedger;
}
