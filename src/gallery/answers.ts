import type { Keyed, Keys } from '../quiz/kinds.ts';
import type { Kind } from '../quiz/question.build.ts';

/** Answers to a question as form fields; `part` where the kind gives part of a point. */
export interface Answers {
  readonly right: Fields;
  readonly wrong: Fields;
  readonly part?: Fields;
}

type Fields = Readonly<Record<string, readonly string[]>>;

const field = (...values: readonly string[]): Fields => ({ answer: values });

const makers: { readonly [K in Kind]: (key: Keys[K]) => Answers } = {
  'choose-one': choice,
  'choose-many': ({ options, right }) => ({
    right: field(...right),
    wrong: field(...options.filter((id) => !right.includes(id)).slice(0, 1)),
    part: field(...right.slice(0, 1)),
  }),
  order: ({ accepted: [first = []] }) => ({
    right: { order: first },
    wrong: { order: [...first.slice(2), ...first.slice(0, 2)].reverse() },
  }),
  match: rows,
  classify: rows,
  predict: (key) =>
    'options' in key ? choice(key) : { right: field(key.printed), wrong: field('nothing') },
  'short-answer': ({ accept }) => ({ right: field(accept[0] ?? ''), wrong: field('something') }),
  estimate: ({ answer, half }) => ({
    right: field(String(answer)),
    wrong: field(String(answer * 40)),
    part: field(String(Math.floor(answer * (1 + half)))),
  }),
};

function choice({ options, right }: Keys['choose-one']): Answers {
  const other = options.filter((id) => !right.includes(id));
  return { right: field(...right.slice(0, 1)), wrong: field(...other.slice(0, 1)) };
}

function rows({ rows: pairs, choices }: Keys['match']): Answers {
  const other = (choice: string) => choices.find((one) => one !== choice) ?? choice;
  const wrong = pairs.map(([row, choice]) => [row, [other(choice)]] as const);
  const right = pairs.map(([row, choice]) => [row, [choice]] as const);
  return {
    right: Object.fromEntries(right),
    wrong: Object.fromEntries(wrong),
    part: Object.fromEntries([...right.slice(0, 1), ...wrong.slice(1)]),
  };
}

/** How a reader could answer: fully right, wrong and, where the kind knows it, partly right. */
export function answersTo({ kind, key }: Keyed): Answers {
  const make = makers[kind] as (key: Keys[Kind]) => Answers;
  return make(key);
}
