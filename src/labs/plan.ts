import type { LibraryName, Task } from './model.ts';

/** A library as the page fetches it. */
export interface LibraryLink {
  readonly name: LibraryName;
  readonly href: string;
  /** Length of its text. */
  readonly bytes: number;
}

/** What a lab's element must know beyond its markup; written into `data-plan` by the build. */
export interface LabPlan {
  /** Addresses of the sandbox frame and of the compiled scripts as published. */
  readonly frame: string;
  readonly script: string;
  readonly solution: string | null;
  readonly libraries: readonly LibraryLink[];
  readonly limit: number;
  readonly task: Task | null;
  /** Hash of the sources as published; edits remember which ones they were made on. */
  readonly sources: string;
}
