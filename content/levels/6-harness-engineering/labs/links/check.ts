import { linksOf, type Repository } from './repository.ts';

/** What `scripts/check-docs.mjs` says in CI: links that lead nowhere, documents that no link leads to. */
export function faults(files: Repository): string[] {
  const seen = new Set(['AGENTS.md']);
  const found: string[] = [];
  // The set grows while it is walked.
  for (const path of seen) {
    for (const { target } of linksOf(path, files.get(path) ?? '')) {
      if (files.has(target)) seen.add(target);
      else found.push(`${path}: dead link to ${target}. Correct or remove it.`);
    }
  }
  for (const path of files.keys()) {
    if (!seen.has(path)) found.push(`${path}: unreachable from AGENTS.md. Link or delete it.`);
  }
  return found;
}
