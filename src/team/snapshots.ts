/** What a team was on earlier days: names and levels, nothing else. */
import type { Board } from './board.ts';
import { has, reach, type Levels } from './levels.ts';
import { keyOf } from './names.ts';

/** Someone's levels on a day. */
export interface Standing {
  readonly name: string;
  readonly knows: Levels;
  readonly does: Levels;
}
/** The team on a day. */
export interface Snapshot {
  readonly day: string;
  readonly people: readonly Standing[];
}

/** So many snapshots are kept: five years of months. */
export const MAX_SNAPSHOTS = 60;

/** The board with a snapshot of this day; one that was saved on the same day is replaced. The oldest gives way. */
export function saveSnapshot(board: Board, day: string): Board {
  const people = board.members.map(({ name, knows, does }) => ({ name, knows, does }));
  const others = board.snapshots.filter((one) => one.day !== day);
  const snapshots = [...others, { day, people }].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { ...board, snapshots: snapshots.slice(-MAX_SNAPSHOTS) };
}

/** The board without the snapshot of this day. */
export const removeSnapshot = (board: Board, day: string): Board => ({
  ...board,
  snapshots: board.snapshots.filter((one) => one.day !== day),
});

/** How many do each level on a day. */
export interface Point {
  readonly day: string;
  readonly people: number;
  /** By level of the ladder, in its order. */
  readonly does: readonly number[];
  readonly knows: readonly number[];
}

/** Every snapshot, and the team as it is now, oldest first. */
export function change(board: Board, ladder: readonly number[], today: string): Point[] {
  const { snapshots } = saveSnapshot(board, today);
  return snapshots.map(({ day, people }) => ({
    day,
    people: people.length,
    does: ladder.map((level) => people.filter(({ does }) => has(does, level)).length),
    knows: ladder.map((level) => people.filter(({ knows }) => has(knows, level)).length),
  }));
}

/** Where someone stood on the first day that is known, when that was another level than now. */
export interface Since {
  readonly day: string;
  readonly knows: number;
  readonly does: number;
}

/** By name (as `keyOf` has it): the earliest known standing, from snapshots and earlier receipts. */
export function firstStandings(board: Board, ladder: readonly number[]): Map<string, Since> {
  const first = new Map<string, Since>();
  const note = (
    name: string,
    day: string,
    { knows, does }: { knows: Levels; does: Levels },
  ): void => {
    const known = first.get(keyOf(name));
    if (known && known.day <= day) return;
    first.set(keyOf(name), { day, knows: reach(knows, ladder), does: reach(does, ladder) });
  };
  for (const { day, people } of board.snapshots) for (const one of people) note(one.name, day, one);
  for (const { name, earlier } of board.members)
    for (const one of earlier) note(name, one.day, one);
  return first;
}

/** "2026-09: knew 3, did 2", only what is different now; empty when nothing is. */
export function sinceText(since: Since | undefined, now: { knows: number; does: number }): string {
  if (!since) return '';
  const parts = [
    since.knows === now.knows ? '' : `knew ${since.knows}`,
    since.does === now.does ? '' : `did ${since.does}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${since.day.slice(0, 7)}: ${parts.join(', ')}` : '';
}
