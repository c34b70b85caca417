import { wordsOf } from './words.ts';

/** A piece of an excerpt; `match` pieces are what the reader searched for. */
export interface Part {
  readonly text: string;
  readonly match: boolean;
}

/** Words of an excerpt. */
const LENGTH = 22;

/** The piece of a text that shows most of what was searched for: matches in one piece, cuts marked. */
export function excerptOf(text: string, stems: ReadonlySet<string>): Part[] {
  const words = wordsOf(text);
  const hit = words.map(({ stem }) => (stems.has(stem) ? stem : ''));
  const first = startOf(hit);
  const some = words.slice(first, first + LENGTH);
  const from = first === 0 ? 0 : (some[0]?.start ?? 0);
  const to = words[first + LENGTH] ? endOf(text, some.at(-1)?.end ?? 0) : text.length;
  const pieces: Part[] = [];
  let at = from;
  some.forEach(({ start, end }, n) => {
    if (!hit[first + n]) return;
    pieces.push(
      { text: text.slice(at, start), match: false },
      { text: text.slice(start, end), match: true },
    );
    at = end;
  });
  pieces.push({ text: text.slice(at, to), match: false });
  return dotted(joined(pieces.filter((piece) => piece.text !== '')));
}

/** Where a word ends with what belongs to it: a full stop, a bracket that closes. */
function endOf(text: string, end: number): number {
  return end + (/^[^\s(“"]*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** Where the excerpt starts: in the window with the most different matches, a few words before the first of them. */
function startOf(hit: readonly string[]): number {
  let best = 0;
  let most = 0;
  for (let at = 0; at < hit.length; at += 1) {
    if (!hit[at]) continue;
    const start = Math.max(0, at - 5);
    const window = hit.slice(start, start + LENGTH).filter(Boolean);
    const worth = new Set(window).size * LENGTH + window.length;
    if (worth > most) [best, most] = [start, worth];
  }
  return Math.max(0, Math.min(best, hit.length - LENGTH));
}

/** Matches with nothing but a space or a dot between them, as one: "rules file", not "rules" and "file". */
function joined(pieces: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const piece of pieces) {
    const [before, space] = out.slice(-2);
    if (piece.match && before?.match && space && /^[ .-]$/.test(space.text)) {
      out.splice(-2, 2, { text: before.text + space.text + piece.text, match: true });
    } else out.push(piece);
  }
  return out;
}

/** An ellipsis where the excerpt starts or stops inside a sentence. */
function dotted(pieces: readonly Part[]): Part[] {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  const dots = { text: '…', match: false };
  return [
    ...(/^\p{Ll}/u.test(text) ? [dots] : []),
    ...pieces,
    ...(text === '' || /[.!?:][)”"]?$/.test(text) ? [] : [dots]),
  ];
}
