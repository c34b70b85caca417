import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '../../../src/quiz/kinds.ts';
import type { Keyed } from '../../../src/quiz/kinds.ts';
import { form, kinds, samples } from './samples.ts';

/** Words that a sample knows, words of JavaScript, and anything else. */
const value = fc.oneof(
  fc.constantFrom(
    'tea',
    'milk',
    'hot',
    'boil',
    'pour',
    'drink',
    '250',
    '__proto__',
    'constructor',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const name = fc.oneof(
  fc.constantFrom('answer', 'order', 'cow', 'leaf', 'tea', 'juice', '__proto__'),
  fc.string({ maxLength: 12 }),
);
const anything = fc
  .array(fc.tuple(name, fc.array(value, { maxLength: 6 })), { maxLength: 6 })
  .map((entries) => new Map(entries));

describe.each(kinds)('a question of kind %s', (kind) => {
  const sample = samples[kind];
  const keyed = { kind, key: sample.key } as Keyed;

  it('gives the whole point for a right answer', () => {
    const result = grade(keyed, form(sample.right));
    expect(result).toMatchObject({ complete: true, points: 1 });
    expect([...result.verdicts.values()]).not.toContain('wrong');
  });

  it('gives nothing for a wrong answer, and says where it is wrong', () => {
    const result = grade(keyed, form(sample.wrong));
    expect(result).toMatchObject({ complete: true, points: 0 });
    expect([...result.verdicts.values()]).toContain('wrong');
  });

  it('takes an empty form for no answer', () => {
    for (const empty of [
      {},
      { answer: [] },
      { answer: [''] },
      { answer: [' \u200b\n'] },
      { order: [] },
    ]) {
      expect(grade(keyed, form(empty))).toEqual({
        complete: false,
        points: 0,
        verdicts: new Map(),
      });
    }
  });

  it('grades any form data without throwing, with points from 0 to 1', () => {
    fc.assert(
      fc.property(anything, (values) => {
        const result = grade(keyed, values);
        expect(result.points).toBeGreaterThanOrEqual(0);
        expect(result.points).toBeLessThanOrEqual(1);
        if (!result.complete) expect(result.verdicts.size).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind fields that are not its own', () => {
    const values = form({ ...sample.right, submit: ['x'], confidence: ['sure'] });
    expect(grade(keyed, values).points).toBe(1);
  });

  it('grades the same form data the same way every time', () => {
    expect(grade(keyed, form(sample.wrong))).toEqual(grade(keyed, form(sample.wrong)));
  });
});
