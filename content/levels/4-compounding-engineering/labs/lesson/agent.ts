// The scripted agent. It knows tiny-dates from its training, and of Halden only what is in its window.
import type { Task } from './sessions.ts';

/** The line of code that a task comes down to. */
export function write(task: Task, window: readonly string[]): string {
  if (!task.date) return `console.log('${task.name}');`;
  const warned = window.some((line) => line.includes('tiny-dates'));
  return warned
    ? `import { addDays } from './calendar.ts';`
    : `import { addDays } from 'tiny-dates';`;
}

/** What the agent takes in of a rules file: all of a short one; of a long one each line by chance. */
export function taken(
  lines: readonly string[],
  holds: number,
  random: () => number,
): readonly string[] {
  return lines.filter(() => random() * lines.length < holds);
}
