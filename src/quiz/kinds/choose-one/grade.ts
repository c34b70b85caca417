import { graded, known, unanswered } from '../../grade.ts';
import type { FormValues, Grade, Verdict } from '../../grade.ts';

/** What grading a choice needs: the ids of its options, and of the right ones. */
export interface ChoiceKey {
  readonly options: readonly string[];
  readonly right: readonly string[];
}

/** One pick: the right one earns 1. Two picks, or one that is no option, are no answer. */
export function gradeChooseOne(key: ChoiceKey, values: FormValues): Grade {
  const picks = values.get('answer') ?? [];
  if (picks.length !== 1 || !known(picks, key.options)) return unanswered;
  return graded(key.right.includes(picks[0] ?? '') ? 1 : 0, choiceVerdicts(key, picks));
}

/** The verdict on each option, picked or not. */
export function choiceVerdicts(
  { options, right }: ChoiceKey,
  picks: readonly string[],
): [string, Verdict][] {
  return options.map((id) => {
    if (right.includes(id)) return [id, picks.includes(id) ? 'right' : 'missed'];
    return [id, picks.includes(id) ? 'wrong' : 'rest'];
  });
}
