// What a run fetches from the site: the compiled script of an unedited lab, and libraries.
import type { Compiled } from './place.ts';
import type { LibraryLink } from './plan.ts';

/** The site did not answer, or not with what was asked for. */
export class NotFetched extends Error {}

const scripts = new Map<string, Promise<Compiled>>();
const libraries = new Map<string, Promise<Blob>>();

/** The compiled script at `href`, fetched once per page. */
export function fetchScript(href: string): Promise<Compiled> {
  return once(scripts, href, async () => (await answered(href)).json() as Promise<Compiled>);
}

/** Libraries, each fetched once per page; `progress` is told the share loaded so far, 0 to 1. */
export async function fetchLibraries(
  links: readonly LibraryLink[],
  progress: (share: number) => void,
): Promise<Blob[]> {
  const total = links.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const add = (bytes: number): void => progress((loaded += bytes) / total);
  return Promise.all(
    links.map(({ href }) => once(libraries, href, async () => read(await answered(href), add))),
  );
}

/** A failed try is forgotten, so that the next click tries again. */
function once<T>(known: Map<string, Promise<T>>, href: string, load: () => Promise<T>): Promise<T> {
  const pending = known.get(href) ?? load();
  known.set(href, pending);
  pending.catch(() => known.delete(href));
  return pending;
}

async function answered(href: string): Promise<Response> {
  const response = await fetch(href).catch(() => null);
  if (response?.ok !== true) throw new NotFetched(`${href} could not be fetched`);
  return response;
}

async function read(response: Response, add: (bytes: number) => void): Promise<Blob> {
  const reader = response.body?.getReader();
  if (reader === undefined) return response.blob();
  const parts: BlobPart[] = [];
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) break;
    parts.push(value);
    add(value.byteLength);
  }
  return new Blob(parts);
}
