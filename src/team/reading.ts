/** Reading many lines without holding up the page: in slices, with a stop. */
import { issueText, tokenOf, type Line, type ReadLine } from './intake.ts';
import type { Entry } from './member.ts';
import { cleanName } from './names.ts';

/** What reading needs of its surroundings. */
export interface ReadingPorts {
  readonly readLine: (token: string) => Promise<ReadLine>;
  /** Resolves when the page had time for itself. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  readonly tell: (done: number, all: number) => void;
  readonly stopped: () => boolean;
  /** Told of each entry; true when there is no room for more. */
  readonly full: (entry: Entry) => boolean;
}

/** What was read, and which lines were not, and why; `left` were not reached, because it was stopped or `full`. */
export interface Reading {
  readonly entries: readonly Entry[];
  readonly issues: readonly string[];
  readonly left: number;
  readonly full: boolean;
}

/** So long, in milliseconds, a slice may take; so many lines are read together. */
const SLICE = 16;
const TOGETHER = 2;

/** Reads all lines of one text; `place` is a file's name, or empty. */
export async function readLines(
  lines: readonly Line[],
  place: string,
  ports: ReadingPorts,
): Promise<Reading> {
  const entries: Entry[] = [];
  const issues: string[] = [];
  let until = ports.now() + SLICE;
  let [at, full] = [0, false];
  while (at < lines.length && !full && !ports.stopped()) {
    const some = lines.slice(at, at + TOGETHER);
    for (const { line, read } of await Promise.all(some.map((line) => readOne(line, ports)))) {
      if (read.entry) {
        entries.push(read.entry);
        full = ports.full(read.entry);
      } else issues.push(issueText(place, line.at, read.why));
    }
    at += some.length;
    ports.tell(at, lines.length);
    if (ports.now() < until) continue;
    await ports.pause();
    until = ports.now() + SLICE;
  }
  return { entries, issues, left: lines.length - at, full };
}

async function readOne(
  line: Line,
  { readLine }: ReadingPorts,
): Promise<{ line: Line; read: ReadLine }> {
  const { token, from } = tokenOf(line.text);
  const read = await readLine(token);
  if (!read.entry) return { line, read };
  const name = cleanName(read.entry.name) || cleanName(from);
  return { line, read: { entry: { ...read.entry, name } } };
}
