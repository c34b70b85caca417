/** Inputs of the review queue from outside: a link, a file, a saved board. */
import { isObject, list, number, record, type Intake, type Read } from '../progress/lattice.ts';
import {
  LEVER_RANGES,
  RANGES,
  rounded,
  type Authors,
  type QueueInputs,
  type Range,
  type Tier,
  type WhatIf,
} from './queue-inputs.ts';

const within =
  ([min, max, fraction]: Range): Read<number> =>
  (raw, intake) => {
    const value = number(min, max, fraction)(raw, intake);
    return value === undefined ? undefined : rounded(value);
  };
const three =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (raw, intake) => {
    const items = list(read, 3)(raw, intake);
    return items?.length === 3 ? items : undefined;
  };
const tiers: Read<readonly Tier[]> = (raw, intake) => {
  const { share, needs, minutes } = RANGES;
  const read = record<Tier>({
    share: within(share),
    needs: within(needs),
    minutes: within(minutes),
  });
  const items = three(read)(raw, intake);
  const sum = items?.reduce((total, tier) => total + tier.share, 0) ?? 0;
  return Math.abs(sum - 100) < 1e-6 ? items : undefined;
};
const whatIf: Read<WhatIf> = (raw, intake) => {
  const kept: Partial<Record<keyof WhatIf, number>> = {};
  for (const name of Object.keys(LEVER_RANGES) as (keyof WhatIf)[]) {
    const value = isObject(raw) ? within(LEVER_RANGES[name])(raw[name], intake) : undefined;
    if (value !== undefined) kept[name] = value;
  }
  return kept;
};

const inputs = record<QueueInputs>({
  authors: three(record<Authors>({ people: within(RANGES.people), perDay: within(RANGES.perDay) })),
  tiers,
  again: within(RANGES.again),
  reviewers: within(RANGES.reviewers),
  hours: within(RANGES.hours),
  days: within(RANGES.days),
  spread: within(RANGES.spread),
  whatIf,
});

/** Reads inputs from outside: a copy of the known fields, or nothing. Never throws. */
export function readQueueInputs(raw: unknown): QueueInputs | undefined {
  const intake: Intake = { items: 0, tick: 0, dropped: [] };
  return inputs(raw, intake);
}
