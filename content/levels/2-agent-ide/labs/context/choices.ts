// Three ways to choose what the editor sees. Each gives paths, in the order in which they are shown.
import type { Edge } from './graph.ts';
import type { Repo } from './repo.ts';

/** What a choice knows: the whole repository, who imports whom, and the job. */
export interface Job {
  repo: Repo;
  edges: readonly Edge[];
  /** The file with the definition; it is open in the editor. */
  open: string;
  type: string;
  field: string;
  renamed: string;
}

/** Chooses the files to show. What does not fit the window is cut off at its end. */
export type Choice = (job: Job) => string[];

export const openFile: Choice = ({ open }) => [open];

export const wholeRepository: Choice = ({ repo }) => [...repo.keys()];

export const importers: Choice = ({ edges, open }) => [
  open,
  ...edges.filter(({ to }) => to === open).map(({ from }) => from),
];

/** The files in which a word occurs. */
export function filesWith(repo: Repo, word: string): string[] {
  const whole = new RegExp(`\\b${word}\\b`);
  return [...repo.keys()].filter((path) => whole.test(repo.get(path) ?? ''));
}
