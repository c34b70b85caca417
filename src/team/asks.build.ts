import { createHash } from 'node:crypto';
import type { Course } from '../course/course.ts';
import { askedOf } from './course.ts';

/** What every question asks, as the text of `/asks.json`; `href` turns a root path into an address of this build. */
export const asksText = (course: Course, href: (path: string) => string): string =>
  JSON.stringify(askedOf(course, href));

/** The address of that file. It names the content, so that any cached copy will do. */
export function asksAddress(course: Course, href: (path: string) => string): string {
  const hash = createHash('sha256').update(asksText(course, href)).digest('hex');
  return `${href('/asks.json')}?${hash.slice(0, 8)}`;
}
