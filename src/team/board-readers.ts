/** The parts of a saved board, read from outside. */
import { number, record, text, type Intake, type Read } from '../progress/lattice.ts';
import { MAX_PEOPLE } from './board.ts';
import { isDay } from './days.ts';
import { MAX_LEVELS } from './levels.ts';
import { MAX_EARLIER, verdicts, type Claim, type Member } from './member.ts';
import { cleanName, MAX_NAME } from './names.ts';
import type { Snapshot } from './snapshots.ts';

/** The items of a list that can be read, `max` at most; the others are noted. */
export function each<T>(raw: unknown, max: number, reader: Read<T>, intake: Intake): T[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  return items.flatMap((item, at) => {
    const known = at < max ? reader(item, intake) : undefined;
    if (known === undefined) intake.dropped.push(String(at));
    return known ?? [];
  });
}

const levels = number(0, MAX_LEVELS);
const name: Read<string> = (raw) =>
  typeof raw === 'string' && raw.length <= 4 * MAX_NAME ? cleanName(raw) || undefined : undefined;
const day: Read<string> = (raw) => (typeof raw === 'string' && isDay(raw) ? raw : undefined);

/** The first items of a list, as an object that `record` reads. */
const fields = (raw: unknown): unknown =>
  Array.isArray(raw) ? Object.fromEntries(raw.slice(0, 5).entries()) : undefined;

const readRawClaim = record({
  0: day,
  1: number(0, verdicts.length - 1),
  2: levels,
  3: levels,
  4: text(/^[012]{0,2000}$/u),
});

const readUnchecked = number(1, 99);

const claimReader =
  (questions: readonly string[]): Read<Claim> =>
  (raw, intake) => {
    const read = readRawClaim(fields(raw), intake);
    if (!read) return undefined;
    const where = (figure: string) => questions.filter((_, at) => read[4][at] === figure);
    const verdict = verdicts[read[1]] ?? 'roster';
    const unchecked = readUnchecked(Array.isArray(raw) ? raw[5] : undefined, intake);
    return {
      day: read[0],
      verdict,
      knows: read[2],
      does: read[3],
      right: where('1'),
      missed: where('2'),
      ...(unchecked ? { unchecked } : {}),
    };
  };

/** A person, whose figures are of these questions. */
export const memberReader =
  (questions: readonly string[]): Read<Member> =>
  (raw, intake) => {
    if (!Array.isArray(raw)) return undefined;
    const known = name(raw[0], intake);
    const [newest, ...earlier] = each(
      raw.slice(1),
      MAX_EARLIER + 1,
      claimReader(questions),
      intake,
    ).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    return known === undefined || !newest ? undefined : { name: known, ...newest, earlier };
  };

const readRawStanding = record({ 0: name, 1: levels, 2: levels });

const readStanding: Read<Snapshot['people'][number]> = (raw, intake) => {
  const read = readRawStanding(fields(raw), intake);
  return read && { name: read[0], knows: read[1], does: read[2] };
};

/** A snapshot. */
export const readSnapshot: Read<Snapshot> = (raw, intake) => {
  const [at, people] = Array.isArray(raw) ? (raw as unknown[]) : [];
  const known = day(at, intake);
  return known === undefined
    ? undefined
    : { day: known, people: each(people, MAX_PEOPLE, readStanding, intake) };
};
