/** An example team of twelve, invented, so that a lead sees a board before asking anyone. */
import { emptyBoard, type Board } from './board.ts';
import { upTo } from './levels.ts';
import type { Claim } from './member.ts';
import { saveSnapshot } from './snapshots.ts';
import { take } from './take.ts';

/** Name, knows and does in the first month, knows and does now, how many days ago. */
const TEAM: readonly (readonly [string, number, number, number, number, number])[] = [
  ['Ada Example', 4, 3, 7, 7, 2],
  ['Boris Example', 3, 2, 5, 4, 5],
  ['Chidi Example', 4, 4, 5, 5, 1],
  ['Dolores Example', 2, 2, 4, 3, 9],
  ['Emre Example', 3, 1, 4, 3, 3],
  ['Fatima Example', 2, 2, 3, 3, 9],
  ['Goran Example', 2, 1, 5, 2, 12],
  ['Hana Example', 1, 1, 3, 2, 4],
  ['Ines Example', 5, 4, 6, 6, 2],
  ['Jonas Example', 2, 2, 3, 3, 7],
  ['Kiri Example', 1, 1, 2, 2, 6],
  ['Luca Example', 1, 0, 2, 1, 30],
];

const claim = (day: string, knows: number, does: number): Claim => ({
  day,
  verdict: 'roster',
  knows: upTo(knows),
  does: upTo(does),
  right: [],
  missed: [],
});

/** The example as of this day, with two snapshots before it. */
export function exampleBoard(today: string): Board {
  const ago = (days: number) =>
    new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
  const teamOn = (day: string, pick: (row: (typeof TEAM)[number]) => readonly [number, number]) =>
    saveSnapshot(
      take(
        emptyBoard,
        TEAM.map((row) => ({ name: row[0], ...claim(day, ...pick(row)) })),
      ).board,
      day,
    ).snapshots;
  const members = take(
    emptyBoard,
    TEAM.map(([name, , , knows, does, days]) => ({ name, ...claim(ago(days), knows, does) })),
  ).board.members;
  const middle = (a: number, b: number) => Math.floor((a + b) / 2);
  const snapshots = [
    ...teamOn(ago(80), ([, knows, does]) => [knows, does]),
    ...teamOn(ago(40), ([, k, d, knows, does]) => [middle(k, knows), middle(d, does)]),
  ];
  return { members, snapshots };
}
