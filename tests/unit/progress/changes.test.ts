import { describe, expect, test } from 'vitest';
import { apply, emptyProgress, merge, type Change } from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { currentAttempt, quizStanding } from '../../../src/progress/standing.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 10, 16);
const EIGHT = Array.from({ length: 8 }, (_, i) => `alpha-q-${i + 1}`);
const ALPHA = { id: 'alpha', questions: EIGHT.map((id) => ({ id, rev: 1 })) };

const draw = (attempt: string, at = MONDAY, questions = EIGHT): Change => ({
  type: 'attempt',
  quiz: 'alpha',
  attempt,
  seed: 7,
  questions,
  purpose: 'whole',
  at,
});
const answer = (
  attempt: string,
  question: string,
  points: number,
  at = MONDAY,
  rev = 1,
): Change => ({
  type: 'answer',
  quiz: 'alpha',
  attempt,
  question,
  rev,
  values: { pick: ['a', 'b'] },
  points,
  at,
});
const attempt = (id: string, points: readonly number[], at = MONDAY): Change[] => [
  draw(id, at),
  ...points.map((point, i) => answer(id, EIGHT[i] as string, point, at)),
];
const after = (changes: readonly Change[], from = emptyProgress('0-test'), device = 'laptop') =>
  changes.reduce((sum, change) => apply(sum, change, device), from);
const rights = (n: number) => EIGHT.map((_, i) => (i < n ? 1 : 0));

describe('a change', () => {
  test('keeps the first date of what was read, run and solved', () => {
    const late: Change[] = [
      { type: 'read', section: 'alpha-one', at: MONDAY + DAY },
      { type: 'read', section: 'alpha-one', at: MONDAY },
      { type: 'read', section: 'alpha-one', at: MONDAY + 2 * DAY },
      { type: 'ran', lab: 'alpha-lab', at: MONDAY },
      { type: 'solved', lab: 'alpha-lab', at: MONDAY + DAY },
    ];
    const progress = after(late);
    expect(progress.read['alpha-one']).toBe(MONDAY);
    expect(progress.ran['alpha-lab']).toBe(MONDAY);
    expect(progress.solved['alpha-lab']).toBe(MONDAY + DAY);
  });

  test('lets a tick be taken back, even by a device whose clock is years behind', () => {
    const ticked = after([
      { type: 'practiced', id: 'alpha-p', value: true, at: MONDAY + 900 * DAY },
    ]);
    const back = apply(ticked, { type: 'practiced', id: 'alpha-p', value: false, at: 0 }, 'phone');
    expect(merge(ticked, back).practiced['alpha-p']?.value).toBe(false);
  });

  test('counts answers per device', () => {
    const here = after([...attempt('one', rights(8)), ...attempt('two', rights(8))]);
    const there = after(attempt('three', rights(8)), emptyProgress('0-test'), 'phone');
    expect(merge(here, there).questions['alpha-q-1']?.count).toEqual({ laptop: 2, phone: 1 });
  });

  test.each<[string, Change]>([
    ['a foreign id', { type: 'read', section: '<img src=x>', at: MONDAY }],
    [
      'an answer that is too long',
      {
        type: 'answer',
        quiz: 'alpha',
        attempt: 'one',
        question: 'alpha-q-1',
        rev: 1,
        values: { text: ['x'.repeat(501)] },
        points: 1,
        at: MONDAY,
      },
    ],
    ['points outside 0 to 1', answer('one', 'alpha-q-1', 1.1)],
  ])('that no saved document could hold changes nothing: %s', (_name, change) => {
    const before = after([draw('one')]);
    expect(apply(before, change, 'laptop')).toBe(before);
  });

  test('to a question that the attempt already has an answer to changes nothing', () => {
    const before = after([draw('one'), answer('one', 'alpha-q-1', 0)]);
    expect(apply(before, answer('one', 'alpha-q-1', 1), 'laptop')).toBe(before);
  });
});

describe('a quiz', () => {
  test('resumes where it was left, with the form fields as they were given', () => {
    const progress = after([draw('one'), answer('one', 'alpha-q-1', 0.5)]);
    expect(currentAttempt(progress, 'alpha')).toMatchObject({
      id: 'one',
      seed: 7,
      questions: EIGHT,
      purpose: 'whole',
      complete: false,
      answers: { 'alpha-q-1': { points: 0.5, values: { pick: ['a', 'b'] } } },
    });
    expect(currentAttempt(progress, 'beta')).toBeUndefined();
  });

  test('is passed by a whole attempt of 6.4 points out of 8, and not by less', () => {
    const pass = after(attempt('one', [1, 1, 1, 1, 1, 1, 0.4, 0]));
    const fail = after(attempt('one', [1, 1, 1, 1, 1, 1, 0.39, 0]));
    expect(quizStanding(pass, ALPHA, 0.8)).toMatchObject({
      passed: true,
      passedAt: MONDAY,
      best: 0.8,
    });
    expect(quizStanding(fail, ALPHA, 0.8)).toMatchObject({ passed: false, best: 0.798 });
  });

  test('is passed by thirds that add up, whatever floating point says', () => {
    const points = [1, 1, 1, 1, 1, 0.7, 0.5, 0.2];
    expect(quizStanding(after(attempt('one', points)), ALPHA, 0.8).passed).toBe(true);
  });

  test('keeps first try, best and date of the pass apart', () => {
    const progress = after([
      ...attempt('one', rights(4), MONDAY),
      ...attempt('two', rights(7), MONDAY + DAY),
      ...attempt('three', rights(8), MONDAY + 2 * DAY),
      ...attempt('four', rights(2), MONDAY + 3 * DAY),
    ]);
    expect(quizStanding(progress, ALPHA, 0.8)).toMatchObject({
      firstTry: 0.5,
      best: 1,
      passedAt: MONDAY + DAY,
      attempts: 4,
      mastery: 1,
      wrong: [],
    });
  });

  test('is not passed by retries; they raise mastery only', () => {
    const wrong = EIGHT.slice(4);
    const progress = after([
      ...attempt('one', rights(4)),
      {
        type: 'attempt',
        quiz: 'alpha',
        attempt: 'again',
        seed: 1,
        questions: wrong,
        purpose: 'retry',
        at: MONDAY,
      },
      ...wrong.map((id) => answer('again', id, 1)),
    ]);
    expect(quizStanding(progress, ALPHA, 0.8)).toMatchObject({
      passed: false,
      best: 0.5,
      mastery: 1,
    });
  });

  test('reopens only the question that was revised; the pass keeps its date', () => {
    const progress = after(attempt('one', rights(8)));
    const revised = { ...ALPHA, questions: EIGHT.map((id, i) => ({ id, rev: i === 2 ? 2 : 1 })) };
    expect(quizStanding(progress, revised, 0.8)).toMatchObject({
      passed: true,
      passedAt: MONDAY,
      mastery: 7 / 8,
      wrong: ['alpha-q-3'],
      reopened: ['alpha-q-3'],
    });
  });

  test('remembers first try, best and pass when their answers are long gone', () => {
    const later = Array.from({ length: 40 }, (_, i) =>
      attempt(`n-${i}`, rights(1), MONDAY + i * DAY),
    );
    const progress = after([...attempt('pass', rights(7), MONDAY - DAY), ...later.flat()]);
    expect(Object.keys(progress.attempts)).toHaveLength(8);
    expect(quizStanding(progress, ALPHA, 0.8)).toMatchObject({
      passedAt: MONDAY - DAY,
      firstTry: 0.875,
    });
    expect(decode(encode(progress))).toMatchObject({ ok: true, progress, issues: [] });
  });
});
