/** Which questions the team misses, without whose answers they were. */
import { compare } from '../progress/lattice.ts';
import type { Claim } from './member.ts';

/** A question, by how many receipts answered it and how many of those missed it. */
export interface Hard {
  readonly id: string;
  readonly missed: number;
  readonly answered: number;
}

/** Under so many receipts nothing is said: few answers say little, and would say whose they are. */
export const LEAST = 3;

/** The questions that the largest share missed, at most `most`; only such as `LEAST` receipts or more answered. */
export function hardest(claims: readonly Claim[], most = 10): Hard[] {
  const answered = count(claims.flatMap(({ right, missed }) => [right, missed]));
  const missed = count(claims.map((claim) => claim.missed));
  return [...missed]
    .map(([id, times]) => ({ id, missed: times, answered: answered.get(id) ?? times }))
    .filter((one) => one.answered >= LEAST)
    .sort((a, b) => compare(rank(a), rank(b)))
    .slice(0, most);
}

const rank = ({ id, missed, answered }: Hard) => [-missed / answered, -answered, id];

function count(lists: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const ids of lists) for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/** How many receipts' answers were graded again here. */
export const graded = (claims: readonly Claim[]): number =>
  claims.filter(({ right, missed }) => right.length + missed.length > 0).length;
