import type { Element, ElementContent, Root } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { linesInWords, markedLines } from './marked-lines.ts';

/** What a fence's language is called in its head line; others go by their own name. */
const NAMES: Readonly<Record<string, string>> = {
  bash: 'Shell',
  diff: 'Changes',
  js: 'JavaScript',
  json: 'JSON',
  jsonc: 'JSON',
  md: 'Markdown',
  plaintext: 'Text',
  text: 'Text',
  toml: 'TOML',
  ts: 'TypeScript',
  yaml: 'YAML',
};
/** What a line of a diff says besides its sign, which a screen reader may skip. */
const CHANGES: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed' };

/**
 * Makes a fence a figure with a head line, and its marked lines (`{2,4-5}` after the language) and
 * changed lines (language `diff`) elements of their own. Runs after `tokenClasses`.
 */
export const codeBlock: ShikiTransformer = {
  name: 'code-block',
  enforce: 'post',
  root(root: Root) {
    const [pre] = root.children as Element[];
    const [code] = (pre?.children ?? []) as Element[];
    if (pre === undefined || code === undefined) return;
    const lang = this.options.lang;
    const lines = code.children.filter((child) => child.type === 'element');
    const marked = markedLines(this.options.meta?.__raw ?? '', lines.length);
    for (const [at, line] of lines.entries()) describe(line, marked.has(at + 1), lang === 'diff');
    code.children = code.children.flatMap(unwrapped);
    pre.properties = { tabindex: '0', role: 'group', 'aria-label': 'Code' };
    root.children = [element('figure', 'code', [head(lang, marked), pre])];
  },
};

function head(lang: string, marked: ReadonlySet<number>): Element {
  const name = element('span', 'gauge code-lang', [text(NAMES[lang] ?? lang)]);
  const words = `Marked: ${linesInWords(marked)}.`;
  const said = element('span', 'visually-hidden', [text(words)]);
  return element('figcaption', undefined, marked.size === 0 ? [name] : [name, text(' '), said]);
}

function describe(line: Element, marked: boolean, diff: boolean): void {
  const change = diff ? CHANGES[textOf(line).slice(0, 1)] : undefined;
  const classes = [...(marked ? ['marked'] : []), ...(change === undefined ? [] : [change])];
  line.properties = classes.length === 0 ? {} : { class: `line ${classes.join(' ')}` };
  if (change !== undefined) {
    line.children.unshift(element('span', 'visually-hidden', [text(`${change}: `)]));
  }
}

/** Elements that say nothing (plain lines, plain words) give way to what they hold. */
function unwrapped(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  node.children = node.children.flatMap(unwrapped);
  return Object.keys(node.properties).length === 0 ? node.children : [node];
}

function element(tagName: string, name: string | undefined, children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName,
    properties: name === undefined ? {} : { class: name },
    children,
  };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
