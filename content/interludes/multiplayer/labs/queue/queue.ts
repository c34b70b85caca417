// One run of the queue. Time is in working hours; a day has eight.
import { exponential, seeded } from './random.ts';
import { classes, seed, type Class, type Team } from './team.ts';

export const HOURS = 8;

export interface PullRequest {
  readonly opened: number;
  readonly merged: number;
  readonly kind: Class;
  readonly reviewed: boolean;
}

/** Each pull request opened within those days, and when it merged, be it after the last day. */
export function run(team: Team, days: number): PullRequest[] {
  // Three streams, so that a lever does not change the luck of the others.
  const [gaps, work, kinds] = [seeded(seed), seeded(seed + 1), seeded(seed + 2)];
  const free = Array.from({ length: team.reviewers }, () => 0);
  const list: PullRequest[] = [];
  let opened = exponential(HOURS / team.perDay, gaps);
  while (opened < days * HOURS) {
    const kind = kindOf(kinds());
    const hours = exponential(team.reviewHours, work);
    const reviewed = !team.mergeOnGreen.includes(kind);
    const merged = reviewed ? review(free, opened, hours) : opened;
    list.push({ opened, merged, kind, reviewed });
    opened += exponential(HOURS / team.perDay, gaps);
  }
  return list;
}

/** The reviewer who is free first takes the oldest pull request; gives the hour of the merge. */
function review(free: number[], opened: number, hours: number): number {
  const first = Math.min(...free);
  const merged = Math.max(first, opened) + hours;
  free[free.indexOf(first)] = merged;
  return merged;
}

/** The class that a draw from 0 up to 1 falls into. */
function kindOf(draw: number): Class {
  if (draw * 100 < classes.docs) return 'docs';
  return draw * 100 < classes.docs + classes.contained ? 'contained' : 'risky';
}
