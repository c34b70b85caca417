import type { Nodes, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** A component in a chapter's text, between paragraphs or inside one. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is the component of this name. */
export function isNamed(node: Nodes, name: string): boolean {
  return isJsx(node) && node.name === name;
}

/** Whether a node is a component. */
export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Value of a plain string attribute, or empty text. */
export function attribute(node: Jsx, key: string): string {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === key);
  return typeof found?.value === 'string' ? found.value.trim() : '';
}

/** Text of a node as the course's YAML writes it: code in backquotes. */
export function marked(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'text') return node.value;
  const children = (node as Partial<Parent>).children ?? [];
  return children
    .map((child) => marked(child as Nodes))
    .join('')
    .trim();
}
