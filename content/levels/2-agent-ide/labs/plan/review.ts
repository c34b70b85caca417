// The reviewer: runs every wish on the draft, says what is broken, and gets the next draft.
import { draft, type Draft } from './drafter.ts';
import { fence, wishes } from './owner.ts';
import { withLine, type Part, type Request } from './request.ts';

/** How many faults a reviewer names before the draft goes back. */
const faultsPerRound = 2;

interface Fault {
  says: string;
  part: Part;
  line: string;
}

/** The wishes that a draft breaks. */
export function broken(one: Draft): string[] {
  return wishes.filter(({ kept }) => !kept(one)).map(({ name }) => name);
}

/** The files it touches behind the fence. */
export function strayed(one: Draft): string[] {
  return one.touched.filter((path) => fence.some((folder) => path.startsWith(folder)));
}

function faults(one: Draft): Fault[] {
  const missed = wishes
    .filter(({ kept }) => !kept(one))
    .map(({ name, part, line }) => ({ says: `broken: ${name}`, part, line }));
  const outside = strayed(one).map((path): Fault => {
    const folder = fence.find((start) => path.startsWith(start)) ?? path;
    return { says: `not asked for: ${path}`, part: 'Out of scope', line: `\`${folder}\`` };
  });
  return [...missed, ...outside];
}

/** One string for each round: what was said in it. The last round finds nothing. */
export function review(request: Request): string[] {
  const rounds: string[] = [];
  let current = request;
  for (;;) {
    const named = faults(draft(current)).slice(0, faultsPerRound);
    rounds.push(named.map(({ says }) => says).join('; ') || 'nothing left to say');
    if (named.length === 0 || rounds.length > 20) return rounds;
    for (const { part, line } of named) current = withLine(current, part, line);
  }
}
