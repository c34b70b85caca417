// One run: show the chosen files, let the editor edit them, ask the compiler about the repository.
import { checkTypes, type Finding } from 'eight-levels/typecheck';
import type { Choice, Job } from './choices.ts';
import { edited } from './editor.ts';
import { connected } from './graph.ts';
import { tokens } from './repo.ts';

/** What a choice came to. */
export interface Outcome {
  shown: readonly string[];
  tokens: number;
  /** The files that the edit needs, and those of them that were shown. */
  needed: readonly string[];
  seen: readonly string[];
  errors: readonly Finding[];
}

/** Fills the window in the order given and stops at the first file that does not fit. */
export function fill(job: Job, choice: Choice, window: number): { shown: string[]; used: number } {
  const shown: string[] = [];
  let used = 0;
  for (const path of new Set(choice(job))) {
    const cost = tokens(job.repo.get(path) ?? '');
    if (used + cost > window) break;
    shown.push(path);
    used += cost;
  }
  return { shown, used };
}

/** The files that would change if the editor saw all of them. */
export function needed(job: Job): string[] {
  return [...job.repo].filter(([, text]) => edited(text, job) !== text).map(([path]) => path);
}

export function run(job: Job, choice: Choice, window: number): Outcome {
  const { shown, used } = fill(job, choice, window);
  const needs = needed(job);
  const seen = needs.filter((path) => shown.includes(path));
  // Like a build tool, the checker looks again at what hangs together with the edit, and at no more.
  const after = [...connected(job.edges, [job.open, ...needs])].map((path) => {
    const text = job.repo.get(path) ?? '';
    return [path, seen.includes(path) ? edited(text, job) : text];
  });
  return {
    shown,
    tokens: used,
    needed: needs,
    seen,
    errors: checkTypes(Object.fromEntries(after)),
  };
}
