import { href } from '../course/urls.ts';
import { excerptOf } from './excerpt.ts';
import { type Hit, SEARCH_FILE } from './results.ts';
import { indexOf, search, type Indexed, type TextIndex } from './text-index.ts';

/** The best hits of a search, and how many there are in all. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Words of the query that stand nowhere in the course. */
  readonly missing: readonly string[];
}

/** At most this many hits are shown. */
const SHOWN = 6;

let loaded: Promise<TextIndex> | undefined;

/** Loads the course's text and indexes it, once. Throws when it cannot be had; the next call tries again. */
export function engine(): Promise<TextIndex> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<TextIndex> {
  const reply = await fetch(href(`/${SEARCH_FILE}`));
  if (!reply.ok) throw new Error(`${reply.status} for the search index`);
  return indexOf((await reply.json()) as Indexed[]);
}

/** Searches the course. An empty query finds nothing. */
export async function find(query: string): Promise<Answer> {
  const { entries, stems, missing } = search(await engine(), query);
  const hits = entries.slice(0, SHOWN).map(({ text, ...found }) => ({
    ...found,
    path: href(found.path),
    excerpt: excerptOf(text, stems),
  }));
  return { hits, total: entries.length, missing: entries.length === 0 ? [] : missing };
}
