import type { Nodes, Root } from 'mdast';
import { heldTogether } from './inline.ts';

/** A remark plugin: in prose no line ends between a number and its percent sign. */
export function percentSigns(): (tree: Root) => void {
  return hold;
}

function hold(node: Nodes): void {
  if (node.type === 'text') node.value = heldTogether(node.value);
  if ('children' in node) for (const child of node.children) hold(child);
}
