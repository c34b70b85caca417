/** Where a file stands in a script: its first line there, from 1, and the number of its lines. */
export interface FileStart {
  readonly file: string;
  readonly start: number;
  readonly lines: number;
}
/** A script for the sandbox, and its files in the order of their lines. */
export interface Compiled {
  readonly script: string;
  readonly starts: readonly FileStart[];
}
/** A place in a lab's files; the line is null when the fault is not in one line. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** What is wrong with the code, and where. */
export class CompileError extends Error {
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** The place in a lab's files of a line of the compiled script; null when it is in none of them. */
export function placeOf(line: number, starts: readonly FileStart[]): Place | null {
  const found = starts.find(({ start, lines }) => start <= line && line < start + lines);
  return found === undefined ? null : { file: found.file, line: line - found.start + 1 };
}
