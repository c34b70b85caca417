import { href } from '../course/urls.ts';
import { bundledLibrary, libraryPath } from './libraries.build.ts';
import type { LabModel } from './model.ts';
import type { LabPlan } from './plan.ts';
import { scriptPath, solutionScript, starterScript } from './scripts.build.ts';
import { sourcesHash } from './sources.build.ts';

/** The plan of a lab: every address it needs, with the site's base path. */
export async function labPlan(lab: LabModel): Promise<LabPlan> {
  const solution = solutionScript(lab);
  const libraries = await Promise.all(lab.libraries.map(bundledLibrary));
  return {
    frame: href('/sandbox/frame.html'),
    script: href(scriptPath(starterScript(lab))),
    solution: solution === null ? null : href(scriptPath(solution)),
    libraries: libraries.map((library) => ({
      name: library.name,
      href: href(libraryPath(library)),
      bytes: library.bytes,
    })),
    limit: lab.limit,
    task: lab.task,
    sources: sourcesHash(lab),
  };
}
