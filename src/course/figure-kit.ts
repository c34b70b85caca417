/** Width of a panel: on a phone of 360 px the drawing is then never scaled below 1. */
export const PANEL_WIDTH = 328;

/** What a figure's SVG may say; CONTRIBUTING.md lists the same, and src/styles/figures.css gives each its look. */
export const FIGURE_CLASSES = [
  ...['ink', 'ink2', 'rule', 'level', 'right', 'wrong', 'thick', 'dash', 'arrow'],
  ...['ring', 'dot', 'gate'],
  ...['fill-ink', 'fill-level', 'fill-rule', 'fill-wash', 'fill-raised', 'fill-sunk'],
  ...['fill-right', 'fill-wrong', 't', 't-2', 't-serif', 'mid', 'end'],
] as const;

/** Size and estimated advance of a letter, in units of the drawing. The mono advance is exact. */
export const LETTERS: Readonly<Record<string, { size: number; advance: number }>> = {
  t: { size: 13, advance: 7.8 },
  't-2': { size: 13, advance: 7.8 },
  't-serif': { size: 15, advance: 7.2 },
};

/** The files of a figure's panels: "before.svg after.svg". */
export function panelsOf(src: string): string[] {
  return src.split(/\s+/).filter((name) => name !== '');
}

/** One sentence for each panel, with a bar between them: "Before: … | After: …". */
export function altsOf(alt: string): string[] {
  return alt.split('|').map((part) => part.trim());
}
