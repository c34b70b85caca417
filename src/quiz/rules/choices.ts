import type { Placed, Rule } from '../item-rules.ts';
import type { QuestionOf } from '../question.build.ts';
import { withoutMarks } from '../../course/inline.ts';
import { plain, plainOutput } from '../text.ts';
import { asWarning, wrong } from './fault.ts';

/** A question with options of which some are right. */
export type Choice = QuestionOf<'choose-one'> | QuestionOf<'choose-many'>;

/** Ways to point at other options, which shuffling breaks. */
const pointers =
  /\b(all|none|both|neither|any|some) of (the above|the below|these|them|the options|the other)|\bboth [a-e] and [a-e]\b|\b(options?|answers?|choices?) ([a-e]|[1-5])\b|\b(the )?(first|second|third|fourth|last|previous|next) (option|answer|choice)\b|\b(above|below)\b$|^[a-e] (and|or) [a-e]\b/i;

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

/** Rules about what options say and how they stand beside each other (5–7). */
export const choiceRules: readonly Rule[] = [misconceptions, alike, pointing];
