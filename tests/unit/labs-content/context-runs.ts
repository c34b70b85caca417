import type { LabModel, RunResult } from '../../../src/labs/model.ts';
import { verdict } from '../../../src/labs/verdict.ts';
import type { Change } from './lab-runs.ts';

export { labOf as find, type Change } from './lab-runs.ts';

/** Milliseconds that a busy machine may take for a few runs. */
export const PATIENCE = 120_000;

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
