import type { Fault, Rule, Setting } from '../item-rules.ts';
import { withoutMarks } from '../../course/inline.ts';
import { choicesOf } from './choices.ts';
import type { Choice } from './choices.ts';
import { asWarning, bankWrong, wrong } from './fault.ts';

/** Length of the key in lengths of the middle wrong option. */
const ratio = { least: 0.6, most: 1.6 };
/** Characters that nobody notices: differences up to this are no cue. */
const unnoticed = 8;
/** So many words in a row of the section make the key a copy of it. */
const copied = 7;

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

/** Rules about what gives a key away by its looks (8, 16, 22). */
export const tellingRules: readonly Rule[] = [keyLength, counts, copies];
