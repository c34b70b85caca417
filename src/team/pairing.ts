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

/** Helpers in their order of choice; none of them is a learner here. */
function match(
  learners: readonly Person[],
  helpers: readonly Person[],
  count: Map<Person, number>,
) {
  const used = (one: Person) => count.get(one) ?? 0;
  const pairs: Pair[] = [];
  const alone: string[] = [];
  // Nobody gets fewer pairs: whoever was passed over once is passed over for good.
  const next = nextBelow(helpers, used);
  for (const learner of learners) {
    const helper = used(learner) < MOST ? (next(1) ?? next(MOST)) : undefined;
    if (!helper) {
      alone.push(learner.name);
      continue;
    }
    for (const one of [helper, learner]) count.set(one, used(one) + 1);
    pairs.push({ helper: helper.name, learner: learner.name });
  }
  return { pairs, alone };
}

/** Gives the first who is in fewer pairs than `limit`. */
function nextBelow(helpers: readonly Person[], used: (one: Person) => number) {
  const at = new Map<number, number>();
  return (limit: number): Person | undefined => {
    let index = at.get(limit) ?? 0;
    for (let one = helpers[index]; one && used(one) >= limit; one = helpers[index]) index++;
    at.set(limit, index);
    return helpers[index];
  };
}
