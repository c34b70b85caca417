// What the tests of level 8's labs share: a lab by its id, a run of it with changes, and what it showed.
import type { LabModel } from '../../../src/labs/model.ts';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import { readLabs } from '../../../src/labs/read-labs.build.ts';
import type { TableEntry } from '../../../src/labs/table-entry.ts';
import type { Transcript } from '../../../src/labs/transcript.ts';

const { labs, problems } = readLabs('content/levels/8-autonomous-agent-teams');

/** What is wrong with the labs of level 8, as a build would report it. */
export const labProblems = problems;

/** The lab of that id; throws when level 8 has none. */
export function labOf(id: string): LabModel {
  const lab = labs.find((one) => one.id === id);
  if (lab === undefined) throw new Error(`Level 8 has no lab ${id}.`);
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

/** The rows of a run's table, counted from 0, each as its cells by the column's title. */
export function rowsOf(transcript: Transcript, index: number): Record<string, string | number>[] {
  const tables = transcript.filter((entry): entry is TableEntry => entry.type === 'table');
  const { columns, rows } = tables[index] ?? { columns: [], rows: [] };
  return rows.map((cells) =>
    Object.fromEntries(cells.map((cell, at) => [columns[at]?.title ?? '', cell])),
  );
}

/** The value of a measure. */
export function measured(transcript: Transcript, name: string): unknown {
  const entry = transcript.findLast((one) => one.type === 'measure' && one.name === name);
  return entry?.type === 'measure' ? entry.value : undefined;
}
