import type { Part } from './excerpt.ts';
import type { Found } from './records.ts';

/** A result as the dialog shows it. */
export interface Hit extends Found {
  readonly excerpt: readonly Part[];
}

/** Name of the file with everything that can be found, at the site's root. */
export const SEARCH_FILE = 'search.json';

/** A section goes without saying. */
const WORDS: Readonly<Record<Found['kind'], string>> = {
  chapter: 'chapter',
  section: '',
  lab: 'lab',
  term: 'glossary',
  file: 'kit',
};

/** Where a hit stands: "Level 3, Context engineering, lab". */
export function whereOf({ kind, level, chapter, title }: Found): string {
  const parts = [level && `Level ${level}`, chapter !== title && chapter, WORDS[kind]];
  return parts.filter(Boolean).join(', ');
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
