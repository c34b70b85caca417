import { graded, single, unanswered } from '../../grade.ts';
import type { FormValues, Grade } from '../../grade.ts';
import { longestAnswer, plainOutput } from '../../text.ts';
import { gradeChooseOne } from '../choose-one/grade.ts';
import type { ChoiceKey } from '../choose-one/grade.ts';

/** What grading a prediction needs: its options, or what the code printed. */
export type PredictKey = ChoiceKey | { readonly printed: string };

/** The right option, or the very output apart from spaces at line ends, earns 1. */
export function gradePredict(key: PredictKey, values: FormValues): Grade {
  if ('options' in key) return gradeChooseOne(key, values);
  const typed = plainOutput((single(values, 'answer') ?? '').slice(0, longestAnswer));
  if (typed.trim() === '') return unanswered;
  const right = typed.trimStart() === key.printed.trimStart();
  return graded(right ? 1 : 0, [['answer', right ? 'right' : 'wrong']]);
}
