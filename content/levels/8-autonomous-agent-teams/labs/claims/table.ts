// The product: a tax table, and the checks that say which of its rows are right. Nothing else decides.
import type { Task } from './board.ts';

/** Tax in percent, by task. This is what is on main. */
export type TaxTable = ReadonlyMap<string, number>;

const AMOUNTS = [100, 1175, 29_990];

/** What the authorities publish for a row; the agents' work is to get it into the table. */
export function published(task: string): number {
  const digits = [...task].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return 1 + (digits % 25);
}

/** Runs a row: is the tax on three amounts what the authorities say? */
export function passes(table: TaxTable, task: string): boolean {
  const rate = table.get(task);
  if (rate === undefined) return false;
  const right = published(task);
  const tax = (percent: number, cents: number): number => Math.round((cents * percent) / 100);
  return AMOUNTS.every((cents) => tax(rate, cents) === tax(right, cents));
}

/** How many tasks pass when every check is run. */
export function passing(table: TaxTable, tasks: readonly Task[]): number {
  return tasks.filter(({ id }) => passes(table, id)).length;
}
