import { arrival } from './figure-arrows.ts';
import { FIGURE_CLASSES, LETTERS, PANEL_WIDTH } from './figure-kit.ts';
import { shapesOf } from './figure-shapes.ts';
import type { Shape } from './figure-shapes.ts';

/** What is wrong with a panel's SVG, each as the end of the sentence "the figure …"; empty for a good one. */
export function figureFaults(svg: string): string[] {
  const shapes = shapesOf(svg);
  const [root] = shapes;
  const box = /^0 0 ([\d.]+) ([\d.]+)$/.exec(root?.attributes['viewBox'] ?? '');
  if (root?.name !== 'svg' || !box) return ['has no viewBox of the form "0 0 328 height"'];
  const size = { width: Number(box[1]), height: Number(box[2]) };
  return [...widthFaults(size.width), ...shapes.flatMap(faultsOf), ...textFaults(shapes, size)];
}

function widthFaults(width: number): string[] {
  if (width <= PANEL_WIDTH) return [];
  return [`is ${width} wide; a panel has ${PANEL_WIDTH} at most, or its text shrinks on a phone`];
}

const ELEMENTS = /^(svg|g|path|rect|circle|ellipse|line|polyline|polygon|text)$/;
const ATTRIBUTES = /^(xmlns|viewBox|class|d|points|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|width|height)$/;
const ONLY: Readonly<Record<string, RegExp>> = {
  ring: /^circle$/,
  dot: /^circle$/,
  gate: /^(path|line)$/,
  arrow: /^path$/,
};

function faultsOf(shape: Shape): string[] {
  const { name, attributes, own, classes } = shape;
  const faults = own
    .filter((word) => !(FIGURE_CLASSES as readonly string[]).includes(word))
    .map((word) => `uses the class "${word}", which nobody draws`);
  if (!ELEMENTS.test(name)) faults.push(`holds a <${name}>`);
  for (const key of Object.keys(attributes)) {
    const size = name === 'svg' && /^(width|height|x|y|class)$/.test(key);
    if (size || !ATTRIBUTES.test(key)) faults.push(`sets ${key} on <${name}>`);
  }
  for (const word of own) {
    if (ONLY[word]?.test(name) === false) faults.push(`has the class ${word} on <${name}>`);
  }
  if (own.includes('arrow') && !arrival(attributes['d'] ?? '')) {
    faults.push(`has an arrow whose path ends in no line or curve: ${attributes['d'] ?? ''}`);
  }
  if (name === 'g' && own.includes('dash')) faults.push('dashes a whole group, heads and all');
  if (name === 'text' && !classes.some((word) => word in LETTERS)) {
    faults.push(`has text without t, t-2 or t-serif: "${shape.text}"`);
  }
  return faults;
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function textFaults(
  shapes: readonly Shape[],
  { width, height }: { width: number; height: number },
): string[] {
  const boxes = shapes.filter(({ name }) => name === 'text').flatMap(boxOf);
  const out = boxes.filter(
    (box) => box.left < -0.5 || box.top < 0 || box.right > width + 0.5 || box.bottom > height,
  );
  const meets = (a: Box, b: Box) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  return [
    ...out.map(({ text }) => `has text that leaves the drawing: "${text}"`),
    ...pairs
      .filter(([a, b]) => meets(a, b))
      .map(([a, b]) => `has text over text: "${a.text}" and "${b.text}"`),
  ];
}

/** Where text stands, from its anchor and the width of its letters. */
function boxOf({ attributes, classes, text }: Shape): Box[] {
  const letters = classes.map((word) => LETTERS[word]).findLast((found) => found !== undefined);
  if (!letters) return [];
  const width = [...text].length * letters.advance;
  const x = Number(attributes['x'] ?? 0);
  const y = Number(attributes['y'] ?? 0);
  const anchor = classes.findLast((word) => word === 'mid' || word === 'end');
  const left = x - (anchor === 'end' ? width : anchor === 'mid' ? width / 2 : 0);
  return [{ text, left, right: left + width, top: y - letters.size * 0.8, bottom: y + 3 }];
}
