import {
  createCssVariablesTheme,
  createHighlighter,
  type BundledLanguage,
  type Highlighter,
} from 'shiki';
import { el, type View } from './element-view.ts';

const LANGUAGES: Readonly<Record<string, BundledLanguage>> = {
  ts: 'typescript',
  json: 'json',
  md: 'markdown',
};
const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--shiki-' });

let highlighter: Promise<Highlighter> | undefined;

/** A file's text as pieces with the classes of code samples (`t-keyword` …); together they are the text. */
export async function highlighted(name: string, text: string): Promise<View[]> {
  const lang = LANGUAGES[name.slice(name.lastIndexOf('.') + 1)];
  if (lang === undefined) return [text];
  highlighter ??= createHighlighter({ themes: [theme], langs: Object.values(LANGUAGES) });
  const { tokens } = (await highlighter).codeToTokens(text, { lang, theme: 'classes' });
  const pieces = tokens.flatMap((line, at) => {
    const words = line.map(({ content, color }): Piece => ({ text: content, kind: kindOf(color) }));
    return at === 0 ? words : [{ text: '\n', kind: null }, ...words];
  });
  return joined(pieces).map(({ text: piece, kind }) =>
    kind === null ? piece : el('span', { class: `t-${kind}` }, piece),
  );
}

interface Piece {
  readonly text: string;
  readonly kind: string | null;
}

function kindOf(color: string | undefined): string | null {
  return /^var\(--shiki-token-([a-z-]+)\)$/.exec(color ?? '')?.[1] ?? null;
}

/** Neighbors of one kind become one piece, and white space joins whatever it follows. */
function joined(pieces: readonly Piece[]): Piece[] {
  const list: Piece[] = [];
  for (const piece of pieces) {
    const last = list.at(-1);
    if (last !== undefined && (last.kind === piece.kind || piece.text.trim() === '')) {
      list[list.length - 1] = { text: last.text + piece.text, kind: last.kind };
    } else list.push(piece);
  }
  return list;
}
