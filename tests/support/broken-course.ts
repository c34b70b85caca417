import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCourse } from '../../src/course/load.build.ts';
import type { Loaded } from '../../src/course/load.build.ts';

/** One edit of a file of the course: the text to find (it must be there) and what takes its place. */
export type Edit = readonly [file: string, find: string, replace: string];

const fixture = 'tests/fixtures/course';

/** Reads a copy of the fixture course after some edits, and removes the copy. An edit that finds nothing throws. */
export function courseWith(...edits: readonly Edit[]): Loaded {
  const dir = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    cpSync(fixture, dir, { recursive: true });
    for (const [file, find, replace] of edits) edit(join(dir, file), find, replace);
    return buildCourse(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function edit(path: string, find: string, replace: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(find)) throw new Error(`${path} does not contain: ${find}`);
  writeFileSync(path, text.replace(find, replace));
}
