// What a lab imports as 'eight-levels/lab'. In Node these calls go to the runner's host; in the page
// the sandbox supplies functions of the same names and this file is not loaded.
import { host, type PlotInput, type TableInput } from './host.ts';

export type { PlotInput, TableInput } from './host.ts';

/** Shows a table. Throws a TypeError that names what is wrong with it. */
export function table(input: TableInput): void {
  host().table(input);
}

/** Shows a plot, with its numbers as a table beside it. Throws a TypeError that names what is wrong. */
export function plot(input: PlotInput): void {
  host().plot(input);
}

/** Records a named result; a task's goals are judged by the last value of each name. */
export function measure(name: string, value: number | string | boolean): void {
  host().measure(name, value);
}

/** The text of one of this lab's files as it stands, edits included; throws when there is none. */
export function readFile(name: string): string {
  return host().readFile(name);
}

/** The names of this lab's files, in the order of their tabs. */
export function listFiles(): string[] {
  return host().listFiles();
}
