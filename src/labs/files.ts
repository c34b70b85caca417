import type { LabFile, LabModel } from './model.ts';
import type { Files } from './record.ts';

/** Files by name, in the order of their tabs. */
export function filesOf(files: readonly LabFile[]): Files {
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}

/** A lab's files with those of its solution in their places. */
export function withSolution(lab: LabModel): Files {
  return { ...filesOf(lab.files), ...filesOf(lab.solution) };
}
