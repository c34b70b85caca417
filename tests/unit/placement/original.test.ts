import { describe, expect, test } from 'vitest';
import { enumerate, meanResult, oneGap, questions } from '../../../src/placement/original.ts';

describe('the quiz of the original, counted out', () => {
  const counted = enumerate(questions);

  test('has seven questions of four answers, each worth a level from 1 to 8', () => {
    expect(questions.map(({ levels }) => levels.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
    const levels = questions.flatMap((question) => question.levels);
    expect(levels.every((level) => Number.isInteger(level) && level >= 1 && level <= 8)).toBe(true);
  });

  test('has these results, in numbers that were measured before', () => {
    expect(counted.combinations).toBe(16_384);
    expect(counted.byResult).toEqual([0, 12, 1012, 6516, 7318, 1496, 30, 0]);
    expect((100 * counted.twoAbove) / counted.combinations).toBeCloseTo(94.7, 1);
  });

  test('agrees with a count that adds sums instead of trying ways', () => {
    let ways = new Map([[0, 1]]);
    for (const { levels } of questions) {
      const next = new Map<number, number>();
      for (const [sum, n] of ways)
        for (const level of levels) next.set(sum + level, (next.get(sum + level) ?? 0) + n);
      ways = next;
    }
    const byResult = Array.from({ length: 8 }, () => 0);
    for (const [sum, n] of ways) byResult[Math.round(sum / questions.length) - 1]! += n;
    expect(counted.byResult).toEqual(byResult);
  });

  test('changes when an answer does', () => {
    const other = questions.map((one, at) => (at === 0 ? { levels: [8, 8, 8, 8] } : one));
    expect(enumerate(other).byResult).not.toEqual(counted.byResult);
  });

  test('rounds a mean, so one weak answer among the highest costs one level', () => {
    expect(meanResult([7, 6, 6, 7, 7, 8, 8])).toBe(7);
    expect(questions.map((_, at) => oneGap(at).result)).toEqual([6, 6, 6, 6, 6, 6, 6]);
    expect(oneGap(0).lowest).toBe(1);
  });
});
