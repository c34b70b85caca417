import { graded, single, unanswered } from '../../grade.ts';
import type { FormValues, Grade, Verdict } from '../../grade.ts';
import { readNumber } from '../../numbers.ts';

/** What grading an estimate needs. `bands` are typical wrong sizes (explained as `band-0`, …). */
export interface EstimateKey {
  readonly unit: string;
  readonly answer: number;
  readonly full: number;
  readonly half: number;
  readonly bands: readonly (readonly [from: number, to: number])[];
}

/** 1 within `full` of the answer, 0.5 within `half`, both relative; what is no number is no answer. */
export function gradeEstimate(key: EstimateKey, values: FormValues): Grade {
  const guess = readNumber(single(values, 'answer') ?? '', key.unit);
  if (guess === undefined) return unanswered;
  const off = Math.abs(guess - key.answer) / Math.abs(key.answer) - 1e-9;
  const points = off <= key.full ? 1 : off <= key.half ? 0.5 : 0;
  return graded(points, [
    ['answer', points === 1 ? 'right' : 'wrong'],
    ...missedBy(key, guess, points),
  ]);
}

function missedBy(
  { answer, bands }: EstimateKey,
  guess: number,
  points: number,
): [string, Verdict][] {
  if (points === 1) return [];
  const inside = bands.flatMap(([from, to], at): [string, Verdict][] =>
    guess >= from && guess <= to ? [[`band-${at}`, 'wrong']] : [],
  );
  return [[guess < answer ? 'low' : 'high', 'wrong'], ...inside];
}
