import { createHash } from 'node:crypto';
import type { Course } from './course.ts';
import { outlineOf } from './outline.ts';

/** The outline as the text of `/outline.json`; `href` turns a root path into an address of this build. */
export function outlineText(course: Course, href: (path: string) => string): string {
  return JSON.stringify(outlineOf(course, href));
}

/** Where the outline is; the address changes with what it says, so that a cached one is never stale. */
export function outlineAddress(course: Course, href: (path: string) => string): string {
  const hash = createHash('sha256').update(outlineText(course, href)).digest('hex');
  return `${href('/outline.json')}?${hash.slice(0, 8)}`;
}
