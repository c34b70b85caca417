import { graded, single, unanswered } from '../../grade.ts';
import type { FormValues, Grade, Verdict } from '../../grade.ts';
import { plain } from '../../text.ts';

/** What grading a short answer needs: what is accepted, and typical wrong answers (explained as `near-0`, …). */
export interface ShortAnswerKey {
  readonly accept: readonly string[];
  readonly near: readonly string[];
}

/** Whether a typed answer counts as one of the accepted ones. Total: any text goes in, none is compiled. */
export function accepts({ accept }: Pick<ShortAnswerKey, 'accept'>, text: string): boolean {
  const typed = plain(text);
  return typed !== '' && accept.some((accepted) => plain(accepted) === typed);
}

/** An accepted answer earns 1. */
export function gradeShortAnswer(key: ShortAnswerKey, values: FormValues): Grade {
  const text = single(values, 'answer') ?? '';
  const typed = plain(text);
  if (typed === '') return unanswered;
  const right = accepts(key, text);
  const near = key.near.map((other, at): [string, Verdict] => [
    `near-${at}`,
    plain(other) === typed ? 'wrong' : 'rest',
  ]);
  return graded(right ? 1 : 0, [['answer', right ? 'right' : 'wrong'], ...near]);
}
