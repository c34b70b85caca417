/** A small discrete-event simulation of the review queue: one line, the oldest first, time in working days. */
import type { Team } from '../../../src/team/queue.ts';

/** Numbers from 0 up to 1, the same for the same seed (xorshift of 32 bits). */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_769 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const exponential = (mean: number, random: () => number): number => -mean * Math.log(1 - random());

export interface Simulated {
  /** Mean days until a reviewer begins, over the pull requests that a person reads. */
  readonly wait: number;
  /** Mean days until the last of its reviewers begins. */
  readonly last: number;
  /** Mean number of pull requests that wait or are read, counted along the clock; where one person reads each. */
  readonly open: number;
  readonly merged: number;
}

/** Runs a team whose reviews take exponential times, and returns what was seen in those days. */
export function simulate(team: Team, days: number, seed: number): Simulated {
  const random = chance(seed);
  const free = Array.from({ length: team.reviewers }, () => 0);
  const review = (at: number, minutes: number): [begin: number, end: number] => {
    const first = free.indexOf(Math.min(...free));
    const begin = Math.max(free[first]!, at);
    const end = begin + exponential(minutes / 60 / team.hours, random);
    free[first] = end;
    return [begin, end];
  };
  let [wait, last, count, area, merged] = [0, 0, 0, 0, 0];
  for (let at = 0; ;) {
    at += exponential(1 / team.opened, random);
    if (at >= days) break;
    const spans = drawn(team, random).map((minutes) => review(at, minutes));
    if (spans.length === 0) continue;
    const end = Math.max(...spans.map(([, done]) => done));
    [wait, last] = [wait + spans[0]![0] - at, last + spans.at(-1)![0] - at];
    [count, area] = [count + 1, area + Math.min(end, days) - at];
    if (end <= days) merged++;
  }
  return { wait: wait / count, last: last / count, open: area / days, merged };
}

/** The reviews that one pull request asks for at once; none where the checks merge it. */
function drawn({ tiers }: Team, random: () => number): number[] {
  let draw = random() * 100;
  const tier = tiers.find(({ share }) => (draw -= share) < 0) ?? tiers.at(-1)!;
  return Array.from({ length: tier.needs }, () => tier.minutes);
}
