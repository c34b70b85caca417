import type { Fault, Placed, Rule, Setting } from '../item-rules.ts';
import type { QuestionOf } from '../question.build.ts';
import { withoutMarks } from '../inline.ts';
import { plain, plainOutput } from '../text.ts';
import { asWarning, bankWrong, wrong } from './fault.ts';

type Choice = QuestionOf<'choose-one'> | QuestionOf<'choose-many'>;

/** Ways to point at other options, which shuffling breaks. */
const pointers =
  /\b(all|none|both|neither|any|some) of (the above|the below|these|them|the options|the other)|\bboth [a-e] and [a-e]\b|\b(options?|answers?|choices?) ([a-e]|[1-5])\b|\b(the )?(first|second|third|fourth|last|previous|next) (option|answer|choice)\b|\b(above|below)\b$|^[a-e] (and|or) [a-e]\b/i;

const ratio = { least: 0.6, most: 1.6 };
/** Characters that nobody notices: differences up to this are no cue. */
const unnoticed = 8;
const copied = 7;

/** Choice questions of a bank with their places. */
export function choicesOf(bank: readonly Placed[]): Placed<Choice>[] {
  return bank.filter((placed): placed is Placed<Choice> => /^choose-/.test(placed.question.kind));
}

const misconceptions: Rule = (bank) =>
  bank.flatMap((placed) =>
    distractors(placed).flatMap(([option, at]) =>
      option.misconception
        ? []
        : [
            asWarning(
              wrong(
                placed,
                ['options', at],
                'misconception',
                `"${option.id}" names no misconception`,
                'name the misconception it stands for',
              ),
            ),
          ],
    ),
  );

/** Wrong options with their index; of predict questions too. */
function distractors({
  question,
}: Placed): [{ id: string; misconception?: string | undefined }, number][] {
  if (question.kind === 'predict') {
    const all = (question.options ?? []).map((option, at): [typeof option, number] => [option, at]);
    return all.filter(([option]) => plainOutput(option.output) !== question.printed);
  }
  if (question.kind !== 'choose-one' && question.kind !== 'choose-many') return [];
  return question.options
    .map((option, at): [typeof option, number] => [option, at])
    .filter(([option]) => !option.correct);
}

const alike: Rule = (bank) =>
  bank.flatMap((placed) => {
    const texts = textsOf(placed);
    return texts.flatMap((text, at) => {
      const other = texts.findIndex(
        (long, j) => j !== at && (long === text ? j < at : holds(long, text)),
      );
      if (other < 0) return [];
      const message = `option ${at + 1} is contained in option ${other + 1}`;
      return [wrong(placed, ['options', at], 'options-alike', message, 'word them apart')];
    });
  });

/** Whether a text holds another as whole words: "use the file" holds "the file", "no cache" does not hold "a". */
function holds(long: string, short: string): boolean {
  return ` ${long} `.includes(` ${short} `);
}

function textsOf({ question }: Placed): string[] {
  if (question.kind === 'predict')
    return (question.options ?? []).map(({ output }) => plainOutput(output));
  if (question.kind !== 'choose-one' && question.kind !== 'choose-many') return [];
  return question.options.map(({ text }) => plain(withoutMarks(text)));
}

const pointing: Rule = (bank) =>
  choicesOf(bank).flatMap((placed) =>
    placed.question.options.flatMap(({ text }, at) => {
      const found = pointers.exec(withoutMarks(text))?.[0];
      if (!found) return [];
      const mend = 'options are shuffled and stand alone: say it in words';
      return [
        wrong(
          placed,
          ['options', at, 'text'],
          'pointer',
          `it points at other options ("${found}")`,
          mend,
        ),
      ];
    }),
  );

const keyLength: Rule = (bank) =>
  choicesOf(bank).flatMap((placed) => {
    const lengths = (correct: boolean) =>
      placed.question.options
        .filter((o) => Boolean(o.correct) === correct)
        .map((o) => withoutMarks(o.text).length);
    const [key, other] = [median(lengths(true)), median(lengths(false))];
    const times = key / other;
    const near = times >= ratio.least && times <= ratio.most;
    if (near || Math.abs(key - other) <= unnoticed) return [];
    const message = `the key is ${times.toFixed(1)} times as long as the middle wrong option`;
    return [
      asWarning(wrong(placed, ['options'], 'key-length', message, 'keep it between 0.6 and 1.6')),
    ];
  });

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 1;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

const counts: Rule = (bank) => {
  const many = bank.flatMap(({ question }) => (question.kind === 'choose-many' ? [question] : []));
  const right = new Set(many.map(({ options }) => options.filter((o) => o.correct).length));
  if (many.length < 3 || right.size > 1) return [];
  return [
    bankWrong(
      'same-count',
      `every choose-many has ${[...right].join()} right options`,
      'vary their number',
    ),
  ];
};

const copies: Rule = (bank, setting) =>
  choicesOf(bank).flatMap((placed) => {
    const section = sectionText(placed.question, setting);
    return placed.question.options.flatMap(({ text, correct }, at): Fault[] => {
      const copy = correct ? copyOf(words(text), section) : undefined;
      if (!copy) return [];
      const mend = 'word the key anew, or it asks for recognition';
      return [
        wrong(
          placed,
          ['options', at, 'text'],
          'copied',
          `"${copy}" stands in the section word for word`,
          mend,
        ),
      ];
    });
  });

function sectionText({ section }: Choice, { sections }: Setting): string {
  return ` ${words(sections.find(({ id }) => id === section)?.text ?? '').join(' ')} `;
}

function words(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Like `plain`, without its length limit: a section is longer than an answer. */
function folded(text: string): string {
  return withoutMarks(text).normalize('NFKC').toLowerCase();
}

function copyOf(key: readonly string[], section: string): string | undefined {
  return key
    .map((_, from) => key.slice(from, from + copied))
    .filter((gram) => gram.length === copied)
    .map((gram) => gram.join(' '))
    .find((gram) => section.includes(` ${gram} `));
}

/** Rules about the options of choice questions (5–8, 16, 22). */
export const choiceRules: readonly Rule[] = [
  misconceptions,
  alike,
  pointing,
  keyLength,
  counts,
  copies,
];
