// Your choice. The job holds the repository, the import graph, the open file and the two names.
import type { Choice } from './choices.ts';

// The definition, and whoever gets it: straight from there, or through a file that passes it on.
export const yours: Choice = ({ edges, open }) => {
  const shown = new Set([open]);
  const sources = new Set([open]);
  // The set grows while it is walked.
  for (const source of sources) {
    for (const { from, to, passesOn } of edges) {
      if (to !== source) continue;
      shown.add(from);
      if (passesOn) sources.add(from);
    }
  }
  return [...shown];
};
