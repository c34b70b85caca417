import { excerptOf, type Part } from './excerpt.ts';
import type { Found } from './records.ts';

/** A result as the dialog shows it. */
export interface Hit extends Found {
  readonly excerpt: readonly Part[];
}

/** What the index gives back for one entry. */
export interface Stored {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

const KINDS: readonly Found['kind'][] = ['chapter', 'section', 'lab', 'term', 'file'];
/** A section goes without saying. */
const WORDS: Readonly<Record<Found['kind'], string>> = {
  chapter: 'chapter',
  section: '',
  lab: 'lab',
  term: 'glossary',
  file: 'kit',
};

/** A stored entry as a hit. An entry of a kind we do not know is shown as a section. */
export function hitOf({ url, excerpt, meta }: Stored): Hit {
  const level = Number(meta['level']);
  const title = meta['title'] ?? url;
  return {
    kind: KINDS.find((kind) => kind === meta['kind']) ?? 'section',
    title,
    chapter: meta['chapter'] ?? '',
    level: Number.isInteger(level) && level > 0 ? level : undefined,
    path: url,
    excerpt: excerptOf(excerpt, title),
  };
}

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
