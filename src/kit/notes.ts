import type { KitNote } from './kit.ts';

/** A note as written: it names its lines by text that stands in them, so that an edit above does not shift it. */
export interface WrittenNote {
  readonly at: string;
  readonly to?: string | undefined;
  readonly text: string;
}

/** A note that names no line, by its place in the list. */
export interface Fault {
  readonly index: number;
  readonly message: string;
  readonly mend: string;
}

/** Notes with their lines, in the order of the file, and those that name no line or more than one. */
export interface PlacedNotes {
  readonly notes: readonly KitNote[];
  readonly faults: readonly Fault[];
}

/** Finds the lines of notes in the text of their file. */
export function placeNotes(written: readonly WrittenNote[], text: string): PlacedNotes {
  const lines = text.split('\n');
  const placed = written.map((note, index) => place(note, lines, index));
  return {
    notes: placed
      .flatMap(({ note }) => (note === undefined ? [] : [note]))
      .sort((a, b) => a.first - b.first || a.last - b.last),
    faults: placed.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
  };
}

function place(
  { at, to, text }: WrittenNote,
  lines: readonly string[],
  index: number,
): { note?: KitNote; fault?: Fault } {
  const first = linesWith(at, lines, 0);
  if (first.length !== 1) return { fault: wrong(index, at, first.length) };
  const from = first[0] ?? 0;
  if (to === undefined) return { note: { first: from, last: from, text } };
  const last = linesWith(to, lines, from)[0];
  if (last === undefined) return { fault: wrong(index, to, 0) };
  return { note: { first: from, last, text } };
}

/** Numbers of the lines below `after` that hold a text. */
function linesWith(text: string, lines: readonly string[], after: number): number[] {
  return lines.flatMap((line, at) => (at >= after && line.includes(text) ? [at + 1] : []));
}

function wrong(index: number, text: string, times: number): Fault {
  const message = `a note is about "${text}", which stands in ${times === 0 ? 'no line' : `${times} lines`} of the file`;
  return { index, message, mend: 'copy text from the line that it is about, enough to name it' };
}
