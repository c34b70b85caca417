import type { Drawing } from './glyphs.ts';

/** A drawing as an element, like Glyph.astro, for lists that a script fills: no page carries it unasked. */
export function glyphOf({ rings = [], dots = [], lines, gates }: Drawing): SVGElement {
  const svg = make('svg', { class: 'glyph', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  for (const [cx, cy, r] of rings) svg.append(make('circle', { cx, cy, r }));
  if (lines) svg.append(make('path', { d: lines }));
  for (const [cx, cy, r] of dots) svg.append(make('circle', { class: 'solid', cx, cy, r }));
  if (gates) svg.append(make('path', { class: 'bar', d: gates }));
  return svg;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
