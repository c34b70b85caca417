import fc from 'fast-check';
import {
  LEVER_RANGES,
  RANGES,
  rounded,
  type QueueInputs,
  type Range,
} from '../../../src/team/queue-inputs.ts';

const inRange = ([min, max, fraction]: Range): fc.Arbitrary<number> => {
  const plain = fc.integer({ min: Math.ceil(min), max: Math.min(max, 12) });
  const whole = fc.integer({ min, max });
  if (!fraction) return fc.oneof(plain, whole);
  const any = fc.double({ min, max, noNaN: true }).map(rounded);
  return fc.oneof(plain, whole, any);
};
const minutes = fc.oneof(inRange(RANGES.minutes), fc.integer({ min: 5, max: 60 }));
const shares = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map((cuts) => [...cuts].sort((a, b) => a - b) as [number, number])
  .map(([a, b]) => [a, b - a, 100 - b] as const);

/** Any inputs that the form can hold: the edges, small teams, and absurd ones. */
export const queueInputs: fc.Arbitrary<QueueInputs> = fc
  .record({
    authors: fc.tuple(author(), author(), author()),
    shares,
    needs: fc.tuple(need(), need(), need()),
    minutes: fc.tuple(minutes, minutes, minutes),
    again: inRange(RANGES.again),
    reviewers: inRange(RANGES.reviewers),
    hours: inRange(RANGES.hours),
    days: inRange(RANGES.days),
    spread: inRange(RANGES.spread),
    whatIf: fc.record(
      {
        reviewers: inRange(LEVER_RANGES.reviewers),
        minutes: inRange(LEVER_RANGES.minutes),
        gates: inRange(LEVER_RANGES.gates),
        rate: inRange(LEVER_RANGES.rate),
        hours: inRange(LEVER_RANGES.hours),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ shares: parts, needs, minutes: each, ...rest }) => ({
    ...rest,
    tiers: parts.map((share, at) => ({ share, needs: needs[at]!, minutes: each[at]! })),
  }));

function author(): fc.Arbitrary<{ people: number; perDay: number }> {
  return fc.record({ people: inRange(RANGES.people), perDay: inRange(RANGES.perDay) });
}

function need(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 2 });
}
