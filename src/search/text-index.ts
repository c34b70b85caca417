/**
 * Full-text search over a text of some hundred entries, held in memory. Every word of a query has to stand in an entry,
 * in whatever form, and the word that is being typed may be its beginning; entries rank by how much their words say
 * (BM25), what stands in a title most.
 */
import type { Found } from './records.ts';
import { plain, stemsOf, wordsOf } from './words.ts';

/** An entry as the index holds it. */
export interface Indexed extends Found {
  readonly text: string;
}

/** Entries by word. */
export interface TextIndex {
  readonly entries: readonly Indexed[];
  /** Stem → number of the entry → weight of the word there. */
  readonly stems: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** What a search found. */
export interface Ranked {
  /** Best first. */
  readonly entries: readonly Indexed[];
  /** Stems that matched, for the excerpts. */
  readonly stems: ReadonlySet<string>;
  /** Words of the query that stand nowhere; they are left out. */
  readonly missing: readonly string[];
}

/** A word in a title says as much as so many in the text. */
const TITLE = 9;
/** How soon a word that comes again stops to count, and how much a long text is held against itself. */
const [SOON, LENGTH] = [1.2, 0.5];
/** A word that only begins like the query's says less. */
const BEGINS = 0.4;
/** A word in a larger share of the entries tells nothing apart. */
const COMMON = 0.4;
/** Shorter words are only the beginning of others while they are typed. */
const WHOLE = 3;
/** Shorter words begin like too many others. */
const LONG = 5;
/** Past so many words of a query nobody reads the difference. */
const MOST_WORDS = 8;

/** Indexes entries. */
export function indexOf(entries: readonly Indexed[]): TextIndex {
  const texts = entries.map(({ title, text }) => [stemsOf(title), stemsOf(text)] as const);
  const mean = texts.reduce((sum, [, words]) => sum + words.length, 0) / (texts.length || 1);
  const stems = new Map<string, Map<number, number>>();
  texts.forEach(([title, words], at) => {
    const counts = new Map<string, number>();
    const count = (stem: string, by: number) => counts.set(stem, (counts.get(stem) ?? 0) + by);
    for (const stem of title) count(stem, TITLE);
    for (const stem of words) count(stem, 1);
    const damp = SOON * (1 - LENGTH + LENGTH * (words.length / (mean || 1)));
    for (const [stem, n] of counts) {
      const places = stems.get(stem) ?? new Map<number, number>();
      stems.set(stem, places.set(at, (n * (SOON + 1)) / (n + damp)));
    }
  });
  return { entries, stems };
}

type Scores = ReadonlyMap<number, number>;

/**
 * The entries that a query finds: those with all its words, or where there are none, with the most of them. Words that
 * stand nearly everywhere ("the", "how") are not asked for beside others.
 */
export function search(index: TextIndex, query: string): Ranked {
  const { entries } = index;
  const asked = askedOf(index, query);
  const found = asked.flatMap(({ finds }) => finds.filter(({ size }) => size > 0));
  const scores = found.map((stems) => scoresOf(index, stems));
  const rare = scores.filter(({ size }) => size <= entries.length * COMMON);
  const wanted = rare.length > 0 ? rare : scores;
  const title = stemsOf(query).join(' ');
  const ranked = entries
    .map((entry, at) => ({
      entry,
      words: wanted.filter((some) => some.has(at)).length,
      score: scores.reduce((sum, some) => sum + (some.get(at) ?? 0), 0),
      named: stemsOf(entry.title).join(' ') === title,
    }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words || +b.named - +a.named || b.score - a.score);
  return {
    entries: ranked.filter(({ words }) => words === ranked[0]?.words).map(({ entry }) => entry),
    stems: new Set(found.flatMap((stems) => [...stems.keys()])),
    missing: asked
      .filter(({ finds }) => finds.every(({ size }) => size === 0))
      .map(({ word }) => word),
  };
}

/** What each word of a query stands for; "AGENTS.md" is two words for the index, and one for a reader. */
function askedOf(index: TextIndex, query: string) {
  const words = [...new Set(query.split(/\s+/))].slice(0, MOST_WORDS);
  return words
    .map((word) => {
      const typing = query.endsWith(word);
      const finds = wordsOf(word).map(({ stem, start, end }) =>
        matches(index, stem, plain(word.slice(start, end)), typing),
      );
      return { word, finds };
    })
    .filter(({ finds }) => finds.length > 0);
}

/**
 * Stems that a word of a query stands for, and how well: its own, and those of words that begin like it; where there
 * are none, those that it begins like, for it may be a form that nobody thought of.
 */
function matches(
  { stems }: TextIndex,
  stem: string,
  word: string,
  typing: boolean,
): Map<string, number> {
  const begins = typing || word.length >= WHOLE;
  const found = new Map<string, number>();
  for (const known of stems.keys()) {
    if (known === stem) found.set(known, 1);
    else if (begins && known.startsWith(word))
      found.set(known, (BEGINS * word.length) / known.length);
  }
  if (found.size > 0 || word.length < LONG) return found;
  const near = [...stems.keys()].filter((known) => known.length >= LONG && stem.startsWith(known));
  return new Map(near.map((known) => [known, (BEGINS * known.length) / word.length]));
}

function scoresOf({ stems, entries }: TextIndex, found: ReadonlyMap<string, number>): Scores {
  const scores = new Map<number, number>();
  for (const [stem, share] of found) {
    const places = stems.get(stem) ?? new Map<number, number>();
    const rare = Math.log(1 + (entries.length - places.size + 0.5) / (places.size + 0.5));
    for (const [at, weight] of places)
      scores.set(at, Math.max(scores.get(at) ?? 0, share * rare * weight));
  }
  return scores;
}
