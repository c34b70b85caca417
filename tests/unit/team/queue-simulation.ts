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
  /** Mean days until a reviewer begins. */
  readonly wait: number;
  /** Mean number of reviews that wait or are worked on, counted along the clock. */
  readonly open: number;
  readonly merged: number;
}

interface Review {
  readonly at: number;
  readonly minutes: number;
}

/** Runs a team whose reviews take exponential times, and returns what was seen in those days. */
export function simulate(team: Team, days: number, seed: number): Simulated {
  const random = chance(seed);
  const free = Array.from({ length: team.reviewers }, () => 0);
  const pending: Review[] = [];
  let [waits, count, area, merged] = [0, 0, 0, 0];
  const arrive = (at: number): void => {
    for (const minutes of drawn(team, random)) pending.push({ at, minutes });
  };
  for (let at = exponential(1 / team.opened, random); at < days;) {
    arrive(at);
    at += exponential(1 / team.opened, random);
  }
  for (const { at, minutes } of pending) {
    const first = free.indexOf(Math.min(...free));
    const begin = Math.max(free[first]!, at);
    const end = begin + exponential(minutes / 60 / team.hours, random);
    free[first] = end;
    waits += begin - at;
    count++;
    area += Math.min(end, days) - at;
    if (end <= days) merged++;
  }
  return { wait: waits / count, open: area / days, merged };
}

/** The reviews that one pull request asks for at once; none where the checks merge it. */
function drawn({ tiers }: Team, random: () => number): number[] {
  let draw = random() * 100;
  const tier = tiers.find(({ share }) => (draw -= share) < 0) ?? tiers.at(-1)!;
  return Array.from({ length: tier.needs }, () => tier.minutes);
}
