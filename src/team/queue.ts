/**
 * The review queue of a team: what is opened, what the reviewers can do, and what follows in the long run.
 *
 * A pull request that one or two people must read makes as many reviews, again in each further round. All reviewers
 * share one line. Their hours are spread evenly over a working day, so that the clock counts working days: a review of 30
 * minutes by someone who gives an hour a day takes half a day.
 *
 * By hand: Ines of the interlude opens 20 a day, Marek reviews 8 hours, an hour each, nothing comes back. Asked for: 20 × 60 =
 * 1,200 minutes; there are 480; ρ = 2.5. Merged: 20 / 2.5 = 8 a day, and 12 more wait each evening. With 6 opened a day
 * ρ = 0.75, and W = 1 / (μ − λ) = 1 / (8 − 6) = 0.5 days, 4 hours; by Little's law L = λW = 6 × 0.5 = 3 are open.
 */
import { laterWait, meanWait } from './erlang.ts';
import type { QueueInputs, Tier } from './queue-inputs.ts';

/** What the model is asked about: inputs, or inputs with levers moved. */
export interface Team {
  /** Pull requests opened per working day. */
  readonly opened: number;
  readonly tiers: readonly Tier[];
  readonly again: number;
  readonly reviewers: number;
  readonly hours: number;
  readonly spread: number;
}
/** Rates are per working day, times in working days. */
export interface Review {
  readonly opened: number;
  /** Opened, and merged by checks alone. */
  readonly gated: number;
  /** Opened, and waiting for a person. */
  readonly asked: number;
  /** Of those, the ones that ask for more people than there are: they never merge. */
  readonly stuck: number;
  /** Minutes of review asked for, and minutes that there are. */
  readonly load: number;
  readonly minutes: number;
  /** Utilization ρ: load divided by minutes; null where something is asked for and there are none. */
  readonly busy: number | null;
  /** Pull requests of this kind that the reviewers can finish; null where none asks for a person. */
  readonly capacity: number | null;
  readonly merged: number;
  /** How many more are open each evening. */
  readonly growth: number;
  /** Until a reviewer begins; null where there is no steady state, as in the next two. */
  readonly wait: number | null;
  /** From open to merge, over all that are opened: at least, since the author's time is not in it. */
  readonly toMerge: number | null;
  /** Open at a time, by Little's law: opened × toMerge. */
  readonly open: number | null;
}

/** The team as it is now. */
export function teamOf({ authors, ...rest }: QueueInputs): Team {
  const opened = authors.reduce((sum, { people, perDay }) => sum + people * perDay, 0);
  return { ...rest, opened };
}

/** What the model says of a team. Every number is finite. */
export function review(team: Team): Review {
  const rounds = 1 / (1 - team.again / 100);
  const waiting = team.tiers.filter(({ needs }) => needs > 0);
  const asked = perDay(team, waiting);
  const reviews = waiting.map((tier) => ({
    perDay: perDay(team, [tier]) * rounds,
    people: Math.min(tier.needs, Math.max(1, team.reviewers)),
    minutes: tier.minutes,
  }));
  const load = reviews.reduce((sum, one) => sum + one.perDay * one.people * one.minutes, 0);
  const stuck = perDay(
    team,
    waiting.filter(({ needs }) => needs > team.reviewers),
  );
  const minutes = team.reviewers * team.hours * 60;
  const busy = load === 0 ? 0 : minutes === 0 ? null : load / minutes;
  const gated = perDay(
    team,
    team.tiers.filter(({ needs }) => needs === 0),
  );
  const merged = gated + (busy === null ? 0 : (asked - stuck) / Math.max(1, busy));
  const steady = busy !== null && busy < 1 && stuck === 0;
  return {
    ...{ opened: team.opened, gated, asked, stuck, load, minutes, busy, merged },
    capacity: load === 0 ? null : busy === null ? 0 : asked / busy,
    growth: steady ? 0 : Math.max(0, team.opened - merged),
    ...(steady ? times(team, busy, reviews) : { wait: null, toMerge: null, open: null }),
  };
}

const perDay = ({ opened }: Team, tiers: readonly Tier[]): number =>
  (opened * tiers.reduce((sum, { share }) => sum + share, 0)) / 100;

/** Rounds of review of one class. */
interface Rounds {
  readonly perDay: number;
  readonly people: number;
  readonly minutes: number;
}

function times(
  team: Team,
  busy: number,
  rounds: readonly Rounds[],
): Pick<Review, 'wait' | 'toMerge' | 'open'> {
  if (busy === 0) return { wait: 0, toMerge: 0, open: 0 };
  const inDays = (minutes: number): number => minutes / 60 / team.hours;
  const { work, single } = residuals(rounds, team.spread);
  const wait = meanWait(team.reviewers, busy, inDays(work));
  const later = laterWait(team.reviewers, busy, inDays(single));
  const open = rounds.reduce((sum, { perDay, people, minutes }) => {
    return sum + perDay * (wait + (people - 1) * later + inDays(minutes));
  }, 0);
  return { wait, toMerge: open / team.opened, open };
}

/** E(Y²) / 2E(Y) in minutes: of the work that a round asks for in all, and of a single review. */
function residuals(
  rounds: readonly Rounds[],
  spread: number,
): { readonly work: number; readonly single: number } {
  const sum = (of: (one: Rounds) => number): number =>
    rounds.reduce((total, one) => total + one.perDay * one.people * of(one), 0);
  const all = 2 * sum(({ minutes }) => minutes);
  const square = sum(({ minutes }) => minutes ** 2);
  const pairs = sum(({ minutes, people }) => (people - 1) * minutes ** 2);
  const single = (square * (1 + spread ** 2)) / all;
  return { work: single + pairs / all, single };
}
