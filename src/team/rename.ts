/** What a name got wrong: one person under two names, or two under one. */
import { find, MAX_PEOPLE, type Board } from './board.ts';
import { isSame, memberOf, type Claim } from './member.ts';
import { freeName, keyOf } from './names.ts';
import type { Snapshot } from './snapshots.ts';

/** The person under another name, in earlier days too. Where someone has that name, the two become one. */
export function rename(board: Board, from: string, to: string): Board {
  const known = find(board, from);
  if (!known || !to || from === to) return board;
  const other = keyOf(from) === keyOf(to) ? undefined : find(board, to);
  const renamed = memberOf(
    other?.name ?? to,
    unique([known, ...known.earlier, ...(other ? [other, ...other.earlier] : [])]),
  );
  const members = board.members.flatMap((one) =>
    one === known ? [renamed] : one === other ? [] : [one],
  );
  const snapshots = board.snapshots.map((snapshot) => renamedIn(snapshot, from, renamed.name));
  return { ...board, members, snapshots };
}

const unique = (claims: readonly Claim[]): Claim[] =>
  claims.filter((claim, at) => claims.findIndex((other) => isSame(claim, other)) === at);

function renamedIn(snapshot: Snapshot, from: string, to: string): Snapshot {
  const names = snapshot.people.map(({ name }) => keyOf(name));
  if (!names.includes(keyOf(from)) || (keyOf(from) !== keyOf(to) && names.includes(keyOf(to))))
    return snapshot;
  const people = snapshot.people.map((one) =>
    keyOf(one.name) === keyOf(from) ? { ...one, name: to } : one,
  );
  return { ...snapshot, people };
}

/** Two people under one name: the newest earlier claim becomes a person of its own, with those before it. */
export function separate(board: Board, name: string): Board {
  const known = find(board, name);
  if (!known?.earlier.length || board.members.length >= MAX_PEOPLE) return board;
  const names = new Set(board.members.map((one) => keyOf(one.name)));
  const other = memberOf(freeName(known.name, names, 2).name, known.earlier);
  const members = board.members.flatMap((one) =>
    one === known ? [{ ...one, earlier: [] }, other] : [one],
  );
  return { ...board, members };
}
