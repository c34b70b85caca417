import type { LabModel, RunResult } from '../../../src/labs/model.ts';
import { readCourseLabs } from '../../../src/labs/read-labs.build.ts';
import { verdict } from '../../../src/labs/verdict.ts';

/** Milliseconds that a busy machine may take for a few runs. */
export const PATIENCE = 120_000;

/** A change to one file: what stands there, and what stands there instead. */
export type Change = readonly [file: string, from: string, to: string];

const all = readCourseLabs('content').labs;

/** A lab of the real course; throws when there is none of this id. */
export function find(id: string): LabModel {
  const lab = all.find((one) => one.id === id);
  if (lab === undefined) throw new Error(`The course has no lab ${id}.`);
  return lab;
}

/** The text of a file of the lab, empty when there is none of this name. */
export function fileText(lab: LabModel, name: string): string {
  return lab.files.find((file) => file.name === name)?.text ?? '';
}

/** The changed file, ready to replace the lab's; throws when there is nothing to change. */
export function changed(lab: LabModel, [name, from, to]: Change): Record<string, string> {
  const text = fileText(lab, name);
  if (!text.includes(from)) throw new Error(`${lab.id}: ${name} does not say ${from}`);
  return { [name]: text.replace(from, () => to) };
}

/** Whether the run ended well and met every goal. */
export function solved(lab: LabModel, { end, transcript }: RunResult): boolean {
  return end === 'done' && lab.task !== null && verdict(lab.task, transcript).solved;
}

/** The last value that the run measured under this name. */
export function measured({ transcript }: RunResult, name: string): unknown {
  return transcript
    .flatMap((e) => (e.type === 'measure' && e.name === name ? [e.value] : []))
    .at(-1);
}
