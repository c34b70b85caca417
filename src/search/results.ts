import type { Found } from './records.ts';

/** A piece of an excerpt; `match` pieces are what the reader searched for. */
export interface Part {
  readonly text: string;
  readonly match: boolean;
}

/** A result as the dialog shows it. */
export interface Hit extends Found {
  readonly excerpt: readonly Part[];
}

/** The results of one chapter, best first. */
export interface Group {
  readonly chapter: string;
  readonly level?: number | undefined;
  readonly hits: readonly Hit[];
}

/** What the index gives back for one entry. */
export interface Stored {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

const KINDS: readonly Found['kind'][] = ['chapter', 'section', 'lab', 'term'];
const WORDS: Readonly<Record<Found['kind'], string>> = {
  chapter: 'Chapter',
  section: 'Section',
  lab: 'Lab',
  term: 'Glossary',
};

/** A stored entry as a hit. An entry of a kind we do not know is shown as a section. */
export function hitOf({ url, excerpt, meta }: Stored): Hit {
  const level = Number(meta['level']);
  return {
    kind: KINDS.find((kind) => kind === meta['kind']) ?? 'section',
    title: meta['title'] ?? url,
    chapter: meta['chapter'] ?? '',
    level: Number.isInteger(level) && level > 0 ? level : undefined,
    path: url,
    excerpt: parts(excerpt),
  };
}

/** "Section", "Lab" … for a person. */
export function kindWord(kind: Found['kind']): string {
  return WORDS[kind];
}

/**
 * An excerpt (escaped text with `<mark>` around matches) as plain pieces. Any other tag stays
 * visible as text: nothing in it can become markup, because pieces are shown as text.
 */
export function parts(excerpt: string): Part[] {
  let match = false;
  const pieces: Part[] = [];
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === '<mark>') match = true;
    else if (piece === '</mark>') match = false;
    else if (piece !== '') pieces.push({ text: unescaped(piece), match });
  }
  return pieces;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Hits by chapter. The chapter with the best hit comes first; inside, the order of relevance stays. */
export function grouped(hits: readonly Hit[]): Group[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.chapter, [...(groups.get(hit.chapter) ?? []), hit]);
  return [...groups].map(([chapter, inside]) => ({
    chapter,
    level: inside[0]?.level,
    hits: inside,
  }));
}

/**
 * What the status line says: how many results there are, how many of them are shown, and which words of the query
 * stand nowhere.
 */
export function summary(
  query: string,
  total: number,
  shown: number,
  missing: readonly string[] = [],
): string {
  if (query === '') return '';
  if (total === 0) return `Nothing found for “${query}”.`;
  const without =
    missing.length === 0 ? '' : `, without ${missing.map((word) => `“${word}”`).join(', ')}`;
  if (total === 1) return `1 result${without}`;
  return total > shown
    ? `${total} results${without}, the best ${shown} shown`
    : `${total} results${without}`;
}
