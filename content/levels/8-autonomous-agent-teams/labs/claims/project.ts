// The work: tasks of two to six turns, of which the first ones may form a chain.
import type { Task } from './board.ts';
import { mulberry32 } from './random.ts';
import { settings } from './settings.ts';

/** So many tasks; the first `chain` of them have to be done one after the other. */
export function project(count: number, chain = 1): Task[] {
  const random = mulberry32(settings.seed);
  return Array.from({ length: count }, (_, at) => {
    const task = { id: `T${at + 1}`, turns: 2 + Math.floor(random() * 5) };
    return at > 0 && at < chain ? { ...task, after: `T${at}` } : task;
  });
}

/** Turns a task takes at least: look, claim, work, merge. */
const turnsOf = ({ turns }: Task): number => turns + 3;
const sum = (tasks: readonly Task[]): number => tasks.reduce((all, one) => all + turnsOf(one), 0);

/** Fewer steps are not possible: all the work shared out evenly, or the chain, whichever is longer. */
export function bound(tasks: readonly Task[], agents: number): number {
  const first = tasks.findIndex(({ after }) => after !== undefined) - 1;
  const chain = tasks.filter(({ after }, at) => after !== undefined || at === first);
  return Math.max(Math.ceil(sum(tasks) / agents), sum(chain));
}
