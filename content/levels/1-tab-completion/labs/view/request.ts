import { encode } from 'gpt-tokenizer';
import { files, type Cursor, type File } from './workspace.ts';

/** What a completer may use at a cursor. */
export interface Place {
  /** The open file up to the cursor, and from there on. */
  readonly prefix: string;
  readonly suffix: string;
  /** The other tabs, the latest used first. */
  readonly tabs: readonly File[];
}

/** A piece of what is in view. `from` is "prefix", "suffix" or the path of a tab. */
export interface Piece {
  readonly from: string;
  readonly text: string;
}

/** A piece as it went in, shortened to what was left of the budget. */
export interface Sent extends Piece {
  readonly wanted: number;
  readonly tokens: number;
}

/** Gives the pieces in order of importance: what comes first gets the budget first. */
export type Picker = (place: Place) => readonly Piece[];

export const placeAt = ({ text, at }: Cursor): Place => {
  if (text.split(at).length !== 2) throw new Error(`"${at}" must stand in the file once.`);
  const end = text.indexOf(at) + at.length;
  return {
    prefix: text.slice(0, end),
    suffix: text.slice(end).replace(/^\w+/, ''),
    tabs: files.filter(({ open }) => open),
  };
};

export const tokens = (text: string): number => encode(text).length;

/** The request's text with its three marks, each one token, and the pieces that it was made of. */
export function build(place: Place, picker: Picker, budget: number) {
  let left = budget - 3;
  const sent: Sent[] = [];
  for (const piece of picker(place)) {
    const source = sourceOf(place, piece.from);
    if (!source.includes(piece.text))
      throw new Error(`A piece is not in ${piece.from}: ${JSON.stringify(piece.text)}`);
    const wanted = tokens(heading(piece.from) + piece.text);
    const text = shorten(piece, left);
    const used = text === '' ? 0 : tokens(heading(piece.from) + text);
    left -= used;
    sent.push({ from: piece.from, text, wanted, tokens: used });
  }
  const part = (from: string): string =>
    sent
      .filter((piece) => piece.from === from)
      .map(({ text }) => text)
      .join('');
  const tabs = sent.filter(({ from, text }) => from.includes('/') && text !== '');
  const around = tabs.map(({ from, text }) => `${heading(from)}${text}`).join('');
  const text = `<fim_prefix>${around}${part('prefix')}<fim_suffix>${part('suffix')}<fim_middle>`;
  return { text, sent, tokens: budget - left };
}

const heading = (from: string): string => (from.includes('/') ? `// ${from}\n` : '');

function sourceOf(place: Place, from: string): string {
  if (from === 'prefix' || from === 'suffix') return place[from];
  return place.tabs.find(({ path }) => path === from)?.text ?? '';
}

/** Whole lines while they fit. A prefix loses its beginning, everything else its end. */
function shorten({ from, text }: Piece, budget: number): string {
  const lines = text.split(/(?<=\n)/);
  while (lines.length > 0 && tokens(heading(from) + lines.join('')) > budget) {
    if (from === 'prefix') lines.shift();
    else lines.pop();
  }
  return lines.join('');
}
