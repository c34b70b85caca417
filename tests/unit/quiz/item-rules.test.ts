import { describe, expect, it } from 'vitest';
import { seedOf, shuffled } from '../../../src/quiz/draw.ts';
import { chanceOf } from '../../../src/quiz/rules/bots.ts';
import { list, only, problemsOf } from './bank.ts';
import type { Loose } from './bank.ts';

const option = (question: Loose, at: number): Loose => list(question, 'options')[at] ?? {};
const ones = (questions: Loose[]) => questions.filter(({ kind }) => kind === 'choose-one');

/** Every rule, with the smallest change that breaks it. */
const spoiled: [code: string, spoil: (questions: Loose[]) => void][] = [
  ['id-prefix', (all) => Object.assign(all[0] ?? {}, { id: 'beta-q-fresh' })],
  ['id-twice', (all) => Object.assign(all[1] ?? {}, { id: all[0]?.['id'] })],
  ['objective', only('match', (q) => (q['objective'] = 'alpha-o-none'))],
  ['coverage', (all) => all.forEach((q) => (q['objective'] = 'alpha-o-one'))],
  ['section', only('match', (q) => (q['section'] = 'alpha-nowhere'))],
  ['bank-size', (all) => all.splice(7)],
  ['recall', (all) => all.slice(0, 5).forEach((q) => (q['skill'] = 'recall'))],
  [
    'skills',
    (all) => all.forEach((q) => /why|diagnose/.test(String(q['skill'])) && (q['skill'] = 'choose')),
  ],
  ['skills', (all) => all.splice(0, all.length, ...all.filter((q) => q['kind'] !== 'predict'))],
  ['stem-length', only('match', (q) => (q['ask'] = 'Match these.'))],
  ['stem-open', only('match', (q) => (q['ask'] = 'A directive that keeps no copy at all is'))],
  [
    'stem-cue',
    only('match', (q) => (q['ask'] = 'A stored response that is out of date is called a:')),
  ],
  [
    'stem-negative',
    only('match', (q) => (q['ask'] = 'Which of the directives does not keep a copy?')),
  ],
  [
    'negatives',
    (all) =>
      all.slice(0, 3).forEach((q) => (q['ask'] = 'Which of these headers is **not** a validator?')),
  ],
  [
    'which-is-true',
    (all) =>
      all.slice(0, 2).forEach((q) => (q['ask'] = 'Which of the following is true of copies?')),
  ],
  ['why-twice', only('choose-one', (q) => (option(q, 0)['why'] = option(q, 1)['why']))],
  [
    'why-stock',
    only(
      'choose-one',
      (q) => (option(q, 1)['why'] = `Not quite. Try again.${' '.repeat(9)}!!!!!!!!!!!!!!!!!!!`),
    ),
  ],
  ['misconception', only('choose-one', (q) => delete option(q, 1)['misconception'])],
  ['misconception', only('predict', (q) => delete option(q, 0)['misconception'])],
  [
    'options-alike',
    only('choose-one', (q) => (option(q, 1)['text'] = 'its lifetime has  not run out YET')),
  ],
  ['options-alike', only('choose-one', (q) => (option(q, 1)['text'] = 'lifetime has not'))],
  ['pointer', only('choose-one', (q) => (option(q, 1)['text'] = 'All of the above'))],
  ['pointer', only('choose-one', (q) => (option(q, 1)['text'] = 'Both A and B'))],
  ['pointer', only('choose-many', (q) => (option(q, 3)['text'] = 'The same as option 2'))],
  ['key-length', only('choose-one', (q) => (option(q, 0)['text'] = 'Fresh'))],
  [
    'same-count',
    (all) => {
      const many = all.find((q) => q['kind'] === 'choose-many') ?? {};
      all.push(
        { ...structuredClone(many), id: 'alpha-q-m2' },
        { ...structuredClone(many), id: 'alpha-q-m3' },
      );
    },
  ],
  [
    'copied',
    only(
      'choose-one',
      (q) => (option(q, 0)['text'] = 'Fresh copies may be shown at once without asking anybody'),
    ),
  ],
  ['typed-test', only('short-answer', (q) => (q['acceptTests'] = ['a', 'b', 'If-None-Match']))],
  ['typed-test', only('short-answer', (q) => (q['rejectTests'] = ['a', 'b', 'if-none-match']))],
  [
    'near-miss',
    only('short-answer', (q) => (option({ options: q['near'] }, 0)['text'] = '"If-None-Match"')),
  ],
  [
    'near-miss',
    only('short-answer', (q) => (option({ options: q['near'] }, 0)['text'] = 'if-match')),
  ],
  ['predict-key', only('predict', (q) => (option(q, 1)['output'] = 'stale\n31'))],
  ['predict-key', only('predict', (q) => (option(q, 0)['output'] = 'stale\n30'))],
  ['predict-fails', only('predict', (q) => (q['code'] = { lang: 'ts', text: 'console.log(x);' }))],
  ['predict-silent', only('predict', (q) => (q['code'] = { lang: 'ts', text: 'const x = 1;' }))],
];

describe('the item rules', () => {
  it('find nothing but its size in the fixture bank', () => {
    expect(problemsOf().map(({ code }) => code)).toEqual(['bank-thin']);
  });

  it.each([
    [6, []],
    [5, ['bank-size']],
  ])('want six questions of an interlude: %i', (count, codes) => {
    const found = problemsOf((all) => void all.splice(count), 'interlude');
    const sizes = found.map(({ code }) => code).filter((code) => /^bank-/.test(code));
    expect(sizes).toEqual(codes);
  });

  it.each(spoiled)('find %s', (code, spoil) => {
    const found = problemsOf(spoil).filter((problem) => problem.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.mend).not.toBe('');
    }
  });

  it.each([
    'longest',
    'shortest',
    'most specific',
    'shares most words',
    'without an absolute',
    'with a hedge',
  ])('find keys that a bot guesses by %s', (cue) => {
    const found = problemsOf((all) => ones(all).forEach((q) => giveAway(q, cue)));
    expect(found.map(({ message }) => message).join()).toContain(cue);
    expect(found.find(({ code }) => code === 'test-wise')).toMatchObject({ severity: 'error' });
  });

  it.each([
    ['the first option', 0],
    ['the last option', -1],
  ])('find keys that a page shows as %s', (cue, place) => {
    const found = problemsOf((all) => ones(all).forEach((q) => showKeyAt(q, place)));
    expect(found.map(({ message }) => message).join()).toContain(cue);
  });

  it('allow a key to stand out here and there', () => {
    const found = problemsOf((all) =>
      ones(all)
        .slice(0, 1)
        .forEach((q) => giveAway(q, 'longest')),
    );
    expect(found.some(({ code }) => code === 'test-wise')).toBe(false);
  });

  it('put the bounds where they were published: 5 of 8, 6 of 10, 7 of 12, 32 of 96', () => {
    const least = (n: number) => {
      const chances = Array.from({ length: n }, () => 0.25);
      return chances.findIndex((_, hits) => hits > 0 && chanceOf(hits, chances) <= 0.05);
    };
    expect([8, 10, 12, 96].map(least)).toEqual([5, 6, 7, 32]);
  });
});

/** Turns the options until the page, which shuffles them by the question's id, shows the key at that place. */
function showKeyAt(question: Loose, place: number): void {
  const options = list(question, 'options');
  const turns = options.map((_, at) => [...options.slice(at), ...options.slice(0, at)]);
  const shown = (turn: Loose[]) => shuffled(turn, seedOf(String(question['id']))).at(place);
  question['options'] = turns.find((turn) => shown(turn)?.['correct'] === true);
}

/** Words the options so that a cue leads to the key; the rest stays as much alike as possible. */
function giveAway(question: Loose, cue: string): void {
  question['ask'] = 'Which header makes the browser validate before reuse here?';
  list(question, 'options').forEach((one, at) => {
    const text = `way ${'abcde'[at] ?? ''}${'abcde'[at] ?? ''}`;
    one['text'] = one['correct'] ? keyText(text, cue) : otherText(text, cue);
  });
}

function keyText(text: string, cue: string): string {
  if (cue === 'longest') return `${text} which is described at length`;
  if (cue === 'most specific') return `${text} 42`;
  if (cue === 'shares most words') return `${text} browser`;
  if (cue === 'with a hedge') return `${text} often`;
  return text;
}

function otherText(text: string, cue: string): string {
  if (cue === 'shortest') return `${text} and a half`;
  if (cue === 'without an absolute') return `${text} always`;
  return text;
}
