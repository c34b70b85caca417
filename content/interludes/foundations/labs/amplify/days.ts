// Working days, one after the other. Each session starts from the rules file as it stands.
import { days, notices } from './levers.ts';
import { seeded } from './random.ts';
import type { Topics } from './rules.ts';

export interface Levers {
  readonly sessions: number;
  readonly read: number;
  readonly writesBack: boolean;
  readonly checks: readonly string[];
}

export interface Outcome {
  readonly merged: number;
  readonly wrong: number;
  readonly sentBack: number;
  readonly caught: number;
  readonly staleLeft: number;
}

/** All days with those topics and levers. */
export function run(start: Topics, levers: Levers, seed: number): Outcome {
  const topics = new Map(start);
  const [tasks, mistakes, eyes] = [seeded(seed), seeded(seed + 1), seeded(seed + 2)];
  let [merged, wrong, sentBack, caught] = [0, 0, 0, 0];
  for (let day = 0; day < days; day += 1) {
    // A night's sessions all start from the same file; what is noticed is mended in the morning.
    const lines = [...topics];
    const mend: string[] = [];
    for (let at = 0; at < levers.sessions; at += 1) {
      const [topic, chance] = pick(lines, tasks());
      const failed = mistakes() < chance;
      const noticed = eyes() < notices;
      const blocked = failed && levers.checks.includes(topic);
      if (blocked) sentBack += 1;
      if (failed && !blocked && at < levers.read && noticed) {
        caught += 1;
        mend.push(topic);
        continue;
      }
      merged += 1;
      if (failed && !blocked) wrong += 1;
    }
    if (levers.writesBack) for (const topic of mend) topics.set(topic, 0);
  }
  const staleLeft = [...topics.values()].filter((chance) => chance === 1).length;
  return { merged, wrong, sentBack, caught, staleLeft };
}

/** The entry that a draw from 0 up to 1 falls on. */
function pick(entries: readonly (readonly [string, number])[], draw: number) {
  return entries[Math.floor(draw * entries.length)] ?? (['', 0] as const);
}
