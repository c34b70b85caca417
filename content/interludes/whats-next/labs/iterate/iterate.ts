// One feature, from the first version to the one with nothing wrong in it, or until patience ends.
import { follows, luck, patience } from './levers.ts';
import { seeded } from './random.ts';
import { hidden, WISHES } from './wishes.ts';

export interface Levers {
  readonly stated: number;
  readonly noticed: number;
  readonly breaks: number;
  readonly checked: boolean;
}

/** What you see in one version, and what the rework after it did. Numbers are places in WISHES. */
export interface Viewing {
  readonly wrong: readonly number[];
  readonly named: readonly number[];
  readonly broke: readonly number[];
}

/** Every viewing of one feature; the last has nothing wrong, or patience was over. */
export function iterate(levers: Levers, seed: number): Viewing[] {
  const random = seeded(seed);
  const wanted = hidden(random);
  const built = firstVersion(wanted, levers, random);
  const held = new Set<number>();
  const viewings: Viewing[] = [];
  for (;;) {
    const wrong = WISHES.map((_wish, at) => at).filter((at) => built[at] !== wanted[at]);
    if (wrong.length === 0 || viewings.length === patience) {
      return [...viewings, { wrong, named: [], broke: [] }];
    }
    const named = shuffled(wrong, random).slice(0, levers.noticed);
    const broke = WISHES.map((_wish, at) => at).filter(
      (at) => !wrong.includes(at) && !held.has(at) && random() < levers.breaks,
    );
    for (const at of [...named, ...broke]) built[at] = !built[at];
    if (levers.checked) for (const at of named) held.add(at);
    viewings.push({ wrong, named, broke });
  }
}

/** How many wishes are wrong in the first version of that seed. */
export function firstWrong(levers: Levers, seed: number): number {
  const random = seeded(seed);
  const wanted = hidden(random);
  return firstVersion(wanted, levers, random).filter((built, at) => built !== wanted[at]).length;
}

/** A stated wish is nearly always met; for the others the agent takes one of two ways. */
function firstVersion(wanted: readonly boolean[], { stated }: Levers, random: () => number) {
  return wanted.map((want, at) => (random() < (at < stated ? follows : luck) ? want : !want));
}

function shuffled(list: readonly number[], random: () => number): number[] {
  return list
    .map((at) => ({ at, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at);
}
