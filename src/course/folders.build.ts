import { join } from 'node:path';
import type { Addressed } from './urls.ts';

/** Folder of the course to build, from the project's root: `content`, or what `COURSE_DIR` names (tests use a fixture). */
export function courseDir(): string {
  return process.env['COURSE_DIR'] ?? 'content';
}

/** Folder of a chapter inside a course. */
export function chapterDir(root: string, { kind, slug }: Addressed): string {
  return join(root, kind === 'level' ? 'levels' : 'interludes', slug);
}
