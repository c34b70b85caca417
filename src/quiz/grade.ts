/** Form data without the DOM: field name → its values, in the form's order. Anything may be in it. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** What an answer makes of an option: picked and right, picked and wrong, right but not picked, or neither. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'rest';

/** The grade of an answer. */
export interface Grade {
  /** From 0 to 1. */
  readonly points: number;
  /** By the id of an option, row, item or explanation. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** False when nothing (valid) was answered: no points, no verdicts, and it is no try. */
  readonly complete: boolean;
}

/** The grade of a form in which nothing valid was answered. */
export const unanswered: Grade = { points: 0, verdicts: new Map(), complete: false };

/** The only value of a field; nothing when there is none or more than one. */
export function single(values: FormValues, name: string): string | undefined {
  const all = values.get(name) ?? [];
  return all.length === 1 ? all[0] : undefined;
}

/** Whether each value is a known id and none comes twice. */
export function known(values: readonly string[], ids: readonly string[]): boolean {
  return new Set(values).size === values.length && values.every((value) => ids.includes(value));
}

/** A complete grade. */
export function graded(points: number, verdicts: Iterable<readonly [string, Verdict]>): Grade {
  return { points, verdicts: new Map(verdicts), complete: true };
}
