/** Words as search compares them. */

/** A word of a text: its stem, and where it stands. */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
const known = new Map<string, string>();

/** The words of a text in their order; whatever is no letter or digit parts them, an apostrophe inside one does not. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((found) => ({
    stem: stemOf(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The stems of a text's words, in their order. */
export const stemsOf = (text: string): string[] => (text.match(WORD) ?? []).map(stemOf);

/** What the forms of an English word have in common: "caches", "cached" and "caching" are all "cach". */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) known.set(word, (stem = cut(plain(word))));
  return stem;
}

/** A word without what an accent, a case or another apostrophe would tell apart. */
export function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

function cut(word: string): string {
  const bare = word.replace(/'s?$/, '');
  if (bare.length < 4 || /[^a-z]/.test(bare)) return bare;
  const single = bare
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/([^aisu])s$/, '$1');
  // "string" and "red" are no forms of "str" and "r": what is left has to hold a vowel, and three letters.
  const root = single.replace(/^(?=.*[aeiouy].*(?:ing|ed)$)(.{3,}?)(?:ing|ed)$/, '$1');
  const undoubled = root === single ? root : root.replace(/([bdfgmnprt])\1$/, '$1');
  return undoubled
    .replace(/([st])ion$/, '$1')
    .replace(/e$/, '')
    .replace(/y$/, 'i');
}
