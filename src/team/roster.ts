/** A small list of people that a lead types, as JSON or CSV, in and out. */
import { isObject } from '../progress/lattice.ts';
import type { Board } from './board.ts';
import { plainCell, readCsv, writeCsv } from './csv.ts';
import { isDay } from './days.ts';
import { levelsText, reach, readLevels, setOf, upTo, type Levels } from './levels.ts';
import type { Entry } from './member.ts';
import { verdictText } from './member.ts';
import { cleanName } from './names.ts';

/** The people of a roster, and what of it could not be read: which row, and why. */
export interface Roster {
  readonly entries: readonly Entry[];
  readonly issues: readonly RowIssue[];
}
/** A row (from 1, a header not counted) that was left out, or of which a cell was. */
export interface RowIssue {
  readonly row: number;
  readonly why: string;
}

/** No roster is longer, in characters. */
export const MAX_ROSTER = 2_000_000;

type Row = Readonly<Record<string, unknown>>;

/** Reads a roster; `undefined` when the text is none. `today` stands in for a missing date. */
export function readRoster(text: string, today: string): Roster | undefined {
  const body = text.replace(/^\uFEFF/u, '').trim();
  if (body.length > MAX_ROSTER) return undefined;
  const rows = body.startsWith('[') ? jsonRows(body) : csvRows(body);
  if (!rows) return undefined;
  const entries: Entry[] = [];
  const issues: RowIssue[] = [];
  for (const [at, row] of rows.entries()) {
    const read = entryOf(row, today);
    for (const why of read.issues) issues.push({ row: at + 1, why });
    if (read.entry) entries.push(read.entry);
  }
  return { entries, issues };
}

function jsonRows(text: string): Row[] | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    if (!Array.isArray(raw)) return undefined;
    return raw.map((row) => (isObject(row) ? lowerKeys(Object.entries(row)) : {}));
  } catch {
    return undefined;
  }
}

function csvRows(text: string): Row[] | undefined {
  if (!HEADER.test(text.split(/[\r\n]/u, 1)[0] ?? '')) return undefined;
  const [header = [], ...rows] = readCsv(text);
  const names = header.map((name) => name.trim());
  return rows.map((row) =>
    lowerKeys(names.map((name, at) => [name, plainCell(row[at]?.trim() ?? '')])),
  );
}

/** A first line with a column of names. */
const HEADER = /(?:^|[,;\t])\s*"?\s*name\s*"?\s*(?:[,;\t]|$)/iu;

/** Only the fields that a roster has, each from its own key. */
function lowerKeys(cells: readonly (readonly [string, unknown])[]): Row {
  const known = new Map(cells.map(([key, value]) => [key.toLowerCase(), value]));
  return {
    name: known.get('name'),
    day: known.get('date') ?? known.get('day'),
    level: known.get('level') ?? known.get('levels'),
    knows: known.get('knows'),
    does: known.get('does'),
  };
}

function entryOf(row: Row, today: string): { entry?: Entry; issues: string[] } {
  const name = typeof row['name'] === 'string' ? cleanName(row['name']) : '';
  if (!name) return { issues: ['it has no name'] };
  const issues: string[] = [];
  const levels = (key: string): Levels | undefined => {
    const read = levelsOfCell(row[key]);
    if (read === null) issues.push(`“${key}” is neither a level nor a list of levels`);
    return read ?? undefined;
  };
  const both = levels('level');
  const [knows, does] = [levels('knows') ?? both ?? 0, levels('does') ?? both ?? 0];
  const day = dayOf(row['day'], today);
  if (!day) issues.push('its date is not a day like 2026-11-21, so it counts as of today');
  const entry = {
    name,
    day: day ?? today,
    verdict: 'roster',
    knows,
    does,
    right: [],
    missed: [],
  } as const;
  return { entry, issues };
}

/** `undefined` for an empty cell, `null` for one that makes no sense. */
function levelsOfCell(cell: unknown): Levels | undefined | null {
  if (cell === undefined || cell === null || cell === '') return undefined;
  if (typeof cell === 'string') return readLevels(cell) ?? null;
  if (typeof cell === 'number') return readLevels(String(cell)) ?? null;
  const list = Array.isArray(cell) ? (cell as unknown[]) : undefined;
  return list?.every((level) => typeof level === 'number' && setOf([level]) !== 0)
    ? setOf(list as number[])
    : null;
}

const dayOf = (cell: unknown, today: string): string | undefined =>
  cell === undefined || cell === '' || cell === null
    ? today
    : typeof cell === 'string' && isDay(cell)
      ? cell
      : undefined;

/** The board as a table; `readRoster` reads it again. */
export function rosterCsv({ members }: Board, ladder: readonly number[]): string {
  const rows = members.map((one) => {
    const { name, day, knows, does } = one;
    return [
      name,
      day,
      levelsText(knows),
      levelsText(does),
      String(reach(knows, ladder)),
      String(reach(does, ladder)),
      verdictText(one),
      'self-reported, not proctored',
    ];
  });
  return writeCsv([
    ['name', 'date', 'knows', 'does', 'knows up to', 'does up to', 'verdict', 'note'],
    ...rows,
  ]);
}

/** An empty roster to fill in: two invented rows show how. */
export function rosterTemplate(format: 'csv' | 'json', day: string): string {
  const rows = [
    { name: 'Example One', knows: 4, does: 3, date: day },
    { name: 'Example Two', knows: [1, 2, 5], does: [2], date: day },
  ];
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  const cells = rows.map(({ name, knows, does, date }) => [
    name,
    levelsText(typeof knows === 'number' ? upTo(knows) : setOf(knows)),
    levelsText(typeof does === 'number' ? upTo(does) : setOf(does)),
    date,
  ]);
  return writeCsv([['name', 'knows', 'does', 'date'], ...cells]);
}
