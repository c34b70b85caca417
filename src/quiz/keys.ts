import type { Keyed, Keys } from './kinds.ts';
import type { Kind, Question, QuestionOf } from './question.build.ts';
import { plainOutput } from './text.ts';

interface Option {
  readonly id: string;
  readonly correct?: true | undefined;
}

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const choice = ({ options }: { readonly options: readonly Option[] }) => ({
  options: idsOf(options),
  right: idsOf(options.filter((option) => option.correct)),
});

const makers: { readonly [K in Kind]: (question: QuestionOf<K>) => Keys[K] } = {
  'choose-one': choice,
  'choose-many': choice,
  order: ({ items, accepted }) => ({ items: idsOf(items), accepted }),
  match: ({ rows, choices }) => ({
    rows: rows.map((row) => [row.id, row.choice]),
    choices: idsOf(choices),
  }),
  classify: ({ items, groups }) => ({
    rows: items.map((item) => [item.id, item.group]),
    choices: idsOf(groups),
  }),
  predict: ({ options, printed }) =>
    options
      ? {
          options: idsOf(options),
          right: idsOf(options.filter(({ output }) => plainOutput(output) === printed)),
        }
      : { printed },
  'short-answer': ({ accept, near }) => ({ accept, near: near.map(({ text }) => text) }),
  estimate: ({ unit, answer, within, bands }) => ({
    unit,
    answer,
    ...within,
    bands: bands.map(({ from, to }) => [from, to]),
  }),
};

/** A question's kind and key: all that grading needs, small enough for the page. */
export function keyedOf(question: Question): Keyed {
  const make = makers[question.kind] as (question: Question) => Keys[Kind];
  return { kind: question.kind, key: make(question) } as Keyed;
}
