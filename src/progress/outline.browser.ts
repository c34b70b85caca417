import type { Outline } from '../course/outline.ts';

let known: Outline | undefined;
let asked: Promise<Outline> | undefined;

/** The outline that the page carries as `#course-outline`; `undefined` on a page without it. */
export function pageOutline(): Outline | undefined {
  if (!known) {
    const text = document.querySelector('script#course-outline')?.textContent;
    known = text ? (JSON.parse(text) as Outline) : undefined;
  }
  return known;
}

/** The outline, fetched once where the page does not carry it. The address names its content: any cached copy will do. */
export async function fetchedOutline(address: string): Promise<Outline> {
  return (
    pageOutline() ??
    (asked ??= fetch(address, { cache: 'force-cache' }).then(
      (reply) => reply.json() as Promise<Outline>,
    ))
  );
}
