// A completer without a model: it finds where the end of your text stood before, and offers what came next there.

/** What stands in view when a suggestion is asked for. */
export interface View {
  /** The open file before the cursor. */
  readonly prefix: string;
  /** The open file after the cursor. */
  readonly suffix: string;
  /** The other tabs. */
  readonly tabs: readonly string[];
}

/** So many characters must agree before it offers the rest of a word, or the rest of a line. */
export const limits = { word: 3, line: 12 };

/** What came after the longest match in view; '' when nothing matches. */
export function suggest({ prefix, suffix, tabs }: View): string {
  // In the open file the latest place wins; a tab is asked only when the open file has no such match.
  const texts = [prefix.slice(0, -1), suffix, ...tabs];
  for (let length = Math.min(40, prefix.length); length >= limits.word; length -= 1) {
    const from = prefix.length - length;
    if (!startsWord(prefix, from)) continue;
    const offer = length < limits.line ? word : line;
    for (const text of texts) {
      const rest = offer(text, after(text, prefix.slice(from)));
      if (rest.trim() !== '') return rest;
    }
  }
  return '';
}

const isWord = (character: string): boolean => /^\w$/.test(character);
const startsWord = (text: string, at: number): boolean =>
  isWord(text.charAt(at)) && !isWord(text.charAt(at - 1));

/** Where the text goes on after the last place of these characters. */
function after(text: string, characters: string): number {
  for (let from = text.length; from >= 0; from -= 1) {
    from = text.lastIndexOf(characters, from);
    if (from >= 0 && startsWord(text, from)) return from + characters.length;
    if (from < 0) break;
  }
  return text.length;
}

const word = (text: string, at: number): string => /^\w*/.exec(text.slice(at))?.[0] ?? '';
const line = (text: string, at: number): string => /^.*/.exec(text.slice(at))?.[0] ?? '';
