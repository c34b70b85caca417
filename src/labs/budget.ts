import type { PlotEntry } from './plot-entry.ts';
import type { TableEntry } from './table-entry.ts';
import type { Entry, Transcript } from './transcript.ts';
import { readEntry } from './transcript.ts';

/**
 * How much one run may produce. Counted where output is made, and again where it is shown. `cells`
 * are those of tables and the points of plots: each becomes an element, and drawing must stay quick.
 */
export const BUDGET = {
  lines: 200,
  characters: 100_000,
  blocks: 24,
  cells: 4000,
  measures: 100,
} as const;

/** What a run has produced so far. */
export type Spent = Readonly<Record<keyof typeof BUDGET, number>> & { readonly muted: boolean };

/** Nothing produced yet. */
export const NOTHING: Spent = {
  lines: 0,
  characters: 0,
  blocks: 0,
  cells: 0,
  measures: 0,
  muted: false,
};

/** What is spent with `entry` added, or null when that is more than the budget. */
export function spend(spent: Spent, entry: Entry): Spent | null {
  const next = added(spent, entry);
  const over =
    next.lines > BUDGET.lines ||
    next.characters > BUDGET.characters ||
    next.blocks > BUDGET.blocks ||
    next.cells > BUDGET.cells ||
    next.measures > BUDGET.measures ||
    (entry.type === 'muted' && spent.muted);
  return over ? null : next;
}

function added(spent: Spent, entry: Entry): Spent {
  const { lines, characters, blocks, cells } = spent;
  switch (entry.type) {
    case 'log':
      return {
        ...spent,
        lines: lines + linesIn(entry.text),
        characters: characters + entry.text.length,
      };
    case 'measure':
      return { ...spent, measures: spent.measures + 1 };
    case 'muted':
      return { ...spent, muted: true };
    case 'error':
      return { ...spent, blocks: blocks + 1 };
    default: {
      const size = entry.type === 'table' ? tableSize(entry) : plotSize(entry);
      return {
        ...spent,
        blocks: blocks + 1,
        cells: cells + size.cells,
        characters: characters + size.characters,
      };
    }
  }
}

interface Size {
  readonly cells: number;
  readonly characters: number;
}

// By index and without methods: these also run in the sandbox, where a lab may have replaced them.

function tableSize({ rows, columns }: TableEntry): Size {
  let cells = columns.length;
  let characters = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    for (let cell = 0; row !== undefined && cell < row.length; cell++) {
      cells++;
      characters += lengthOf(row[cell]);
    }
  }
  return { cells, characters };
}

function plotSize({ series }: PlotEntry): Size {
  let cells = 0;
  let characters = 0;
  for (let at = 0; at < series.length; at++) {
    const points = series[at]?.points;
    for (let point = 0; points !== undefined && point < points.length; point++) {
      cells++;
      characters += lengthOf(points[point]?.[0]);
    }
  }
  return { cells, characters };
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 8;
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = 0; at < text.length && lines <= BUDGET.lines; at++) {
    if (text[at] === '\n') lines++;
  }
  return lines;
}

/** What has been received of a run. */
export interface Received {
  readonly transcript: Transcript;
  readonly spent: Spent;
}

/** Nothing received yet. */
export const EMPTY: Received = { transcript: [], spent: NOTHING };

/** Adds a message from the sandbox. It may be anything: what is no entry, or too much, is dropped. */
export function receive(received: Received, message: unknown): Received {
  const entry = entryOrNull(message);
  const spent = entry === null ? null : spend(received.spent, entry);
  if (entry === null || spent === null) return received;
  return { transcript: [...received.transcript, entry], spent };
}

function entryOrNull(message: unknown): Entry | null {
  try {
    return readEntry(message);
  } catch {
    return null;
  }
}
