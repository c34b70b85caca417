import { graded, known, unanswered } from '../../grade.ts';
import type { FormValues, Grade } from '../../grade.ts';
import { choiceVerdicts } from '../choose-one/grade.ts';
import type { ChoiceKey } from '../choose-one/grade.ts';

/** Right picks minus wrong picks, over the number of right options, never below zero. No pick is no answer. */
export function gradeChooseMany(key: ChoiceKey, values: FormValues): Grade {
  const picks = values.get('answer') ?? [];
  if (picks.length === 0 || !known(picks, key.options)) return unanswered;
  const hits = picks.filter((id) => key.right.includes(id)).length;
  const points = Math.max(0, (2 * hits - picks.length) / key.right.length);
  return graded(points, choiceVerdicts(key, picks));
}
