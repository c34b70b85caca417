import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/load.build.ts';
import { errorsOf, report } from '../../src/course/problems.ts';
import type { Ledger } from '../../src/course/ledger.ts';

const { course, problems } = buildCourse('content');

test('the course has no error', () => {
  expect(report(errorsOf(problems))).toBe('');
});

test('it names eight levels, each once', () => {
  const levels = course.entries.flatMap(({ level }) => level ?? []);
  expect(levels).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('placement asks three things about each level that is written', () => {
  const written = course.chapters.flatMap(({ level }) => level ?? []);
  expect(course.placement.map(({ level }) => level).sort()).toEqual(written.sort());
  for (const { items } of course.placement) expect(items).toHaveLength(3);
});

const named = course.chapters.map((chapter) => [chapter.title, chapter] as const);
const kindsOf = (questions: readonly { kind: string }[]) =>
  new Set(questions.map(({ kind }) => kind)).size;

test.each(named.filter(([, { level }]) => level !== undefined))(
  '%s asks at least twelve questions, eight of them choose-one, of all eight kinds',
  (_, { questions }) => {
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(questions.filter(({ kind }) => kind === 'choose-one').length).toBeGreaterThanOrEqual(8);
    expect(kindsOf(questions)).toBe(8);
  },
);

test.each(named.filter(([, { level }]) => level === undefined))(
  '%s, an interlude, asks at least six questions of three kinds',
  (_, { questions }) => {
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(kindsOf(questions)).toBeGreaterThanOrEqual(3);
  },
);

/** Every committed version of the ledger that this clone knows; none where there is no history. */
function earlierLedgers(): Ledger[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const path = 'content/ledger.json';
  const commits = git('log', '--format=%H', '--diff-filter=AM', '--', path)
    .split('\n')
    .filter(Boolean);
  return commits.map((commit) => JSON.parse(git('show', `${commit}:${path}`)) as Ledger);
}

test('the ledger holds every id and address of each of its earlier versions', () => {
  const now = JSON.parse(readFileSync('content/ledger.json', 'utf8')) as Ledger;
  for (const then of earlierLedgers()) {
    expect(Object.keys(now.ids)).toEqual(expect.arrayContaining(Object.keys(then.ids)));
    expect(Object.keys(now.paths)).toEqual(expect.arrayContaining(Object.keys(then.paths)));
  }
});

test('each term of the glossary is explained where a chapter uses it', () => {
  const marked = new Set(course.chapters.flatMap(({ body }) => body.terms.map(({ id }) => id)));
  expect(course.terms.filter(({ id }) => !marked.has(id))).toEqual([]);
});

test('each source is cited by a chapter or a file of the kit, and names who made it', () => {
  const cited = new Set([
    ...course.chapters.flatMap(({ body }) => body.cites.map(({ id }) => id)),
    ...course.kits.flatMap(({ files }) => files.flatMap(({ sources }) => sources)),
  ]);
  expect(course.sources.filter(({ id }) => !cited.has(id))).toEqual([]);
  expect(course.sources.filter((source) => !source.author && !source.publisher)).toEqual([]);
});
