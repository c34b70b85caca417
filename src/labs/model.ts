import type { Transcript } from './transcript.ts';

/** The real libraries that a lab may list; each is bundled once for the page. */
export const LIBRARIES = ['gpt-tokenizer', 'typescript'] as const;
export type LibraryName = (typeof LIBRARIES)[number];

/** One file of a lab, as a tab shows it. */
export interface LabFile {
  readonly name: string;
  readonly text: string;
}

/** One condition on a measure that a run reported. */
export type Goal =
  | { readonly measure: string; readonly atLeast: number }
  | { readonly measure: string; readonly atMost: number }
  | { readonly measure: string; readonly equals: number | string | boolean };

/** What the reader is asked to reach, where a lab poses a task. */
export interface Task {
  readonly text: string;
  readonly goals: readonly Goal[];
}

/** A run kept beside the lab: the transcript and the hash of what produced it. */
export interface Published {
  readonly sources: string;
  readonly transcript: Transcript;
}

/** A lab as its folder holds it. `published` is null until `npm run lab -- <id> --publish` ran. */
export interface LabSource {
  readonly id: string;
  readonly title: string;
  readonly brief: string;
  readonly notice: string;
  readonly assumes: string;
  readonly scripted: boolean;
  readonly files: readonly LabFile[];
  readonly solution: readonly LabFile[];
  readonly libraries: readonly LibraryName[];
  /** Seconds that a run may take once its libraries are loaded. */
  readonly limit: number;
  readonly task: Task | null;
  readonly published: Published | null;
  /** The lab's folder, from the course's root. */
  readonly folder: string;
}

/** A lab as a page shows it. `href` is the address of the lab in its chapter. */
export interface LabModel extends Omit<LabSource, 'published' | 'folder'> {
  readonly published: Transcript;
  readonly href: string;
}

/** How a run ended. */
export type RunEnd = 'done' | 'failed' | 'stopped';

/** A finished run. */
export interface RunResult {
  readonly end: RunEnd;
  readonly transcript: Transcript;
}
