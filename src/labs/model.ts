import type { LibraryName } from './libraries.ts';
import type { Transcript } from './transcript.ts';

export type { LibraryName } from './libraries.ts';

/** One file of a lab, as a tab shows it. */
export interface LabFile {
  readonly name: string;
  readonly text: string;
}

/** One condition on a measure that a run reported. */
export type Goal = Measured &
  (
    | { readonly atLeast: number }
    | { readonly atMost: number }
    | { readonly equals: number | string | boolean }
  );

interface Measured {
  readonly measure: string;
  /** What readers see in place of the measure's name. */
  readonly label?: string | undefined;
}

/** What the reader is asked to reach, where a lab poses a task. */
export interface Task {
  readonly text: string;
  readonly goals: readonly Goal[];
}

/** A lab: what its folder holds. */
export interface LabModel {
  readonly id: string;
  readonly title: string;
  readonly brief: string;
  readonly notice: string;
  readonly assumes: string;
  readonly scripted: boolean;
  /** In the order of the tabs; main.ts is where a run starts. */
  readonly files: readonly LabFile[];
  /** The files that a solution replaces; none where no task is posed. */
  readonly solution: readonly LabFile[];
  readonly libraries: readonly LibraryName[];
  /** Seconds that a run may take once its libraries are loaded. */
  readonly limit: number;
  readonly task: Task | null;
  /** What a run of these files printed; empty before the first `npm run lab -- <id> --publish`. */
  readonly published: Transcript;
  /** Hash of the sources that `published` belongs to; null before the first publishing. */
  readonly publishedFrom: string | null;
  /** The lab's folder, from the working directory. */
  readonly dir: string;
}

/** How a run ended. */
export type RunEnd = 'done' | 'failed' | 'stopped';

/** A finished run. */
export interface RunResult {
  readonly end: RunEnd;
  readonly transcript: Transcript;
}
