import { type Hit, hitOf, type Stored } from './results.ts';
import { type Ask, startWorker } from './worker.browser.ts';

/** What Pagefind's worker answers to a search: each result names the data that can be asked for. */
interface Found {
  readonly results: readonly { readonly data: string }[];
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

let loaded: Promise<Ask> | undefined;

/** Loads the engine and its index, once. Throws when they cannot be had; the next call tries again. */
export function engine(): Promise<Ask> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Ask> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const basePath = `${base}pagefind/`;
  const ask = startWorker(`${basePath}pagefind-worker.js`);
  const options = { baseUrl: base, excerptLength: 22, language: 'en', primary: true };
  await ask('init', { ...options, basePath });
  return ask;
}

/** Searches the course. An empty query finds nothing. After a failure the next call starts anew. */
export async function find(query: string): Promise<Answer> {
  try {
    return await answer(await engine(), query);
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

async function answer(ask: Ask, query: string): Promise<Answer> {
  const { results } = await search(ask, query);
  const best = await Promise.all(results.slice(0, SHOWN).map(({ data }) => ask('getData', data)));
  const missing = results.length === 0 ? [] : await unknownWords(ask, query);
  return { hits: (best as Stored[]).map(hitOf), total: results.length, missing };
}

async function search(ask: Ask, query: string): Promise<Found> {
  return (await ask('search', query, {})) as Found;
}

async function unknownWords(ask: Ask, query: string): Promise<string[]> {
  const words = [...new Set(query.split(/\s+/))].slice(0, MOST_WORDS);
  if (words.length < 2) return [];
  const found = await Promise.all(words.map((word) => search(ask, word)));
  return words.filter((_, at) => found[at]?.results.length === 0);
}
