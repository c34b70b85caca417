import { graded, single, unanswered } from '../../grade.ts';
import type { FormValues, Grade } from '../../grade.ts';

/** What grading rows needs: the right choice of each row, and the ids that may be chosen. Each row is a field. */
export interface RowsKey {
  readonly rows: readonly (readonly [row: string, choice: string])[];
  readonly choices: readonly string[];
}

/** Share of rows with their right choice. A row without a choice, or with a foreign one, makes it no answer. */
export function gradeRows({ rows, choices }: RowsKey, values: FormValues): Grade {
  const chosen = rows.map(([row]) => single(values, row) ?? '');
  if (!chosen.every((choice) => choices.includes(choice))) return unanswered;
  const right = rows.map(([, choice], at) => chosen[at] === choice);
  return graded(
    right.filter(Boolean).length / rows.length,
    rows.map(([row], at) => [row, right[at] ? 'right' : 'wrong']),
  );
}
