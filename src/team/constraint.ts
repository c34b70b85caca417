/** The level that holds the review path back, from levels alone. */
import { has, reach, type Levels } from './levels.ts';

/** How many know, do, and stand at each level. */
export interface Rung {
  readonly level: number;
  readonly knows: number;
  readonly does: number;
  /** People whose highest level without a gap is this one; level 0 is the ground. */
  readonly here: number;
}

type Person = { readonly knows: Levels; readonly does: Levels };

/** The ladder, lowest first, with the ground before it. */
export function distribution(people: readonly Person[], ladder: readonly number[]): Rung[] {
  const stands = people.map(({ does }) => reach(does, ladder));
  return [0, ...ladder].map((level) => ({
    level,
    knows: people.filter(({ knows }) => has(knows, level)).length,
    does: people.filter(({ does }) => has(does, level)).length,
    here: stands.filter((at) => at === level).length,
  }));
}

/**
 * `level`: the lowest level that fewer than half practice, of those up to `top`; `undefined` when there is none.
 * `top`: where most output is made: the highest level that anyone practices with all beneath it, or the highest of
 * the authors who open most, where that is known and lower.
 */
export interface Constraint {
  readonly people: number;
  readonly top: number;
  readonly level: number | undefined;
  /** How many practice that level. */
  readonly does: number;
}

/** Applies the rule. Counts, never means: no level offsets another. */
export function constraintOf(
  people: readonly Person[],
  ladder: readonly number[],
  output?: number,
): Constraint {
  const rungs = distribution(people, ladder).filter(({ level }) => level > 0);
  const highest = Math.max(0, ...people.map(({ does }) => reach(does, ladder)));
  const top = Math.min(output ?? highest, highest);
  const found = rungs.find(({ level, does }) => level <= top && does * 2 < people.length);
  return { people: people.length, top, level: found?.level, does: found?.does ?? 0 };
}
