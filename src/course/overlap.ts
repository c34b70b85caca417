/** Words in a row that two texts may share before it counts as taken over. */
export const SHARED_WORDS = 8;

/** A run of words that stands in both texts. */
export interface Overlap {
  readonly words: string;
  /** Where it starts in our text, in words from 0. */
  readonly at: number;
}

/** The words of a text, in lower case, without marks: `Don’t stop.` is `dont stop`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * The text without what stands in quotation marks, curly or straight. A quotation that runs on past the bound of
 * `limit` words stays: that much of somebody's text is to be found.
 */
export function withoutQuotations(text: string, limit = 15): string {
  return text.replaceAll(/“[^”]*”|"[^"\n]*"/g, (quotation) =>
    wordsOf(quotation).length <= limit ? ' · ' : quotation,
  );
}

/** The longest runs of at least `length` words that `ours` shares with `theirs`, in the order of our text. */
export function overlaps(
  ours: readonly string[],
  theirs: readonly string[],
  length = SHARED_WORDS,
): Overlap[] {
  const known = new Set(grams(theirs, length));
  const found: Overlap[] = [];
  let start = -1;
  grams(ours, length).forEach((gram, at, all) => {
    if (!known.has(gram)) return;
    if (start < 0 || !known.has(all[at - 1] ?? '')) start = at;
    if (known.has(all[at + 1] ?? '')) return;
    found.push({ words: ours.slice(start, at + length).join(' '), at: start });
  });
  return found;
}

function grams(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}
