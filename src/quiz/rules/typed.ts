import type { Fault, Placed, Rule } from '../item-rules.ts';
import type { QuestionOf } from '../question.build.ts';
import { accepts } from '../kinds/short-answer/grade.ts';
import { plain } from '../text.ts';
import { wrong } from './fault.ts';

type Short = QuestionOf<'short-answer'>;

const shortAnswers: Rule = (bank) =>
  bank
    .filter((placed): placed is Placed<Short> => placed.question.kind === 'short-answer')
    .flatMap((placed) => [
      ...tests(placed, 'acceptTests', true),
      ...tests(placed, 'rejectTests', false),
      ...nearOnes(placed),
    ]);

function tests(
  placed: Placed<Short>,
  field: 'acceptTests' | 'rejectTests',
  wanted: boolean,
): Fault[] {
  return placed.question[field].flatMap((text, at) => {
    if (accepts(placed.question, text) === wanted) return [];
    const message = `"${text}" is ${wanted ? 'not accepted' : 'accepted'}`;
    const mend = wanted
      ? 'add it to accept, or remove this test'
      : 'remove it from accept, or this test';
    return [wrong(placed, [field, at], 'typed-test', message, mend)];
  });
}

function nearOnes(placed: Placed<Short>): Fault[] {
  return placed.question.near.flatMap(({ text }, at) => {
    const twice =
      placed.question.near.findIndex((other) => plain(other.text) === plain(text)) !== at;
    if (!accepts(placed.question, text) && !twice) return [];
    const message = twice ? `"${text}" stands twice` : `"${text}" is an accepted answer`;
    return [
      wrong(
        placed,
        ['near', at],
        'near-miss',
        message,
        'list typical wrong answers here, each once',
      ),
    ];
  });
}

/** Rule 18: typed answers are accepted and rejected as their tests say. */
export const typedRules: readonly Rule[] = [shortAnswers];
