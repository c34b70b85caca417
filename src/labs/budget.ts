import type { Entry, Transcript } from './transcript.ts';
import { readEntry } from './transcript.ts';

/** How much one run may produce. Counted where output is made, and again where it is shown. */
export const BUDGET = { lines: 200, characters: 100_000, blocks: 24, measures: 100 } as const;

/** What a run has produced so far. */
export interface Spent {
  readonly lines: number;
  readonly characters: number;
  readonly blocks: number;
  readonly measures: number;
  readonly muted: boolean;
}

/** Nothing produced yet. */
export const NOTHING: Spent = { lines: 0, characters: 0, blocks: 0, measures: 0, muted: false };

/** What is spent with `entry` added, or null when that is more than the budget. */
export function spend(spent: Spent, entry: Entry): Spent | null {
  const { lines, characters, blocks, measures, muted } = added(spent, entry);
  const over =
    lines > BUDGET.lines ||
    characters > BUDGET.characters ||
    blocks > BUDGET.blocks ||
    measures > BUDGET.measures ||
    (entry.type === 'muted' && spent.muted);
  return over ? null : { lines, characters, blocks, measures, muted };
}

function added(spent: Spent, entry: Entry): Spent {
  const { lines, characters, blocks, measures, muted } = spent;
  if (entry.type === 'log') {
    const length = characters + entry.text.length;
    return { lines: lines + linesIn(entry.text), characters: length, blocks, measures, muted };
  }
  if (entry.type === 'measure') {
    return { lines, characters, blocks, measures: measures + 1, muted };
  }
  if (entry.type === 'muted') return { lines, characters, blocks, measures, muted: true };
  return { lines, characters, blocks: blocks + 1, measures, muted };
}

function linesIn(text: string): number {
  let lines = 1;
  // By index: this also runs in the sandbox, where a lab may have replaced String's methods.
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
