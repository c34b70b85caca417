// Show the chosen files, let the editor edit them, ask the compiler about what came out.
import { checkTypes, type Finding } from 'eight-levels/typecheck';
import type { Choice, Job } from './choices.ts';
import { edited } from './editor.ts';
import { connected } from './graph.ts';
import { tokens, type Repo } from './repo.ts';

/** What the editor made of a choice. */
export interface Draft {
  shown: readonly string[];
  tokens: number;
  /** The files that the edit needs, and those of them that were shown. */
  needed: readonly string[];
  seen: readonly string[];
  /** What hangs together with the edit, as it stands afterward; a build tool looks again at no more. */
  after: Repo;
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

/** One run of the editor. */
export function draft(job: Job, choice: Choice, window: number): Draft {
  const { shown, used } = fill(job, choice, window);
  const needs = needed(job);
  const seen = needs.filter((path) => shown.includes(path));
  const after = [...connected(job.edges, [job.open, ...needs])].map((path): [string, string] => {
    const text = job.repo.get(path) ?? '';
    return [path, seen.includes(path) ? edited(text, job) : text];
  });
  return { shown, tokens: used, needed: needs, seen, after: new Map(after) };
}

/** All drafts in one go, each in a folder of its own: starting the checker is what takes time. */
export function judged<One extends Draft>(
  drafts: readonly One[],
): (One & { errors: readonly Finding[] })[] {
  const files = drafts.flatMap(({ after }, at) =>
    [...after].map(([path, text]) => [`draft${at}/${path}`, text]),
  );
  const found = checkTypes(Object.fromEntries(files));
  return drafts.map((one, at) => {
    const folder = `draft${at}/`;
    const errors = found
      .filter(({ file }) => file.startsWith(folder))
      .map((finding) => ({ ...finding, file: finding.file.slice(folder.length) }));
    return { ...one, errors };
  });
}
