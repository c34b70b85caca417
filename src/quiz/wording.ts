import type { Kind } from './question.build.ts';

/** What the page says about a kind. */
export interface Wording {
  /** Name of the kind. */
  readonly name: string;
  /** Said when Check is pressed and nothing (valid) is answered. */
  readonly empty: string;
  /** Verdicts in words: picked and right, picked and wrong, right but not picked, neither. */
  readonly verdicts: readonly [right: string, wrong: string, missed: string, rest: string];
}

const choice = [
  'your answer, right',
  'your answer, not right',
  'right answer',
  'not this one',
] as const;
const row = ['right', 'not right', '', ''] as const;
const typed = ['', 'your answer', '', ''] as const;

/** The words of each kind. */
export const wording: Readonly<Record<Kind, Wording>> = {
  'choose-one': { name: 'choose one', empty: 'Choose an option first.', verdicts: choice },
  'choose-many': {
    name: 'choose several',
    empty: 'Choose at least one option first.',
    verdicts: ['your answer, right', 'your answer, not right', 'right, not chosen', 'not this one'],
  },
  order: {
    name: 'put in order',
    empty: 'Move an item first: the order shown at the start is not right.',
    verdicts: ['in its place', 'not in its place', '', ''],
  },
  match: { name: 'match', empty: 'Choose an answer in every row first.', verdicts: row },
  classify: {
    name: 'sort into groups',
    empty: 'Choose a group for every item first.',
    verdicts: row,
  },
  predict: { name: 'predict the output', empty: 'Answer first.', verdicts: choice },
  'short-answer': { name: 'short answer', empty: 'Type an answer first.', verdicts: typed },
  estimate: {
    name: 'estimate',
    empty: 'Type a number first, in digits: 1500, 1,500 or 1.5e3.',
    verdicts: typed,
  },
};
