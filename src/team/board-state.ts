/**
 * A saved board: JSON text ⇄ board, for a link, a file and this device. Total: size, depth, JSON, version, then a
 * copy of the known fields only. What does not fit is left out and counted; nothing parsed is ever spread.
 */
import { isObject, list, text, type Intake } from '../progress/lattice.ts';
import { isTooDeep } from '../progress/saved.ts';
import { MAX_PEOPLE, type Board } from './board.ts';
import { each, memberReader, readSnapshot } from './board-readers.ts';
import { verdicts, type Claim } from './member.ts';
import { keyOf } from './names.ts';
import { readQueueInputs } from './queue-read.ts';
import { MAX_SNAPSHOTS } from './snapshots.ts';

/** The version that this code writes. */
export const BOARD_VERSION = 1;
/** No board is longer, in characters. */
export const MAX_BOARD = 8 * 1024 * 1024;
const MAX_QUESTIONS = 2000;

/** The board that a text holds and how many parts of it were left out, or why it holds none. */
export type DecodedBoard =
  | { readonly ok: true; readonly board: Board; readonly dropped: number }
  | { readonly ok: false; readonly code: 'too-big' | 'too-deep' | 'json' | 'shape' | 'future' };

/** The board as JSON. Questions are named once; each claim has a figure for each: 1 right, 2 missed, 0 not answered. */
export function encodeBoard({ members, snapshots, queue }: Board): string {
  const claims = members.flatMap((one) => [one, ...one.earlier]);
  const questions = [
    ...new Set(claims.flatMap(({ right, missed }) => [...right, ...missed])),
  ].sort();
  const written = (claim: Claim) => [
    claim.day,
    verdicts.indexOf(claim.verdict),
    claim.knows,
    claim.does,
    figures(claim, questions),
    ...(claim.unchecked ? [claim.unchecked] : []),
  ];
  return JSON.stringify({
    board: BOARD_VERSION,
    questions,
    members: members.map((one) => [one.name, written(one), ...one.earlier.map(written)]),
    snapshots: snapshots.map(({ day, people }) => [
      day,
      people.map(({ name, knows, does }) => [name, knows, does]),
    ]),
    ...(queue === undefined ? {} : { queue }),
  });
}

function figures({ right, missed }: Claim, questions: readonly string[]): string {
  const [rights, misses] = [new Set(right), new Set(missed)];
  const all = questions.map((id) => (misses.has(id) ? '2' : rights.has(id) ? '1' : '0')).join('');
  return all.replace(/0+$/u, '');
}

/** Reads a text from outside. Never throws. */
export function decodeBoard(source: string): DecodedBoard {
  if (source.length > MAX_BOARD) return { ok: false, code: 'too-big' };
  if (isTooDeep(source)) return { ok: false, code: 'too-deep' };
  let raw: unknown;
  try {
    raw = JSON.parse(source.replace(/^\uFEFF/u, ''));
  } catch {
    return { ok: false, code: 'json' };
  }
  if (!isObject(raw) || !Number.isSafeInteger(raw['board']) || (raw['board'] as number) < 1) {
    return { ok: false, code: 'shape' };
  }
  return (raw['board'] as number) > BOARD_VERSION ? { ok: false, code: 'future' } : read(raw);
}

function read(raw: Record<string, unknown>): DecodedBoard {
  const intake: Intake = { items: 0, tick: 0, dropped: [] };
  const questions =
    list(text(/^[a-z0-9][a-z0-9-]{0,63}$/u), MAX_QUESTIONS)(raw['questions'] ?? [], intake) ?? [];
  const members = each(raw['members'], MAX_PEOPLE, memberReader(questions), intake);
  const snapshots = each(raw['snapshots'], MAX_SNAPSHOTS, readSnapshot, intake);
  const queue = readQueueInputs(raw['queue']);
  if (raw['queue'] !== undefined && !queue) intake.dropped.push('queue');
  const board = {
    members: uniqueBy(members, ({ name }) => keyOf(name), intake),
    snapshots: uniqueBy(snapshots, ({ day: at }) => at, intake).sort((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
    ...(queue === undefined ? {} : { queue }),
  };
  return { ok: true, board, dropped: intake.dropped.length };
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string, intake: Intake): T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    if (found.has(key(item))) intake.dropped.push(key(item));
    else found.set(key(item), item);
  }
  return [...found.values()];
}
