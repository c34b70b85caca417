/** The board: who is on it, and what it was on earlier days. Every function returns a new board. */
import type { Member } from './member.ts';
import { keyOf } from './names.ts';
import type { QueueInputs } from './queue-inputs.ts';
import type { Snapshot } from './snapshots.ts';

/** So many people are the most; up to `FLUID` everything answers at once. */
export const MAX_PEOPLE = 2000;
export const FLUID = 500;

/** Everything that a link or a file of a board holds. */
export interface Board {
  readonly members: readonly Member[];
  readonly snapshots: readonly Snapshot[];
  /** The team's own numbers about its review queue. */
  readonly queue?: QueueInputs;
}

/** A board without anyone. */
export const emptyBoard: Board = { members: [], snapshots: [] };

/** True when there is nothing that could be lost. */
export const isBlank = ({ members, snapshots, queue }: Board): boolean =>
  members.length === 0 && snapshots.length === 0 && queue === undefined;

/** The person of this name. */
export const find = ({ members }: Board, name: string): Member | undefined =>
  members.find((one) => keyOf(one.name) === keyOf(name));

/** The board without this person; snapshots keep who was there. */
export const remove = (board: Board, name: string): Board => ({
  ...board,
  members: board.members.filter((one) => keyOf(one.name) !== keyOf(name)),
});
