import type { ElementView, View } from './element-view.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes `target` hold these views: blocks before the last one drawn stay, the rest is drawn anew. */
export function draw(target: Element, views: readonly View[], from = 0): void {
  while (target.childNodes.length > from) target.lastChild?.remove();
  target.append(...views.slice(from).map((view) => node(view)));
}

function node(view: View, inside: string | null = null): Node | string {
  if (typeof view === 'string') return view;
  const namespace = view.tag === 'svg' ? SVG : inside;
  const element = made(view, namespace);
  for (const [name, value] of Object.entries(view.attrs)) element.setAttribute(name, value);
  element.append(...view.children.map((child) => node(child, namespace)));
  return element;
}

function made({ tag }: ElementView, namespace: string | null): Element {
  return namespace === null
    ? document.createElement(tag)
    : document.createElementNS(namespace, tag);
}
