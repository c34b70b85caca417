import { createHash } from 'node:crypto';
import type { Course } from '../../course/course.ts';
import { keysOf } from './keys.ts';

/**
 * The keys of all quizzes as the text of `/keys.json`; `href` turns a root path into an address of this build. They
 * spoil nothing that the quizzes' own pages do not carry already.
 */
export function keysText(course: Course, href: (path: string) => string): string {
  return JSON.stringify(keysOf(course, href));
}

/** Where the keys are; the address changes with what they say, so that a cached copy is never stale. */
export function keysAddress(course: Course, href: (path: string) => string): string {
  const hash = createHash('sha256').update(keysText(course, href)).digest('hex');
  return `${href('/keys.json')}?${hash.slice(0, 8)}`;
}
