import type { Kind, Question, QuestionOf } from './question.build.ts';
import { plainOutput } from './text.ts';

/** One explanation of a question, as it stands in the page. */
export interface Explanation {
  /** Id of the option, row or item it explains; the grade's verdicts use the same. */
  readonly id: string;
  /** What is explained: inline text, or (`code`) a program's output. */
  readonly name: string;
  readonly code?: boolean;
  /** Said beside the name where nothing was graded: "right answer". */
  readonly mark?: string;
  /** The key of a row or item, said before the reason: "place 2". */
  readonly key?: string;
  readonly why: string;
}

const right = 'right answer';
const other = 'not this one';

const choice = ({ options }: QuestionOf<'choose-one' | 'choose-many'>): Explanation[] =>
  options.map(({ id, text, why, correct }) => ({
    id,
    name: text,
    mark: correct ? right : other,
    why,
  }));

const makers: { readonly [K in Kind]: (question: QuestionOf<K>) => readonly Explanation[] } = {
  'choose-one': choice,
  'choose-many': choice,
  order: ({ items, accepted }) => {
    const order = accepted[0] ?? [];
    const placed = items.map(({ id, text, why }) => ({
      id,
      name: text,
      why,
      at: order.indexOf(id),
    }));
    return placed
      .sort((a, b) => a.at - b.at)
      .map(({ at, ...item }) => ({ ...item, key: `place ${at + 1}` }));
  },
  match: ({ rows, choices }) =>
    rows.map((row) => ({
      id: row.id,
      name: row.text,
      key: named(choices, row.choice),
      why: row.why,
    })),
  classify: ({ items, groups }) =>
    items.map((item) => ({
      id: item.id,
      name: item.text,
      key: named(groups, item.group),
      why: item.why,
    })),
  predict: (question) => question.options?.map(outputOf(question.printed)) ?? [printedOf(question)],
  'short-answer': ({ accept, near, why }) => [
    { id: 'answer', name: accept[0] ?? '', mark: right, why },
    ...near.map(({ text, why: reason }, at) => ({
      id: `near-${at}`,
      name: text,
      mark: 'a common wrong answer',
      why: reason,
    })),
  ],
  estimate: (question) => [
    {
      id: 'answer',
      name: amount(question, question.answer),
      mark: `${right}; ${range(question, 'full')} earn the point, ${range(question, 'half')} half of it`,
      why: question.why,
    },
    { id: 'low', name: 'Too low', why: question.whyLow },
    { id: 'high', name: 'Too high', why: question.whyHigh },
    ...question.bands.map(({ from, to, why }, at) => ({
      id: `band-${at}`,
      name: `${number(from)} to ${amount(question, to)}`,
      why,
    })),
  ],
};

/** Every explanation of a question, for the page to show once it is answered, or at will without script. */
export function explanationsOf(question: Question): readonly Explanation[] {
  const make = makers[question.kind] as (question: Question) => readonly Explanation[];
  return make(question);
}

type Option = NonNullable<QuestionOf<'predict'>['options']>[number];

function outputOf(printed: string): (option: Option) => Explanation {
  return ({ id, output, why }) => {
    const text = plainOutput(output);
    return { id, name: text, code: true, mark: text === printed ? right : other, why };
  };
}

function printedOf({ printed, why = '' }: QuestionOf<'predict'>): Explanation {
  return { id: 'answer', name: printed, code: true, mark: 'what it prints', why };
}

function named(list: readonly { id: string; text: string }[], id: string): string {
  return list.find((one) => one.id === id)?.text ?? '';
}

function amount({ unit }: { unit: string }, value: number): string {
  return `${number(value)} ${unit}`;
}

/** The estimates that earn a full or half a point, from and to included. */
function range({ answer, within }: QuestionOf<'estimate'>, share: 'full' | 'half'): string {
  const off = Math.abs(answer) * within[share];
  return `${number(answer - off)} to ${number(answer + off)}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
