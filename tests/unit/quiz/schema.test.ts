import { describe, expect, it } from 'vitest';
import { list, only, problemsOf } from './bank.ts';
import type { Loose } from './bank.ts';

const first = (question: Loose, field: string): Loose => list(question, field)[0] ?? {};

/** Mistakes that the schemas stop, with the words in which they say how to mend it. */
const mistakes: [what: string, spoil: (questions: Loose[]) => void, said: RegExp][] = [
  ['an unknown field', only('match', (q) => (q['points'] = 3)), /points/],
  ['an unknown kind', only('match', (q) => (q['kind'] = 'essay')), /kind is one of choose-one/],
  ['an unknown skill', only('match', (q) => (q['skill'] = 'guess')), /skill is one of recall/],
  ['a revision of zero', only('match', (q) => (q['rev'] = 0)), /starts at 1/],
  ['an id with capitals', only('match', (q) => (q['id'] = 'Alpha')), /lower-case/],
  [
    'a short explanation',
    only('choose-one', (q) => (first(q, 'options')['why'] = 'No.')),
    /40 characters/,
  ],
  [
    'no key',
    only('choose-one', (q) => list(q, 'options').forEach((o) => delete o['correct'])),
    /exactly one .* has 0/,
  ],
  [
    'two keys',
    only('choose-one', (q) => list(q, 'options').forEach((o) => (o['correct'] = true))),
    /exactly one/,
  ],
  [
    'mostly keys',
    only('choose-many', (q) => list(q, 'options').forEach((o) => (o['correct'] = true))),
    /has 1 to 2/,
  ],
  ['two options', only('choose-one', (q) => list(q, 'options').splice(2)), /list 3 or more/],
  [
    'an option twice',
    only('choose-one', (q) => (first(q, 'options')['id'] = 'same-tag')),
    /used twice/,
  ],
  [
    'an id that shadows the form',
    only('choose-one', (q) => (first(q, 'options')['id'] = 'submit')),
    /reserved/,
  ],
  [
    'an id of objects',
    only('choose-one', (q) => (first(q, 'options')['id'] = 'constructor')),
    /reserved/,
  ],
  [
    '__proto__ as an id',
    only('match', (q) => (first(q, 'rows')['id'] = '__proto__')),
    /lower-case/,
  ],
  [
    'an open backtick',
    only('match', (q) => (q['ask'] = 'What is `this, and why is it here?')),
    /backtick/,
  ],
  [
    'open strong text',
    only('match', (q) => (q['ask'] = 'What is **this, and why is it here?')),
    /\*\*/,
  ],
  [
    '26 lines of code',
    only('predict', (q) => (q['code'] = { lang: 'ts', text: 'x;\n'.repeat(26) })),
    /25 lines/,
  ],
  [
    'options and a typed answer',
    only('predict', (q) => (q['answer'] = 'text')),
    /either `options`/,
  ],
  [
    'the written order as right',
    only('order', (q) => (q['accepted'] = [list(q, 'items').map(({ id }) => id)])),
    /written order/,
  ],
  [
    'an order without an item',
    only('order', (q) => (q['accepted'] = [['find-copy']])),
    /every item once/,
  ],
  [
    'a row without its choice',
    only('match', (q) => (first(q, 'rows')['choice'] = 'tea')),
    /no choice "tea"/,
  ],
  [
    'a mark-up in a select',
    only('match', (q) => (first(q, 'choices')['text'] = '`x`')),
    /plain text only/,
  ],
  [
    'an item without its group',
    only('classify', (q) => (first(q, 'items')['group'] = 'tea')),
    /no group "tea"/,
  ],
  [
    'two tests of a typed answer',
    only('short-answer', (q) => (q['rejectTests'] = ['a', 'b'])),
    /three or more/,
  ],
  ['an estimate of zero', only('estimate', (q) => (q['answer'] = 0)), /cannot be 0/],
  [
    'a full share wider than the half one',
    only('estimate', (q) => (q['within'] = { full: 0.5, half: 0.1 })),
    /smaller than/,
  ],
];

describe('quiz.yaml', () => {
  it.each(mistakes)('with %s is refused, with the place and the mend', (_what, spoil, said) => {
    const problems = problemsOf(spoil);
    expect(problems.map(({ message }) => message).join('\n')).toMatch(said);
    expect(problems.every(({ severity, line }) => severity === 'error' && Number(line) > 0)).toBe(
      true,
    );
  });

  it('reports several mistakes at once', () => {
    const problems = problemsOf((all) => {
      only('match', (q) => (q['rev'] = 0))(all);
      only('order', (q) => delete q['accepted'])(all);
    });
    expect(problems.length).toBe(2);
  });
});
