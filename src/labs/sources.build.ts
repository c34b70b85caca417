import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { LabSource, LibraryName } from './model.ts';

/** A hash of everything that decides a lab's output: its files, in order, and its libraries. */
export function sourcesHash(lab: LabSource): string {
  const libraries = lab.libraries.map((name) => [name, libraryVersion(name)]);
  const decisive = JSON.stringify({ files: lab.files.map((f) => [f.name, f.text]), libraries });
  return createHash('sha256').update(decisive).digest('hex').slice(0, 32);
}

/**
 * What is wrong with a lab's published result, as one sentence with the mend; null when it belongs
 * to the sources as they are. Runs nothing.
 */
export function publishedProblem(lab: LabSource): string | null {
  const mend = `run "npm run lab -- ${lab.id} --publish" and read what changed`;
  if (lab.published === null) return `there is no published.json: ${mend}`;
  if (lab.published.sources !== sourcesHash(lab)) {
    return `published.json belongs to other sources than the lab has now: ${mend}`;
  }
  return null;
}

/** The installed version of a library, read from its package. */
export function libraryVersion(name: LibraryName): string {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}
