import type { Goal, Task } from './model.ts';
import type { MeasureEntry, Transcript } from './transcript.ts';

/** A goal with the value that a run reported; null where it reported none. */
export interface GoalVerdict {
  readonly goal: Goal;
  readonly value: MeasureEntry['value'] | null;
  readonly met: boolean;
}

/** Whether a task is solved, goal by goal. */
export interface Verdict {
  readonly solved: boolean;
  readonly goals: readonly GoalVerdict[];
}

/** Judges a run by its measures; of several values of one name the last one counts. */
export function verdict(task: Task, transcript: Transcript): Verdict {
  const measures = new Map<string, MeasureEntry['value']>();
  for (const entry of transcript) {
    if (entry.type === 'measure') measures.set(entry.name, entry.value);
  }
  const goals = task.goals.map((goal) => {
    const value = measures.get(goal.measure) ?? null;
    return { goal, value, met: meets(goal, value) };
  });
  return { solved: goals.every((goal) => goal.met), goals };
}

function meets(goal: Goal, value: MeasureEntry['value'] | null): boolean {
  if ('equals' in goal) return value === goal.equals;
  if (typeof value !== 'number') return false;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** One goal's verdict as a sentence: what was asked and what the run reported. */
export function goalSentence({ goal, value, met }: GoalVerdict): string {
  const asked =
    'equals' in goal
      ? `${goal.equals}`
      : 'atLeast' in goal
        ? `at least ${goal.atLeast}`
        : `at most ${goal.atMost}`;
  const reported = value === null ? 'no value' : `${value}`;
  return `${met ? 'Met' : 'Not met'}: ${goal.label ?? goal.measure} is ${reported}, asked for ${asked}.`;
}
