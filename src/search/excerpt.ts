/** A piece of an excerpt; `match` pieces are what the reader searched for. */
export interface Part {
  readonly text: string;
  readonly match: boolean;
}

/** An excerpt as the dialog shows it: without the title that opens it, matches in one piece, cuts marked. */
export function excerptOf(html: string, title: string): Part[] {
  return dotted(joined(without(parts(html), `${title}.`)));
}

/**
 * An excerpt (escaped text with `<mark>` around matches) as plain pieces. Any other tag stays
 * visible as text: nothing in it can become markup, because pieces are shown as text.
 */
export function parts(excerpt: string): Part[] {
  let match = false;
  const pieces: Part[] = [];
  for (const piece of excerpt.split(/(<\/?mark>)/)) {
    if (piece === '<mark>') match = true;
    else if (piece === '</mark>') match = false;
    else if (piece !== '') pieces.push({ text: unescaped(piece), match });
  }
  return pieces;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

const textOf = (pieces: readonly Part[]): string => pieces.map(({ text }) => text).join('');

/** The pieces after `opening`, where they start with it: the title stands above the excerpt already. */
function without(pieces: readonly Part[], opening: string): Part[] {
  let left = textOf(pieces).startsWith(opening) ? opening.length : 0;
  return pieces.flatMap(({ text, match }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : [{ text: rest, match }];
  });
}

/** Matches with nothing but a space between them, as one: "rules file", not "rules" and "file". */
function joined(pieces: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const piece of pieces) {
    const [before, space] = out.slice(-2);
    if (piece.match && before?.match && space?.text === ' ') {
      out.splice(-2, 2, { text: `${before.text} ${piece.text}`, match: true });
    } else out.push(piece);
  }
  return out;
}

/** An ellipsis where the excerpt starts or stops inside a sentence. */
function dotted(pieces: readonly Part[]): Part[] {
  const text = textOf(pieces).trim();
  const dots = { text: '…', match: false };
  return [
    ...(/^\p{Ll}/u.test(text) ? [dots] : []),
    ...pieces,
    ...(text === '' || /[.!?:][)”"]?$/.test(text) ? [] : [dots]),
  ];
}
