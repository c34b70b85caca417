import type { Element, ElementContent, Root } from 'hast';
import type { ShikiTransformer } from 'shiki';

/**
 * Turns Shiki's inline colors into classes (`t-keyword`), because the page's policy forbids inline styles.
 * Runs last; an inline style it does not know stops the build rather than reach a page.
 */
export const tokenClasses: ShikiTransformer = {
  name: 'token-classes',
  enforce: 'post',
  root(root: Root) {
    root.children.forEach((child) => walk(child as ElementContent));
  },
};

function walk(node: ElementContent): void {
  if (node.type !== 'element') return;
  const style = node.properties['style'];
  if (style !== undefined) restyle(node, String(style));
  node.children.forEach(walk);
}

function restyle(node: Element, style: string): void {
  const names = style
    .split(';')
    .flatMap((declaration) => classOf(declaration.trim(), node.tagName));
  delete node.properties['style'];
  const before = node.properties['class'] ?? node.properties['className'];
  const classes = [
    ...(before === undefined ? [] : [String(before).replaceAll(',', ' ')]),
    ...names,
  ];
  delete node.properties['className'];
  if (classes.length > 0) node.properties['class'] = classes.join(' ');
}

/** Plain foreground needs no class; `pre` gets its colors from the style sheet. */
function classOf(declaration: string, tag: string): string[] {
  if (declaration === '' || tag === 'pre') return [];
  const token = /^color:\s*var\(--(?:astro-code|shiki)-token-([a-z-]+)\)$/.exec(declaration)?.[1];
  if (token !== undefined) return [`t-${token}`];
  if (/^color:\s*var\(--(?:astro-code|shiki)-foreground\)$/.test(declaration)) return [];
  const plain = declaration.replaceAll(' ', '');
  // Astro keeps a diff's signs out of a selection; without them a copied diff is of no use.
  if (plain === 'user-select:none') return [];
  const font = fontClasses[plain];
  if (font !== undefined) return [font];
  throw new Error(
    `Shiki wrote the inline style "${declaration}", which has no class. Add it to token-classes.build.ts.`,
  );
}

/** Markdown samples carry font styles; the site has no slanted letters, so emphasis is a weight too. */
const fontClasses: Readonly<Record<string, string>> = {
  'font-weight:bold': 't-strong',
  'font-style:italic': 't-strong',
  'text-decoration:underline': 't-underline',
};
