/** Which levels someone knows or does: a set, held as the bits of one number. */
export type Levels = number;

/** No course has more levels. */
export const MAX_LEVEL = 20;
/** Every set is below this. */
export const MAX_LEVELS = 2 ** (MAX_LEVEL + 1) - 1;

/** True when the set holds the level. */
export const has = (levels: Levels, level: number): boolean => (levels & (1 << level)) !== 0;

/** The set of these levels; what is no level is left out. */
export const setOf = (levels: readonly number[]): Levels =>
  levels
    .filter((level) => Number.isInteger(level) && level >= 1 && level <= MAX_LEVEL)
    .reduce((set, level) => set | (1 << level), 0);

/** Every level up to this one. */
export const upTo = (level: number): Levels =>
  setOf(Array.from({ length: Math.min(level, MAX_LEVEL) }, (_, at) => at + 1));

/** The levels of a set, lowest first. */
export const levelsOf = (levels: Levels): number[] =>
  Array.from({ length: MAX_LEVEL }, (_, at) => at + 1).filter((level) => has(levels, level));

/** The highest of `ladder` that is in the set with all beneath it; 0 when the lowest is missing. */
export function reach(levels: Levels, ladder: readonly number[]): number {
  const open = ladder.findIndex((level) => !has(levels, level));
  return ladder[(open < 0 ? ladder.length : open) - 1] ?? 0;
}

/** The levels of the set that stand above a gap. */
export const above = (levels: Levels, ladder: readonly number[]): number[] =>
  ladder.filter((level) => has(levels, level) && level > reach(levels, ladder));

/**
 * A set as a spreadsheet may hold it: "1 2 3". One level alone is "only 3", because "3" in a roster means 1 to 3
 * (and "1-3" would become a date in some spreadsheets).
 */
export function levelsText(levels: Levels): string {
  const all = levelsOf(levels);
  return all.length === 1 && all[0] !== 1 ? `only ${all[0]}` : all.join(' ');
}

/** Reads what `levelsText` writes, or one number: every level up to it. `undefined` when it is neither. */
export function readLevels(text: string): Levels | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,;+]+/u)
    .filter(Boolean);
  const only = words[0] === 'only';
  const numbers = words
    .slice(only ? 1 : 0)
    .map((word) => (/^\d{1,2}$/u.test(word) ? Number(word) : NaN));
  if (!numbers.every((level) => level >= 0 && level <= MAX_LEVEL)) return undefined;
  return numbers.length === 1 && !only ? upTo(numbers[0] ?? 0) : setOf(numbers);
}
