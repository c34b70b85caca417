/** What a pasted text or a file is: a saved board, a roster, or lines of receipts. */
import type { Entry } from './member.ts';
import { readRoster, type Roster } from './roster.ts';

/** One line that is not empty, with its number in its text. */
export interface Line {
  readonly at: number;
  readonly text: string;
}
/** A text by what it is. */
export type Piece =
  | { readonly kind: 'board'; readonly text: string }
  | { readonly kind: 'roster'; readonly roster: Roster }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'too-much'; readonly why: string };

/** More at once is not read: it is no team's. */
export const MAX_LINES = 20_000;
export const MAX_TEXT = 64 * 1024 * 1024;

/** Tells what a text is. */
export function pieceOf(text: string, today: string): Piece {
  if (text.length > MAX_TEXT) return { kind: 'too-much', why: TOO_LONG };
  if (/^\uFEFF?\s*\{/u.test(text)) return { kind: 'board', text };
  const roster = readRoster(text, today);
  if (roster) return { kind: 'roster', roster };
  // By a plain text first: an expression takes seconds for what 10,000 receipts weigh.
  const lines = text
    .split(text.includes('\n') ? '\n' : /[\r\u2028\u2029]/)
    .map((line, index) => ({ at: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
  return lines.length > MAX_LINES ? { kind: 'too-much', why: TOO_MANY } : { kind: 'lines', lines };
}

const TOO_LONG = 'More than 64 MB at once: nothing of it was read.';
const TOO_MANY =
  'More than 20,000 lines at once: nothing of it was read. A board holds 2,000 people.';

/** What a line gave, or why it gave nothing. */
export type ReadLine =
  | { readonly entry: Entry; readonly why?: never }
  | { readonly entry?: never; readonly why: string };

const TOKEN = /8LS?\d+\.[\w.-]*[\w-]/u;

/** The receipt in a line, and who a chat says that it is from: "Ana: 8L1.…". */
export function tokenOf(line: string): { readonly token: string; readonly from: string } {
  const found = TOKEN.exec(line);
  if (!found) return { token: line, from: '' };
  const from = /^([^:]{1,80}):\s*$/u.exec(line.slice(0, found.index))?.[1] ?? '';
  return { token: found[0], from };
}

/** "Line 3: …"; of a file with its name. */
export const issueText = (place: string, at: number, why: string, unit = 'line'): string =>
  `${place ? `${place}, ${unit}` : unit.replace(/^./u, (letter) => letter.toUpperCase())} ${at}: ${why}`;
