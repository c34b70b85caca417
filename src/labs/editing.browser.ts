// What makes a textarea pleasant for code: colors that follow the text, and keys that indent.
// Loaded when one is focused first; before that, and without it, it is a plain textarea that works.
import { languages, tokenizeText, type TokenStream } from 'prism-code-editor/prism';
import 'prism-code-editor/prism/languages/json';
import 'prism-code-editor/prism/languages/markdown';
import 'prism-code-editor/prism/languages/typescript';
import { indentAfter, stepsBack } from './indent.ts';
import { setText, type Panel } from './lab-files.browser.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  json: 'json',
  md: 'markdown',
};
/** From the tokenizer's words to the classes of code samples; other words stay plain. */
const CLASSES: Readonly<Record<string, string>> = {
  keyword: 't-keyword',
  operator: 't-keyword',
  string: 't-string-expression',
  'string-property': 't-string-expression',
  number: 't-constant',
  boolean: 't-constant',
  constant: 't-constant',
  'class-name': 't-function',
  function: 't-function',
  comment: 't-comment',
  punctuation: 't-punctuation',
};

/** Gives these files colors that follow, and keys. */
export function startEditing(panels: readonly Panel[]): void {
  for (const panel of panels) {
    panel.input.addEventListener('keydown', keys());
    panel.input.addEventListener('input', () => color(panel));
    color(panel);
  }
}

function color(panel: Panel): void {
  const { name, input, published, code, element } = panel;
  setText(panel, input.value);
  const grammar = languages[LANGUAGES[name.slice(name.lastIndexOf('.') + 1)] ?? ''];
  if (grammar === undefined || input.value === published) return;
  if (element.hasAttribute('data-plain')) return;
  code.replaceChildren(...pieces(tokenizeText(input.value, grammar)));
}

function pieces(tokens: TokenStream | string): (Node | string)[] {
  if (typeof tokens === 'string') return [tokens];
  return tokens.map((token) => {
    if (typeof token === 'string') return token;
    const span = document.createElement('span');
    const known = CLASSES[token.type] ?? CLASSES[token.alias ?? ''];
    if (known !== undefined) span.className = known;
    span.append(...pieces(token.content));
    return span;
  });
}

/** Tab indents, unless Escape came just before: then it leaves, as it does everywhere else. */
function keys(): (event: KeyboardEvent) => void {
  let leaving = false;
  return (event) => {
    const input = event.currentTarget as HTMLTextAreaElement;
    const left = leaving;
    leaving = event.key === 'Escape' || (leaving && event.key === 'Shift');
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Tab' && !left && !event.shiftKey) insert(event, input, '  ');
    const { selectionStart: start, selectionEnd: end } = input;
    const before = input.value.slice(0, start);
    if (event.key === 'Enter') insert(event, input, `\n${indentAfter(before)}`);
    if (event.key !== '}' || start !== end || !stepsBack(before)) return;
    input.setSelectionRange(start - 2, start);
    insert(event, input, '}');
  };
}

function insert(event: KeyboardEvent, input: HTMLTextAreaElement, text: string): void {
  event.preventDefault();
  // The old command is the one way to insert text that undo takes back.
  if (document.execCommand('insertText', false, text)) return;
  input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
