// What queueing theory says about the same team, without running it.
import { HOURS } from './queue.ts';
import { classes, type Team } from './team.ts';

/** How much of the reviewers' time the arriving reviews need; at 1 or more they cannot keep up. */
export function busy(team: Team): number {
  return (arrivals(team) * team.reviewHours) / team.reviewers;
}

/** Hours from open to merge of a reviewed pull request, in the long run; null when there is none. */
export function steadyWait(team: Team): number | null {
  const load = arrivals(team) * team.reviewHours;
  const rho = load / team.reviewers;
  if (rho >= 1) return null;
  // With one reviewer this is 1 / (μ − λ); with more it is Erlang's formula C.
  const queued = probabilityOfWaiting(load, team.reviewers);
  return team.reviewHours + (queued * team.reviewHours) / (team.reviewers - load);
}

/** Reviews that arrive per hour. */
function arrivals(team: Team): number {
  const skipped = [...new Set(team.mergeOnGreen)].reduce((sum, kind) => sum + classes[kind], 0);
  return (team.perDay / HOURS) * (1 - skipped / 100);
}

function probabilityOfWaiting(load: number, servers: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n += 1) blocked = (load * blocked) / (n + load * blocked);
  const rho = load / servers;
  return blocked / (1 - rho * (1 - blocked));
}
