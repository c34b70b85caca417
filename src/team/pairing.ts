/** Who could sit with whom: one who does a level, with one whose next level it is. */
import { has, reach, type Levels } from './levels.ts';
import { byName } from './names.ts';

/** One suggestion; both are names. */
export interface Pair {
  readonly helper: string;
  readonly learner: string;
}
/** The suggestions for one level, and who found nobody. */
export interface LevelPairs {
  readonly level: number;
  readonly pairs: readonly Pair[];
  readonly alone: readonly string[];
}

/** Nobody is in more pairs than this. */
export const MOST = 2;

type Person = { readonly name: string; readonly does: Levels };

/**
 * Level by level from the lowest, learners by name. Each gets the helper who is in the fewest pairs so far; among
 * those, the one who stands closest above; then by name. The same team gives the same pairs.
 */
export function pairing(people: readonly Person[], ladder: readonly number[]): LevelPairs[] {
  const sorted = [...people].sort((a, b) => byName(a.name, b.name));
  const at = new Map(sorted.map((one) => [one, reach(one.does, ladder)]));
  const count = new Map<Person, number>();
  return ladder.map((level, index) => {
    const learners = sorted.filter((one) => at.get(one) === (ladder[index - 1] ?? 0));
    const helpers = sorted
      .filter(({ does }) => has(does, level))
      .sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
    return { level, ...match(learners, helpers, count) };
  });
}

function match(
  learners: readonly Person[],
  helpers: readonly Person[],
  count: Map<Person, number>,
) {
  const used = (one: Person) => count.get(one) ?? 0;
  const pairs: Pair[] = [];
  const alone: string[] = [];
  for (const learner of learners) {
    const free = helpers.filter((one) => one !== learner && used(one) < MOST);
    const helper =
      used(learner) < MOST ? (free.find((one) => used(one) === 0) ?? free[0]) : undefined;
    if (!helper) {
      alone.push(learner.name);
      continue;
    }
    for (const one of [helper, learner]) count.set(one, used(one) + 1);
    pairs.push({ helper: helper.name, learner: learner.name });
  }
  return { pairs, alone };
}
