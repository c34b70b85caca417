// The same by arithmetic: no draws, only probabilities.
import type { Levers } from './iterate.ts';
import { follows, luck, patience } from './levers.ts';
import { WISHES } from './wishes.ts';

/** Wrong wishes to be expected in the first version: what was stated and missed, what was not and unlucky. */
export function missesAtFirst({ stated }: Levers): number {
  return stated * (1 - follows) + (WISHES.length - stated) * (1 - luck);
}

/** The chance of each number of hits in `tries` of chance `p`: the binomial distribution. */
function binomial(tries: number, p: number): number[] {
  let row = [1];
  for (let at = 0; at < tries; at += 1) {
    row = [...row, 0].map((same, hits) => same * (1 - p) + (row[hits - 1] ?? 0) * p);
  }
  return row;
}

/** Reworks until nothing is wrong, and how often that is reached, over all that chance can do. */
export function exact(levers: Levers): { reworks: number; done: number } {
  // Chances of each state, with the number wrong and the number held by a check.
  let states = first(levers);
  let reworks = 0;
  for (let round = 0; round < patience; round += 1) {
    const going = states.filter(({ wrong }) => wrong > 0);
    reworks += going.reduce((sum, { chance }) => sum + chance, 0);
    states = joined([
      ...states.filter(({ wrong }) => wrong === 0),
      ...going.flatMap((state) => after(state, levers)),
    ]);
  }
  const done = states.filter(({ wrong }) => wrong === 0);
  return { reworks, done: done.reduce((sum, { chance }) => sum + chance, 0) };
}

interface State {
  readonly wrong: number;
  readonly held: number;
  readonly chance: number;
}

function first({ stated }: Levers): State[] {
  const missed = binomial(stated, 1 - follows);
  const unlucky = binomial(WISHES.length - stated, 1 - luck);
  return joined(
    missed.flatMap((a, i) => unlucky.map((b, j) => ({ wrong: i + j, held: 0, chance: a * b }))),
  );
}

/** What one rework can make of a state: the named are met, each of the unguarded may break. */
function after({ wrong, held, chance }: State, levers: Levers): State[] {
  const named = Math.min(wrong, levers.noticed);
  const open = WISHES.length - wrong - held;
  return binomial(open, levers.breaks).map((p, broke) => ({
    wrong: wrong - named + broke,
    held: levers.checked ? held + named : 0,
    chance: chance * p,
  }));
}

function joined(states: readonly State[]): State[] {
  const sums = new Map<string, State>();
  for (const state of states) {
    const key = `${state.wrong} ${state.held}`;
    sums.set(key, { ...state, chance: state.chance + (sums.get(key)?.chance ?? 0) });
  }
  return [...sums.values()];
}
