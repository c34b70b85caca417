import type { Outline } from '../course/outline.ts';

let known: Outline | undefined;

/** The outline that the page carries as `#course-outline`; `undefined` on a page without it. */
export function pageOutline(): Outline | undefined {
  if (!known) {
    const text = document.querySelector('script#course-outline')?.textContent;
    known = text ? (JSON.parse(text) as Outline) : undefined;
  }
  return known;
}
