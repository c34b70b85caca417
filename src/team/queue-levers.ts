import { LEVER_RANGES, rounded, type QueueInputs, type Tier, type WhatIf } from './queue-inputs.ts';
import { review, teamOf, type Review, type Team } from './queue.ts';

/** A lever by its name. */
export type Lever = keyof WhatIf;
/** All levers, in the order in which they are shown. */
export const LEVERS: readonly Lever[] = ['reviewers', 'hours', 'minutes', 'gates', 'rate'];

/** Percent of the pull requests that merge by checks alone, now. */
export const gatesNow = ({ tiers }: Pick<QueueInputs, 'tiers'>): number => shareOf(tiers, 0);

/** Percent that may merge by checks alone: all but the risky ones, which a person reads if one does now. */
export function gatesMost({ tiers }: Pick<QueueInputs, 'tiers'>): number {
  const risky = tiers.at(-1);
  return risky === undefined || risky.needs === 0 ? 100 : 100 - risky.share;
}

const shareOf = (tiers: readonly Tier[], needs: number): number =>
  tiers.reduce((sum, tier) => sum + (tier.needs === needs ? tier.share : 0), 0);

/** Where each lever stands: as tried, or as the team is now. */
export function leversOf(inputs: QueueInputs): Required<WhatIf> {
  const { whatIf, reviewers, hours } = inputs;
  const now = gatesNow(inputs);
  const gates = Math.min(gatesMost(inputs), Math.max(now, whatIf.gates ?? now));
  return { reviewers, hours, minutes: 100, rate: 1, ...whatIf, gates };
}

/** The team with its levers as tried. */
export function tried(inputs: QueueInputs): Team {
  return moved(inputs, leversOf(inputs));
}

/** True when some lever is not where the team is now. */
export function isTried(inputs: QueueInputs): boolean {
  const [now, then] = [leversOf({ ...inputs, whatIf: {} }), leversOf(inputs)];
  return LEVERS.some((name) => now[name] !== then[name]);
}

function moved(inputs: QueueInputs, to: Required<WhatIf>): Team {
  const now = teamOf(inputs);
  const tiers = now.tiers.map((tier) => ({ ...tier, minutes: (tier.minutes * to.minutes) / 100 }));
  return {
    ...now,
    opened: now.opened * to.rate,
    reviewers: to.reviewers,
    hours: to.hours,
    tiers: gated(tiers, to.gates - gatesNow(now)),
  };
}

/** So many percent more merge by checks alone, the class of the lowest risk first; the last class never. */
function gated(tiers: readonly Tier[], percent: number): Tier[] {
  let left = percent;
  return tiers.flatMap((tier, at) => {
    const taken = tier.needs === 0 || at === tiers.length - 1 ? 0 : Math.min(tier.share, left);
    if (taken <= 0) return [tier];
    left -= taken;
    const rest = { ...tier, share: tier.share - taken };
    return [{ ...tier, share: taken, needs: 0 }, ...(rest.share > 0 ? [rest] : [])];
  });
}

/** The inputs with one lever moved; back at now it is as if it had never been moved. */
export function withLever(inputs: QueueInputs, lever: Lever, value: number): QueueInputs {
  const { [lever]: _, ...others } = inputs.whatIf;
  const now = leversOf({ ...inputs, whatIf: {} })[lever];
  return { ...inputs, whatIf: value === now ? others : { ...others, [lever]: rounded(value) } };
}

const STEPS: Readonly<Record<Lever, number>> = {
  ...{ reviewers: 1, hours: 0.25, minutes: 5, gates: 1, rate: 0.25 },
};

/** What a slider of a lever goes from and to, in which steps, and where it stands. */
export function leverScale(
  inputs: QueueInputs,
  lever: Lever,
): { readonly min: number; readonly max: number; readonly step: number; readonly value: number } {
  const { reviewers, hours } = inputs;
  const value = leversOf(inputs)[lever];
  const [least, most] = LEVER_RANGES[lever];
  const reach = {
    reviewers: Math.max(12, 2 * reviewers, value),
    hours: Math.max(4, Math.ceil(2 * hours), value),
    minutes: most,
    gates: gatesMost(inputs),
    rate: most,
  }[lever];
  const min = lever === 'gates' ? gatesNow(inputs) : least;
  return { min, max: Math.min(most, reach), step: STEPS[lever], value };
}

/** How large a step is, for every lever alike: a fifth of what there is now. */
export const STEP = 0.2;

/** One lever moved by one step, and what the model says then. */
export interface Effect {
  readonly lever: Lever;
  readonly to: number;
  readonly then: Review;
  /** How much better it is: merged per day where review is the limit, else working days to a merge. Negative: worse. */
  readonly gain: number;
}

/** Where one step brings each lever; a lever that cannot move stays. */
function stepped(inputs: QueueInputs): Required<WhatIf> {
  const { reviewers, hours } = inputs;
  const now = gatesNow(inputs);
  const most = (lever: Lever): number => LEVER_RANGES[lever][1];
  return {
    reviewers: Math.min(most('reviewers'), reviewers + Math.max(1, Math.round(reviewers * STEP))),
    hours: Math.min(most('hours'), hours > 0 ? hours * (1 + STEP) : 0.25),
    minutes: 100 * (1 - STEP),
    gates: Math.min(gatesMost(inputs), now + (100 - now) * STEP),
    rate: 1 - STEP,
  };
}

/** All levers that can move, by what one step of each does to the team as it is now, the strongest first. */
export function ranked(inputs: QueueInputs): Effect[] {
  const start = { ...inputs, whatIf: {} };
  const now = review(teamOf(inputs));
  const [from, to] = [leversOf(start), stepped(inputs)];
  const movable = LEVERS.filter((lever) => from[lever] !== to[lever]);
  const effects = movable.map((lever): Effect => {
    const then = review(tried({ ...start, whatIf: { [lever]: to[lever] } }));
    return { lever, to: to[lever], then, gain: gainOf(now, then) };
  });
  return effects.sort((a, b) => b.gain - a.gain || a.then.growth - b.then.growth);
}

function gainOf(now: Review, then: Review): number {
  if (now.toMerge === null) return then.merged - now.merged;
  return now.toMerge - (then.toMerge ?? Infinity);
}
