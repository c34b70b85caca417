/** The text of a piece of HTML as our own build writes it: well formed, attributes in double quotes. */

const TOKEN = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/gi;
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements inside of a sentence; the end of any other ends what was said. */
const INLINE =
  /^(?:a|abbr|b|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tspan|var)$/;

/** The text, without elements that `left` says to leave out by their name and classes. */
export function textOf(
  html: string,
  left: (name: string, classes: readonly string[]) => boolean,
): string {
  let text = '';
  // Names of the open elements inside the one that is left out, itself included.
  let skipped: string[] = [];
  for (const [token, close, tag, attributes = ''] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (skipped.length === 0 && !token.startsWith('<!')) text += decoded(token);
      continue;
    }
    const empty = VOID.test(name) || attributes.endsWith('/');
    if (skipped.length > 0) {
      if (close) skipped = skipped.slice(0, skipped.lastIndexOf(name));
      else if (!empty) skipped.push(name);
    } else if (!close && !empty && left(name, classesOf(attributes))) skipped = [name];
    else if (!INLINE.test(name)) text = ended(text);
  }
  return ended(text).replace(/\s+/g, ' ').trim();
}

function classesOf(attributes: string): string[] {
  return (/\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
}

/** A text whose last words are not run together with what follows. */
function ended(text: string): string {
  const bare = text.trimEnd();
  if (bare === '') return '';
  return /[\p{L}\p{N})”"’]$/u.test(bare) && !/[.!?:;,][)”"’]$/.test(bare)
    ? `${bare}. `
    : `${bare} `;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, digits, name) => {
    if (name) return ENTITIES[String(name)] ?? entity;
    return String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(digits));
  });
}
