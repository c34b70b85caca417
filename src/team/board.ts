/** The board: who is on it, and what it was on earlier days. Every function returns a new board. */
import { claimOf, isSame, type Claim, type Entry, type Member } from './member.ts';
import { keyOf } from './names.ts';
import type { QueueInputs } from './queue-inputs.ts';
import type { Snapshot } from './snapshots.ts';

/** So many people are the most; up to `FLUID` everything answers at once. */
export const MAX_PEOPLE = 2000;
export const FLUID = 500;
/** So many earlier claims of one person are kept. */
export const MAX_EARLIER = 36;

/** Everything that a link or a file of a board holds. */
export interface Board {
  readonly members: readonly Member[];
  readonly snapshots: readonly Snapshot[];
  /** The team's own numbers about its review queue. */
  readonly queue?: QueueInputs;
}

/** What became of new entries: how many are new, took the place of an older day, are older, are here already, or found no room. */
export interface Taken {
  readonly added: number;
  readonly renewed: number;
  readonly older: number;
  readonly same: number;
  readonly full: number;
}

/** A board without anyone. */
export const emptyBoard: Board = { members: [], snapshots: [] };

/** True when there is nothing that could be lost. */
export const isBlank = ({ members, snapshots, queue }: Board): boolean =>
  members.length === 0 && snapshots.length === 0 && queue === undefined;

/** The board with these entries: the newer day of a person is shown, the older one kept. Of one day, the later entry is. */
export function take(board: Board, entries: readonly Entry[]): { board: Board; taken: Taken } {
  const found = new Map(board.members.map((member) => [keyOf(member.name), member]));
  const taken = { added: 0, renewed: 0, older: 0, same: 0, full: 0 };
  const unnamed = new Set(
    board.members
      .filter(({ name }) => UNNAMED.test(name))
      .map((member) => JSON.stringify(claimOf(member))),
  );
  for (const entry of entries) {
    const known = entry.name ? found.get(keyOf(entry.name)) : undefined;
    if (!entry.name && unnamed.has(JSON.stringify(claimOf(entry)))) taken.same++;
    else if (!known && found.size >= MAX_PEOPLE) taken.full++;
    else if (known) taken[put(found, known, entry)]++;
    else {
      if (!entry.name) unnamed.add(JSON.stringify(claimOf(entry)));
      const name = entry.name || freeName('Unnamed', found);
      found.set(keyOf(name), { name, ...claimOf(entry), earlier: [] });
      taken.added++;
    }
  }
  return { board: { ...board, members: [...found.values()] }, taken };
}

const UNNAMED = /^Unnamed \d+$/u;

/** "Ana 2": the first such name that nobody has. */
function freeName(name: string, found: ReadonlyMap<string, Member>, from = 1): string {
  let number = from;
  while (found.has(keyOf(`${name} ${number}`))) number++;
  return `${name} ${number}`;
}

function put(
  found: Map<string, Member>,
  known: Member,
  entry: Entry,
): 'renewed' | 'older' | 'same' {
  const claims = [known, ...known.earlier];
  if (claims.some((claim) => isSame(claim, entry))) return 'same';
  found.set(keyOf(known.name), member(known.name, [entry, ...claims]));
  return entry.day >= known.day ? 'renewed' : 'older';
}

/** A person of these claims; of one day, the one that stands first is taken for the newer. */
function member(name: string, claims: readonly Claim[]): Member {
  const [newest, ...earlier] = claims
    .map(claimOf)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return { name, ...(newest as Claim), earlier: earlier.slice(0, MAX_EARLIER) };
}

/** The person of this name. */
export const find = ({ members }: Board, name: string): Member | undefined =>
  members.find((one) => keyOf(one.name) === keyOf(name));

/** The board without this person; snapshots keep who was there. */
export const remove = (board: Board, name: string): Board => ({
  ...board,
  members: board.members.filter((one) => keyOf(one.name) !== keyOf(name)),
});

/** The person under another name, in earlier days too. Where someone has that name, the two become one. */
export function rename(board: Board, from: string, to: string): Board {
  const known = find(board, from);
  if (!known || !to || from === to) return board;
  const other = keyOf(from) === keyOf(to) ? undefined : find(board, to);
  const renamed = member(
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
  const found = new Map(board.members.map((one) => [keyOf(one.name), one]));
  const other = member(freeName(known.name, found, 2), known.earlier);
  const members = board.members.flatMap((one) =>
    one === known ? [{ ...one, earlier: [] }, other] : [one],
  );
  return { ...board, members };
}

/** Both boards in one. */
export function join(mine: Board, theirs: Board): { board: Board; taken: Taken } {
  const entries = theirs.members.flatMap(({ name, earlier, ...claim }) =>
    [...earlier]
      .reverse()
      .concat(claim)
      .map((one) => ({ ...one, name })),
  );
  const { board, taken } = take(mine, entries);
  const days = new Map([...theirs.snapshots, ...mine.snapshots].map((one) => [one.day, one]));
  const snapshots = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const queue = mine.queue ?? theirs.queue;
  return { board: { ...board, snapshots, ...(queue ? { queue } : {}) }, taken };
}
