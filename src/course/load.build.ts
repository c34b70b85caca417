import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { questionEntry } from '../quiz/ledger-entry.build.ts';
import { readQuiz } from '../quiz/read-quiz.build.ts';
import { readLabs } from '../labs/read-labs.build.ts';
import { courseProblems, emptyLedger, published } from './check.ts';
import type { Chapter, ChapterEntry, Course } from './course.ts';
import { figureProblems } from './figures.build.ts';
import { chapterDir, courseDir } from './folders.build.ts';
import { ledgerProblems } from './ledger.ts';
import type { Ledger, Published } from './ledger.ts';
import { readBody } from './mdx.build.ts';
import type { Problem } from './problems.ts';
import { chapterSchema, courseSchema, glossarySchema, sourcesSchema } from './schema.build.ts';
import type { CourseFile } from './schema.build.ts';
import { chapterPath } from './urls.ts';
import { parseYaml, readYaml } from './yaml.build.ts';

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
export async function buildCourse(root = courseDir()): Promise<Loaded> {
  const file = readYaml(join(root, 'course.yaml'), courseSchema);
  const problems: Problem[] = [...file.problems];
  const entries = (file.value?.chapters ?? []).map((entry) => withPath(root, entry));
  const chapters: Chapter[] = [];
  for (const entry of entries.filter(({ written }) => written)) {
    const read = await readChapter(root, entry);
    problems.push(...read.problems);
    if (read.chapter) chapters.push(read.chapter);
  }
  const sources = readFolder(join(root, 'sources'), sourcesSchema);
  const terms = readFolder(join(root, 'glossary'), glossarySchema);
  const course = {
    ...head(file.value),
    entries,
    chapters,
    sources: sources.list,
    terms: terms.list,
  };
  const now = published(course, questionEntry);
  const ledger = readLedger(root);
  problems.push(...sources.problems, ...terms.problems, ...courseProblems(course));
  const whole = !problems.some(({ code }) => code === 'schema' || code === 'mdx');
  problems.push(
    ...ledgerProblems(ledger, now)
      .filter(({ code }) => whole || !vanished.has(code))
      .map((p) => ({ ...p, file: join(root, p.file) })),
  );
  return { course, problems, published: now, ledger };
}

/** A file that cannot be read hides its ids: they are not gone, and a list of them would bury the real mistake. */
const vanished = new Set(['ledger-vanished', 'ledger-replaced', 'ledger-path']);

let loading: Promise<Loaded> | undefined;

/** The course of this build, read once; pages use this. */
export function loadCourse(): Promise<Loaded> {
  // In development a change of content must show; a build reads once.
  if (!loading || import.meta.env?.DEV) loading = buildCourse();
  return loading;
}

function head(
  file: CourseFile | undefined,
): Pick<Course, 'title' | 'promise' | 'passMark' | 'version' | 'reportUrl'> {
  return {
    title: file?.title ?? '',
    promise: file?.promise ?? '',
    passMark: file?.passMark ?? 0.8,
    version: file?.version ?? '',
    reportUrl: file?.reportUrl ?? '',
  };
}

function withPath(root: string, entry: CourseFile['chapters'][number]): ChapterEntry {
  const written = existsSync(join(chapterDir(root, entry), 'chapter.mdx'));
  return { ...entry, written, path: chapterPath(entry) };
}

async function readChapter(
  root: string,
  entry: ChapterEntry,
): Promise<{ chapter?: Chapter; problems: Problem[] }> {
  const dir = chapterDir(root, entry);
  const file = join(dir, 'chapter.mdx');
  const { front, text, offset } = splitFrontmatter(readFileSync(file, 'utf8'));
  const fields = parseYaml(front, file, chapterSchema, 1);
  const { body, problems } = readBody(text, file, offset);
  const labs = await readLabs(dir);
  const quiz = await readQuiz(join(dir, 'quiz.yaml'), body.sections);
  const all = [
    ...fields.problems,
    ...problems,
    ...labs.problems,
    ...quiz.problems,
    ...figureProblems(dir, file, text, offset),
  ];
  if (!fields.value) return { problems: all };
  if (fields.value.id !== entry.id) all.push(wrongId(file, fields.value.id, entry.id));
  const chapter = {
    ...entry,
    ...fields.value,
    file,
    body,
    labs: inOrderShown(labs.labs, body.labs),
    questions: quiz.questions,
  };
  return { chapter, problems: all };
}

/** Labs are numbered as the text shows them; a lab that is not shown comes last (and is a problem). */
function inOrderShown<T extends { id: string }>(
  labs: readonly T[],
  shown: readonly { id: string }[],
): T[] {
  const place = (lab: T) => shown.findIndex(({ id }) => id === lab.id) + 1 || Infinity;
  return [...labs].sort((a, b) => place(a) - place(b));
}

function wrongId(file: string, id: string, expected: string): Problem {
  return {
    code: 'chapter-id',
    severity: 'error',
    file,
    line: 2,
    message: `the chapter's id is "${id}", and course.yaml calls this folder "${expected}"`,
    mend: `write id: ${expected}`,
  };
}

/** Frontmatter and body of an MDX file, and the number of lines above the body. */
function splitFrontmatter(text: string): { front: string; text: string; offset: number } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { front: '', text, offset: 0 };
  return {
    front: match[1] ?? '',
    text: text.slice(match[0].length),
    offset: match[0].split('\n').length - 1,
  };
}

function readFolder<T>(
  dir: string,
  schema: Parameters<typeof readYaml<T[]>>[1],
): { list: T[]; problems: Problem[] } {
  if (!existsSync(dir)) return { list: [], problems: [] };
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const reads = files.map((name) => readYaml(join(dir, name), schema));
  return {
    list: reads.flatMap((read) => read.value ?? []),
    problems: reads.flatMap((read) => [...read.problems]),
  };
}

function readLedger(root: string): Ledger {
  const path = join(root, 'ledger.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Ledger) : emptyLedger;
}
