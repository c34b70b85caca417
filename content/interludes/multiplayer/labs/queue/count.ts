// What a run says, counted from its pull requests.
import { HOURS, type PullRequest } from './queue.ts';

export interface Counted {
  readonly opened: number;
  readonly merged: number;
  readonly open: number;
  /** Hours from open to merge, on average over those merged; 0 when there are none. */
  readonly wait: number;
  readonly riskyUnreviewed: number;
}

/** The state of a run at the end of its last day. */
export function count(list: readonly PullRequest[], days: number): Counted {
  const merged = list.filter((pr) => pr.merged <= days * HOURS);
  const wait = merged.reduce((sum, pr) => sum + pr.merged - pr.opened, 0) / merged.length;
  return {
    opened: list.length,
    merged: merged.length,
    open: list.length - merged.length,
    wait: merged.length === 0 ? 0 : wait,
    riskyUnreviewed: list.filter((pr) => pr.kind === 'risky' && !pr.reviewed).length,
  };
}

/** How many were open, averaged over time: a walk along the clock, one step per open or merge. */
export function averageOpen(list: readonly PullRequest[], days: number): number {
  const end = days * HOURS;
  const steps = list.flatMap((pr) => [
    { at: pr.opened, by: 1 },
    { at: Math.min(pr.merged, end), by: -1 },
  ]);
  steps.sort((a, b) => a.at - b.at);
  let [open, last, area] = [0, 0, 0];
  for (const { at, by } of steps) {
    area += open * (at - last);
    open += by;
    last = at;
  }
  return area / end;
}

/** Little's law, the other side: arrivals per hour times the mean hours that one was open by then. */
export function lambdaW(list: readonly PullRequest[], days: number): number {
  const end = days * HOURS;
  const ages = list.map((pr) => Math.min(pr.merged, end) - pr.opened);
  const mean = ages.reduce((sum, age) => sum + age, 0) / Math.max(1, ages.length);
  return (list.length / end) * mean;
}
