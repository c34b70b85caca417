// Who imports whom, read from each file's syntax tree.
import { walk } from 'eight-levels/typecheck';
import type { Repo } from './repo.ts';

/** One arrow of the graph; `passesOn` says that the file exports again what it took. */
export interface Edge {
  from: string;
  to: string;
  passesOn: boolean;
}

/** Every import and every re-export of the repository. */
export function edges(repo: Repo): Edge[] {
  const found: Edge[] = [];
  for (const [from, text] of repo) {
    // Most files import nothing; parsing them would only take time.
    if (!text.includes(" from '")) continue;
    walk(from, text, ({ kind, text: statement }) => {
      if (kind !== 'ImportDeclaration' && kind !== 'ExportDeclaration') return;
      const target = /from '(.+)'/.exec(statement)?.[1];
      if (target)
        found.push({ from, to: resolve(from, target), passesOn: kind === 'ExportDeclaration' });
    });
  }
  return found;
}

/** `./b.ts` or `../c/b.ts`, seen from a file, as a path of the repository. */
function resolve(from: string, target: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** The files that hang together with some others by imports, in either direction. */
export function connected(edges: readonly Edge[], start: Iterable<string>): Set<string> {
  const found = new Set(start);
  // The set grows while it is walked.
  for (const path of found) {
    for (const { from, to } of edges) {
      if (from === path) found.add(to);
      if (to === path) found.add(from);
    }
  }
  return found;
}
