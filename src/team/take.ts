/** New entries on a board. */
import { FLUID, MAX_PEOPLE, type Board } from './board.ts';
import { claimOf, isSame, memberOf, type Entry, type Member } from './member.ts';
import { freeName, keyOf } from './names.ts';

/** What became of new entries: how many are new, took the place of an older day, are older, are here already, or found no room. */
export interface Taken {
  readonly added: number;
  readonly renewed: number;
  readonly older: number;
  readonly same: number;
  readonly full: number;
}

/** A board that takes entries, one by one: the newer day of a person is shown, the older one kept. Of one day, the later entry is. */
export class Taking {
  readonly #board: Board;
  readonly #found: Map<string, Member>;
  /** The claims of those without a name, as texts, and the next number that may be free. */
  readonly #unnamed: Set<string>;
  #number = 1;
  readonly #taken = { added: 0, renewed: 0, older: 0, same: 0, full: 0 };

  constructor(board: Board) {
    this.#board = board;
    this.#found = new Map(board.members.map((member) => [keyOf(member.name), member]));
    const unnamed = board.members.filter(({ name }) => UNNAMED.test(name));
    this.#unnamed = new Set(unnamed.map((member) => JSON.stringify(claimOf(member))));
  }

  /** Takes one more, and tells what became of it. */
  add(entry: Entry): keyof Taken {
    const became = entry.name ? this.#named(entry) : this.#nameless(entry);
    this.#taken[became]++;
    return became;
  }

  get done(): { board: Board; taken: Taken } {
    const members = [...this.#found.values()];
    return { board: { ...this.#board, members }, taken: { ...this.#taken } };
  }

  #named(entry: Entry): keyof Taken {
    const known = this.#found.get(keyOf(entry.name));
    return known ? this.#put(known, entry) : this.#new(entry.name, entry);
  }

  #nameless(entry: Entry): keyof Taken {
    const claim = JSON.stringify(claimOf(entry));
    if (this.#unnamed.has(claim)) return 'same';
    const { name, number } = freeName('Unnamed', this.#found, this.#number);
    this.#number = number;
    const became = this.#new(name, entry);
    if (became === 'added') this.#unnamed.add(claim);
    return became;
  }

  #new(name: string, entry: Entry): 'added' | 'full' {
    if (this.#found.size >= MAX_PEOPLE) return 'full';
    this.#found.set(keyOf(name), { name, ...claimOf(entry), earlier: [] });
    return 'added';
  }

  #put(known: Member, entry: Entry): 'renewed' | 'older' | 'same' {
    const claims = [known, ...known.earlier];
    if (claims.some((claim) => isSame(claim, entry))) return 'same';
    this.#found.set(keyOf(known.name), memberOf(known.name, [entry, ...claims]));
    return entry.day >= known.day ? 'renewed' : 'older';
  }
}

const UNNAMED = /^Unnamed \d+$/u;

/** The board with these entries. */
export function take(board: Board, entries: readonly Entry[]): { board: Board; taken: Taken } {
  const taking = new Taking(board);
  for (const entry of entries) taking.add(entry);
  return taking.done;
}

/**
 * Tells, entry by entry, when reading on is in vain: the board is full, and more in a row found no room than were on
 * it before, who might yet come; after 500 in any case.
 */
export function fullness(board: Board): (entry: Entry) => boolean {
  const taking = new Taking(board);
  const patience = Math.min(board.members.length, FLUID);
  let vain = 0;
  return (entry) => {
    vain = taking.add(entry) === 'full' ? vain + 1 : 0;
    return vain > patience;
  };
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
