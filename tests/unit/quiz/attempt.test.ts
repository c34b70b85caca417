import { describe, expect, it } from 'vitest';
import { askedIn, begin, isWhole, nextOpen } from '../../../src/quiz/attempt.ts';
import type { Attempt, Given } from '../../../src/quiz/attempt.ts';
import { calibration, scoreOf } from '../../../src/quiz/score.ts';

const bank = ['a', 'b', 'c'].map((id) => ({ id, rev: 2, objective: 'o' }));
const given = (points: number, more: Partial<Given> = {}): Given => ({
  rev: 2,
  points,
  values: {},
  ...more,
});
const attempt = (answers: Attempt['answers'], questions = ['a', 'b', 'c']): Attempt => ({
  id: 'x',
  seed: 1,
  purpose: 'whole',
  questions,
  answers,
});

describe('an attempt', () => {
  it('resumes at the first open question, and goes on from there in a circle', () => {
    const all = askedIn(attempt({ a: given(1), c: given(0) }), bank);
    expect(nextOpen(all)).toBe('b');
    expect(nextOpen(all, 'c')).toBe('b');
    expect(isWhole(all)).toBe(false);
  });

  it('is whole when every question has had its one try', () => {
    const all = askedIn(attempt({ a: given(1), b: given(0), c: given(1) }), bank);
    expect(isWhole(all)).toBe(true);
    expect(nextOpen(all)).toBeUndefined();
  });

  it('reopens a question that was revised, and keeps the older answer beside it', () => {
    const old = given(1, { rev: 1 });
    const all = askedIn(attempt({ a: old, b: given(1), c: given(1) }), bank);
    expect(all[0]).toEqual({ id: 'a', older: old });
    expect(nextOpen(all)).toBe('a');
    expect(isWhole(all)).toBe(true);
  });

  it('does not ask what has left the bank', () => {
    const all = askedIn(attempt({ gone: given(1) }, ['gone', 'b']), bank);
    expect(all.map(({ id }) => id)).toEqual(['b']);
  });

  it('does not take a property of objects for an answer', () => {
    const odd = [{ id: 'constructor', rev: 1, objective: 'o' }];
    expect(askedIn(attempt({}, ['constructor']), odd)).toEqual([{ id: 'constructor' }]);
  });

  it('without any question is not whole', () => {
    expect(isWhole(askedIn(attempt({}, []), bank))).toBe(false);
  });

  it('asks for a retry exactly the questions named', () => {
    const retry = begin('y', 5, bank, new Set(), ['c', 'a']);
    expect(retry).toMatchObject({ purpose: 'retry', questions: ['c', 'a'], answers: {} });
    const whole = begin('y', 5, bank, new Set());
    expect(whole.purpose).toBe('whole');
    expect(whole.questions.toSorted()).toEqual(['a', 'b', 'c']);
  });
});

describe('a score', () => {
  const eight = (points: readonly number[]) =>
    points.map((one, at) => ({ id: `q-${at}`, answer: given(one) }));

  it.each([
    [[1, 1, 1, 1, 1, 1, 0.4, 0], true, 6.4],
    [[1, 1, 1, 1, 1, 1, 0.39, 0], false, 6.39],
    [[1, 1, 1, 1, 1, 1, 1, 1], true, 8],
    [[0, 0, 0, 0, 0, 0, 0, 0], false, 0],
    [[1, 1, 1, 1, 1, 0.7, 0.5, 0.2], true, 6.4],
  ])('adds up partial credit: %j passes at 80 %%: %s', (points, passed, sum) => {
    expect(scoreOf(eight(points), 0.8)).toMatchObject({ passed, points: sum, of: 8 });
  });

  it('is not failed by thirds that add up a hair below the mark', () => {
    expect(scoreOf(eight([1 / 3, 1 / 3, 1 / 3, 1, 1]), 0.6).passed).toBe(true);
  });

  it('names the questions without full points', () => {
    expect(scoreOf(eight([1, 0.5, 0]), 0.8).wrong).toEqual(['q-1', 'q-2']);
  });

  it('of nothing is no pass', () => {
    expect(scoreOf([], 0.8).passed).toBe(false);
  });
});

describe('calibration', () => {
  it('counts fully right answers by how sure the reader was', () => {
    const all = [
      { id: 'a', answer: given(1, { confidence: 'sure' }) },
      { id: 'b', answer: given(0.5, { confidence: 'sure' }) },
      { id: 'c', answer: given(1, { confidence: 'guess' }) },
      { id: 'd', answer: given(0) },
      { id: 'e' },
    ] as const;
    expect(calibration(all)).toEqual([
      { confidence: 'sure', right: 1, of: 2 },
      { confidence: 'guess', right: 1, of: 1 },
    ]);
  });

  it('says nothing when nobody said how sure they were', () => {
    expect(calibration([{ id: 'a', answer: given(1) }])).toEqual([]);
  });
});
