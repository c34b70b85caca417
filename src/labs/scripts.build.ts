import { createHash } from 'node:crypto';
import { compile } from './compile.ts';
import type { Compiled } from './place.ts';
import type { LabModel } from './model.ts';
import { filesOf, withSolution } from './files.ts';

/** A lab's files as published, compiled: what an unedited run fetches instead of a compiler. */
export interface LabScript {
  /** File name with a hash of its content, below /labs/. */
  readonly file: string;
  readonly compiled: Compiled;
}

/** The script of a lab's starter; throws a CompileError where it does not compile. */
export function starterScript(lab: LabModel): LabScript {
  return script(lab.id, compile(filesOf(lab.files), lab.libraries));
}

/** The script of a lab's solution; null where it has none. */
export function solutionScript(lab: LabModel): LabScript | null {
  if (lab.solution.length === 0) return null;
  return script(`${lab.id}.solution`, compile(withSolution(lab), lab.libraries));
}

/** The address of a script, from the site's root. */
export function scriptPath({ file }: LabScript): string {
  return `/labs/${file}`;
}

function script(name: string, compiled: Compiled): LabScript {
  const hash = createHash('sha256').update(JSON.stringify(compiled)).digest('hex').slice(0, 10);
  return { file: `${name}.${hash}.json`, compiled };
}
