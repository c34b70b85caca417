import { asList, asRecord, LIMITS, oneOf, plainText } from './untrusted.ts';

/** A column of a table; numbers stand at its end. */
export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
}
/** A table that a lab showed: every row has one cell per column. */
export interface TableEntry {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Copies a table out of an unknown value; throws a TypeError that names the fault. */
export function readTable(value: unknown): TableEntry {
  const fields = asRecord(value, 'table');
  const titles = asList(fields['columns'], 'table: columns', LIMITS.columns);
  const rows = asList(fields['rows'], 'table: rows', LIMITS.rows).map((row, at) =>
    readRow(row, at, titles.length),
  );
  return {
    type: 'table',
    caption: plainText(fields['caption'], 'table: caption', LIMITS.caption),
    columns: titles.map((title, at) => readColumn(title, at, rows)),
    rows,
  };
}

function readRow(value: unknown, at: number, width: number): (string | number)[] {
  const what = `table: row ${at + 1}`;
  const cells = asList(value, what, LIMITS.columns);
  if (cells.length !== width) {
    throw new TypeError(`${what} has ${cells.length} cells for ${width} columns`);
  }
  return cells.map((cell) => readCell(cell, what));
}

function readCell(cell: unknown, what: string): string | number {
  if (typeof cell !== 'number') return plainText(cell, `${what}: a cell`, LIMITS.cell);
  return Number.isFinite(cell) ? cell + 0 : String(cell);
}

function readColumn(
  value: unknown,
  at: number,
  rows: readonly (readonly (string | number)[])[],
): Column {
  const what = `table: column ${at + 1}`;
  const numbers = rows.length > 0 && rows.every((row) => typeof row[at] === 'number');
  const fallback = numbers ? 'end' : 'start';
  if (typeof value === 'string') {
    return { title: plainText(value, what, LIMITS.label), align: fallback };
  }
  const fields = asRecord(value, what);
  return {
    title: plainText(fields['title'], `${what}: title`, LIMITS.label),
    align: oneOf(fields['align'] ?? fallback, ['start', 'end'], `${what}: align`),
  };
}
