// What the tests of labs share: a lab by its id, a run of it with changes, and what it showed.
import type { LabModel } from '../../../src/labs/model.ts';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import { readCourseLabs } from '../../../src/labs/read-labs.build.ts';
import type { TableEntry } from '../../../src/labs/table-entry.ts';
import type { Transcript } from '../../../src/labs/transcript.ts';
import { verdict } from '../../../src/labs/verdict.ts';

const { labs } = readCourseLabs('content');

/** The lab of that id; throws when the course has none. */
export function labOf(id: string): LabModel {
  const lab = labs.find((one) => one.id === id);
  if (lab === undefined) throw new Error(`The course has no lab ${id}.`);
  return lab;
}

/** One change of a file: this text, which must stand in it once, becomes that one. */
export type Change = readonly [file: string, from: string, to: string];

/** Runs a lab, its solution or neither, with changes in its files. Throws when the run fails. */
export async function run(
  lab: LabModel,
  changes: readonly Change[] = [],
  solved = false,
): Promise<Transcript> {
  const files = new Map(lab.files.map(({ name, text }) => [name, text]));
  if (solved) Object.entries(solutionFiles(lab)).forEach(([name, text]) => files.set(name, text));
  for (const [file, from, to] of changes) {
    const parts = (files.get(file) ?? '').split(from);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
    files.set(file, parts.join(to));
  }
  const { end, transcript } = await runInNode(lab, { replace: Object.fromEntries(files) });
  if (end !== 'done') throw new Error(`The run ${end}: ${JSON.stringify(transcript.at(-1))}`);
  return transcript;
}

/** The rows of a run's table, counted from 0. */
export function cellsOf(transcript: Transcript, index: number): TableEntry['rows'] {
  return tableOf(transcript, index)?.rows ?? [];
}

/** The rows of a run's table as lines, cells joined as they read. */
export function linesOf(transcript: Transcript, index: number): string[] {
  return cellsOf(transcript, index).map((cells) => cells.join(' | '));
}

/** The rows of a run's table, each as its cells by the column's title. */
export function rowsOf(transcript: Transcript, index: number): Record<string, string | number>[] {
  const { columns = [] } = tableOf(transcript, index) ?? {};
  return cellsOf(transcript, index).map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [columns[at]?.title ?? '', cell])),
  );
}

function tableOf(transcript: Transcript, index: number): TableEntry | undefined {
  return transcript.filter((entry): entry is TableEntry => entry.type === 'table')[index];
}

/** The value of a measure: the last, as the page judges it. */
export function measured(transcript: Transcript, name: string): unknown {
  const entry = transcript.findLast((one) => one.type === 'measure' && one.name === name);
  return entry?.type === 'measure' ? entry.value : undefined;
}

/** The measures of the goals that a run of the lab did not meet; throws when the lab poses no task. */
export function unmet({ id, task }: LabModel, transcript: Transcript): string[] {
  if (task === null) throw new Error(`${id} poses no task.`);
  const missed = verdict(task, transcript).goals.filter(({ met }) => !met);
  return missed.map(({ goal }) => goal.measure);
}
