import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../course/problems.ts';
import { packagesOf } from './libraries.ts';
import type { LabModel } from './model.ts';

/** A hash of everything that decides a lab's output: its files, in order, and its libraries. */
export function sourcesHash(lab: LabModel): string {
  const libraries = lab.libraries.flatMap(packagesOf).map((name) => [name, packageVersion(name)]);
  const decisive = JSON.stringify({ files: lab.files.map((f) => [f.name, f.text]), libraries });
  return createHash('sha256').update(decisive).digest('hex').slice(0, 32);
}

/** What is wrong with a lab's published result; null when it belongs to the sources as they are. */
export function publishedProblem(lab: LabModel): Problem | null {
  if (lab.publishedFrom === sourcesHash(lab)) return null;
  return {
    code: 'lab-published',
    severity: 'error',
    file: join(lab.dir, 'published.json'),
    message:
      lab.publishedFrom === null
        ? 'there is no published result that can be read'
        : 'the published result belongs to other sources than the lab has now',
    mend: `run "npm run lab -- ${lab.id} --publish" and read what changed`,
  };
}

/** The installed version of a package. Read from its folder, since not every package exports its package.json. */
export function packageVersion(name: string): string {
  const path = join('node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  return version;
}
