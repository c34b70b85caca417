import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../../src/progress/due/due.ts';
import { apply, emptyProgress } from '../../../src/progress/progress.ts';
import { askedLast, chooseOpening } from '../../../src/quiz/opening.ts';

const review = (
  objective: string,
  more: Partial<Review> = {},
  questions: Review['questions'] = [1, 2, 3].map((n) => ({ id: `${objective}-q${n}`, last: 0 })),
): Review => ({
  chapter: objective.split('-')[0] ?? '',
  objective,
  rung: undefined,
  due: undefined,
  questions,
  ...more,
});
const objectivesOf = (ids: readonly string[]) => ids.map((id) => id.replace(/-q\d$/, ''));
const choose = (list: readonly Review[], seed = 1, without: readonly string[] = []) =>
  chooseOpening(list, 100, seed, without);

describe('two questions from earlier', () => {
  it.each([
    [
      'the longest due come first',
      [
        review('a-1', { rung: 0, due: 90 }),
        review('a-2', { rung: 1, due: 20 }),
        review('b-1', { rung: 0, due: 40 }),
      ],
      ['a-2', 'b-1'],
    ],
    [
      'an answered one before one that was only read about',
      [review('a-1', { due: 10 }), review('b-1', { due: 20 }), review('b-2', { rung: 0, due: 99 })],
      ['b-2', 'a-1'],
    ],
    [
      'what is due from far before what is not from near',
      [review('a-1', { rung: 0, due: 100 }), review('b-1', { rung: 0, due: 101 }), review('c-1')],
      ['a-1', 'b-1'],
    ],
    [
      'of what is not due the nearest chapter',
      [
        review('a-1', { rung: 0, due: 200 }),
        review('b-1', { rung: 0, due: 900 }),
        review('c-1', { rung: 3, due: 500 }),
      ],
      ['c-1', 'b-1'],
    ],
    [
      'what was met before what was not',
      [review('a-1', { rung: 0, due: 200 }), review('b-1'), review('c-1')],
      ['a-1', 'c-1'],
    ],
    [
      'of nothing met the nearest chapters',
      [review('a-1'), review('b-1'), review('c-1')],
      ['c-1', 'b-1'],
    ],
    ['two of one objective where there is no other', [review('a-1')], ['a-1', 'a-1']],
    ['and none where nothing is earlier', [], []],
  ])('%s', (_name, list, objectives) => {
    expect(objectivesOf(choose(list))).toEqual(objectives);
  });

  it('take of an objective the question answered longest ago', () => {
    const questions = [
      { id: 'a-1-q1', last: 50 },
      { id: 'a-1-q2', last: 30 },
      { id: 'a-1-q3', last: 40 },
    ];
    expect(choose([review('a-1', {}, questions)])).toEqual(['a-1-q2', 'a-1-q3']);
  });

  it('are told apart by the seed where nothing else does', () => {
    const list = [review('a-1'), review('a-2'), review('a-3')];
    const seen = new Set([...Array(40).keys()].flatMap((seed) => choose(list, seed)));
    expect(seen.size).toBe(9);
  });
});

const time = fc.integer({ min: 0, max: 200 });
const list: fc.Arbitrary<Review[]> = fc
  .array(
    fc.record({
      chapter: fc.constantFrom('a', 'b', 'c'),
      rung: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      due: fc.option(time, { nil: undefined }),
      lasts: fc.array(time, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all
      .toSorted((a, b) => (a.chapter < b.chapter ? -1 : 1))
      .map(({ lasts, ...one }, at) => ({
        ...one,
        objective: `o${at}`,
        questions: lasts.map((last, n) => ({ id: `o${at}-q${n}`, last })),
      })),
  );

describe('whatever was learned', () => {
  it('the two are of the earlier chapters, different, and of two objectives where there are two', () => {
    fc.assert(
      fc.property(list, fc.integer(), (all, seed) => {
        const ids = choose(all, seed);
        const known = all.flatMap(({ questions }) => questions.map(({ id }) => id));
        expect(ids.length).toBe(Math.min(2, known.length));
        expect(new Set(ids).size).toBe(ids.length);
        expect(known).toEqual(expect.arrayContaining(ids));
        expect(new Set(objectivesOf(ids)).size).toBe(Math.min(2, all.length));
      }),
    );
  });

  it('none that is not due comes while an objective that is due is left out', () => {
    fc.assert(
      fc.property(list, fc.integer(), (all, seed) => {
        const due = all.filter((one) => one.due !== undefined && one.due <= 100);
        const chosen = objectivesOf(choose(all, seed));
        const ofDue = chosen.filter((id) => due.some(({ objective }) => objective === id));
        expect(new Set(ofDue).size).toBe(Math.min(2, due.length));
        if (due[0]) expect(ofDue[0]).toBe(chosen[0]);
      }),
    );
  });

  it('the same seed gives the same two, and what was asked last does not come again', () => {
    fc.assert(
      fc.property(list, fc.integer(), (all, seed) => {
        const ids = choose(all, seed);
        expect(choose(all, seed)).toEqual(ids);
        const again = choose(all, seed, ids);
        expect(again.filter((id) => ids.includes(id))).toEqual([]);
      }),
    );
  });
});

it('what was asked last is what the newest opening asked, of whatever quiz', () => {
  const begun = (quiz: string, attempt: string, questions: string[]) =>
    ({ type: 'attempt', quiz, attempt, seed: 1, questions, purpose: 'retry', at: 0 }) as const;
  const progress = [
    begun('beta-earlier', 'z', ['alpha-1']),
    begun('gamma-earlier', 'a', ['alpha-2', 'beta-1']),
    begun('delta', 'y', ['delta-1']),
  ].reduce((sum, change) => apply(sum, change, 'desk'), emptyProgress('0-a'));
  expect(askedLast(emptyProgress('0-a'))).toEqual([]);
  expect(askedLast(progress)).toEqual(['alpha-2', 'beta-1']);
});
