import type { Keys } from '../../../src/quiz/kinds.ts';
import type { Kind } from '../../../src/quiz/question.build.ts';

/** One key of each kind, with form data that is fully right and form data that is valid and worth nothing. */
export const samples: {
  readonly [K in Kind]: {
    readonly key: Keys[K];
    readonly right: Readonly<Record<string, readonly string[]>>;
    readonly wrong: Readonly<Record<string, readonly string[]>>;
  };
} = {
  'choose-one': {
    key: { options: ['tea', 'milk', 'water'], right: ['milk'] },
    right: { answer: ['milk'] },
    wrong: { answer: ['tea'] },
  },
  'choose-many': {
    key: { options: ['tea', 'milk', 'water', 'juice'], right: ['milk', 'tea'] },
    right: { answer: ['milk', 'tea'] },
    wrong: { answer: ['water'] },
  },
  order: {
    key: {
      items: ['pour', 'boil', 'drink'],
      accepted: [
        ['boil', 'pour', 'drink'],
        ['boil', 'drink', 'pour'],
      ],
    },
    right: { order: ['boil', 'pour', 'drink'] },
    wrong: { order: ['drink', 'pour', 'boil'] },
  },
  match: {
    key: {
      rows: [
        ['cow', 'milk'],
        ['leaf', 'tea'],
      ],
      choices: ['milk', 'tea', 'wine'],
    },
    right: { cow: ['milk'], leaf: ['tea'] },
    wrong: { cow: ['tea'], leaf: ['milk'] },
  },
  classify: {
    key: {
      rows: [
        ['tea', 'hot'],
        ['juice', 'cold'],
      ],
      choices: ['hot', 'cold'],
    },
    right: { tea: ['hot'], juice: ['cold'] },
    wrong: { tea: ['cold'], juice: ['hot'] },
  },
  predict: {
    key: { printed: 'milk 2\ntea' },
    right: { answer: ['milk 2\ntea'] },
    wrong: { answer: ['tea'] },
  },
  'short-answer': {
    key: { accept: ['Kettle', 'tea kettle'], near: ['pot'] },
    right: { answer: ['kettle'] },
    wrong: { answer: ['pot'] },
  },
  estimate: {
    key: { unit: 'grams', answer: 250, full: 0.1, half: 0.3, bands: [[2400, 2600]] },
    right: { answer: ['250'] },
    wrong: { answer: ['2500'] },
  },
};

/** The kinds, for suites that run over all of them. */
export const kinds = Object.keys(samples) as Kind[];

/** Form data as a map. */
export function form(
  values: Readonly<Record<string, readonly string[]>>,
): Map<string, readonly string[]> {
  return new Map(Object.entries(values));
}
