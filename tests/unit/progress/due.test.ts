import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladder, reviews } from '../../../src/progress/due/due.ts';
import type { Progress } from '../../../src/progress/facts.ts';
import { apply, emptyProgress, merge } from '../../../src/progress/progress.ts';
import type { Change } from '../../../src/progress/progress.ts';
import { lived } from './generate.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const chapters = [
  {
    id: 'one',
    questions: [
      { id: 'one-a', rev: 1, objective: 'one-o' },
      { id: 'one-b', rev: 1, objective: 'one-o' },
      { id: 'one-c', rev: 1, objective: 'one-other' },
    ],
  },
  { id: 'two', questions: [{ id: 'two-a', rev: 1, objective: 'two-o' }] },
];

/** An answer on a day of the course: "+a 3" is question one-a, right, on day 3; "-" is wrong, "/" half right. */
function told(answer: string, at: number): Change[] {
  const [, sign = '', name = '', day = ''] = /^([-+/])(\w) ([\d.]+)$/.exec(answer) ?? [];
  const question = `one-${name}`;
  const points = { '+': 1, '-': 0, '/': 0.5 }[sign] ?? 0;
  const when = START + Number(day) * DAY;
  const quiz = { quiz: 'one', attempt: `x${at}` };
  return [
    { type: 'attempt', ...quiz, seed: 1, questions: [question], purpose: 'retry', at: when },
    { type: 'answer', ...quiz, question, rev: 1, points, values: {}, at: when },
  ];
}

const after = (...changes: Change[]): Progress =>
  changes.reduce((sum, change) => apply(sum, change, 'desk'), emptyProgress('0-a'));
const first = (progress: Progress) => reviews(progress, chapters)[0];
const dayOf = (due = NaN) => (due - START) / DAY;

describe('the ladder', () => {
  it.each([
    ['one right answer', ['+a 0'], 0, 2],
    ['right again when due', ['+a 0', '+a 2'], 1, 9],
    ['by another question of the objective', ['+a 0', '+b 2'], 1, 9],
    ['and again', ['+a 0', '+b 2', '+a 9'], 2, 30],
    ['to its top', ['+a 0', '+b 2', '+a 9', '+b 30'], 3, 90],
    ['where it stays', ['+a 0', '+b 2', '+a 9', '+b 30', '+a 90'], 3, 150],
    ['later than due', ['+a 0', '+b 5'], 1, 12],
    ['not before it is due', ['+a 0', '+b 0.5', '+a 1.9'], 0, 2],
    ['a wrong answer', ['-a 0'], 0, 2],
    ['falls to the foot', ['+a 0', '+b 2', '+a 9', '-b 30'], 0, 32],
    ['falls before its time too', ['+a 0', '+b 2', '-a 3'], 0, 5],
    ['half right is not right', ['+a 0', '+b 2', '/a 9'], 0, 11],
    ['mending it at once is no climb', ['-a 0', '+a 0.1', '+b 0.2'], 0, 2],
    ['and climbs again from there', ['+a 0', '+b 2', '-a 9', '+a 11'], 1, 18],
  ])('%s: %j', (_name, answers, rung, day) => {
    const review = first(after(...answers.flatMap(told)));
    expect(review?.rung).toBe(rung);
    expect(dayOf(review?.due)).toBe(day);
  });

  it('has the four rungs that were decided', () => {
    expect(ladder).toEqual([2, 7, 21, 60]);
  });
});

describe('an objective without an answer', () => {
  it('is not due while its chapter was not met', () => {
    expect(reviews(after(), chapters).map(({ due }) => due)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is due from the day on which its chapter was read', () => {
    const read = { type: 'chapter-read', chapter: 'two', value: true, at: START + DAY } as const;
    const list = reviews(after(read), chapters);
    expect(list.map(({ due }) => dayOf(due))).toEqual([NaN, NaN, 1]);
    const undone = reviews(after(read, { ...read, value: false }), chapters);
    expect(undone[2]?.due).toBeUndefined();
  });

  it('is due once another question of its chapter was answered', () => {
    const list = reviews(after(...told('+a 3', 0)), chapters);
    expect(list[1]).toMatchObject({ objective: 'one-other', rung: undefined });
    expect(dayOf(list[1]?.due)).toBe(3);
  });

  it('counts a question that was revised as not answered', () => {
    const revised = chapters.map(({ id, questions }) => ({
      id,
      questions: questions.map((question) => ({ ...question, rev: 2 })),
    }));
    const [review] = reviews(after(...told('+a 3', 0)), revised);
    expect(review).toMatchObject({ rung: undefined, questions: [{ last: 0 }, { last: 0 }] });
    expect(dayOf(review?.due)).toBe(3);
  });
});

it('says when each question was answered last', () => {
  const list = reviews(after(...['+a 0', '+a 2'].flatMap(told)), chapters);
  expect(list[0]?.questions).toEqual([
    { id: 'one-a', last: START + 2 * DAY },
    { id: 'one-b', last: 0 },
  ]);
});

it('takes an answer outside of any attempt from what is known of its question', () => {
  const [, answer] = told('+a 4', 0);
  const review = first(after({ ...(answer as Change & { type: 'answer' }), attempt: 'practice' }));
  expect(dayOf(review?.due)).toBe(6);
});

const drawn = [1, 2].map((quiz) => ({
  id: `chapter-${quiz}`,
  questions: [1, 2, 3, 4].map((n) => ({ id: `q-${n}`, rev: 1, objective: `o-${n % 2}` })),
}));

describe('any record', () => {
  it('gives the same dates in whatever order its facts lie and documents met', () => {
    fc.assert(
      fc.property(lived, lived, (a, b) => {
        const other = { ...b, id: a.id };
        const expected = reviews(merge(a, other), drawn);
        expect(reviews(merge(other, a), drawn)).toEqual(expected);
        expect(reviews(backwards(merge(a, other)), drawn)).toEqual(expected);
      }),
    );
  });

  it('has no answered objective due later than sixty days after its last answer', () => {
    fc.assert(
      fc.property(lived, (progress) => {
        for (const { rung, due, questions } of reviews(progress, drawn)) {
          if (rung === undefined) continue;
          const last = Math.max(...questions.map((question) => question.last));
          expect((due ?? 0) - last).toBeLessThanOrEqual(60 * DAY);
          expect(ladder[rung]).toBeDefined();
        }
      }),
    );
  });
});

/** The same facts, with the entries of every map in reverse. */
function backwards(progress: Progress): Progress {
  const turn = <T>(map: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(map).reverse());
  return { ...progress, attempts: turn(progress.attempts), questions: turn(progress.questions) };
}
