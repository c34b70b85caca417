/** An element or a text, as plain data that the build turns into HTML and the page into nodes. */
export type View = string | ElementView;
/** An element; `svg` elements and all below them are in SVG's namespace. */
export interface ElementView {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly View[];
}

/** Makes an element's view. */
export function el(
  tag: string,
  attrs: Readonly<Record<string, string>>,
  ...children: readonly View[]
): ElementView {
  return { tag, attrs, children };
}

/** Makes a text in a drawing at a place. */
export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): ElementView {
  const attrs = { x: unit(x), y: unit(y) };
  return el('text', anchor === 'start' ? attrs : { ...attrs, 'text-anchor': anchor }, text);
}

/** A length in a drawing, at most one decimal. */
export function unit(length: number): string {
  return String(Math.round(length * 10) / 10);
}
