import { type Hit, hitOf, type Stored } from './results.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<Stored> }[] }>;
}

/** The best hits of a search, and how many there are in all. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Words of the query that stand nowhere in the course; the engine leaves them out in silence. */
  readonly missing: readonly string[];
}

/** At most this many hits are fetched and shown; each costs one small request. */
const SHOWN = 6;

/** Each word of a long query would be one more search; past this many nobody reads the difference. */
const MOST_WORDS = 8;

let loaded: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads the engine and its index, once. Throws when they cannot be had; the next call tries again. */
export function engine(): Promise<Pagefind> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    failures += 1;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  // A browser remembers a module that it could not load: another try needs another address.
  const again = failures === 0 ? '' : `?${failures}`;
  const script = `${base}pagefind/pagefind.js${again}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 22 });
  await pagefind.init();
  return pagefind;
}

/** Searches the course. An empty query finds nothing. */
export async function find(query: string): Promise<Answer> {
  const pagefind = await engine();
  const { results } = await pagefind.search(query);
  const best = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  const missing = results.length === 0 ? [] : await unknownWords(pagefind, query);
  return { hits: best.map(hitOf), total: results.length, missing };
}

async function unknownWords(pagefind: Pagefind, query: string): Promise<string[]> {
  const words = [...new Set(query.split(/\s+/))].slice(0, MOST_WORDS);
  if (words.length < 2) return [];
  const found = await Promise.all(words.map((word) => pagefind.search(word)));
  return words.filter((_, at) => found[at]?.results.length === 0);
}
