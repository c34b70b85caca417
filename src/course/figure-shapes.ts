/** An element of a figure: its own attributes, and the classes it has or inherits from the groups around it. */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly own: readonly string[];
  readonly classes: readonly string[];
  readonly text: string;
}

/** Reads a figure's SVG, which is flat but for groups, into its shapes in the order drawn; the root comes first. */
export function shapesOf(svg: string): Shape[] {
  const shapes: Shape[] = [];
  const open: string[][] = [];
  for (const [, end, name = '', rest = '', text = ''] of svg.matchAll(TAG)) {
    if (end === '/') {
      open.pop();
      continue;
    }
    const attributes = attributesOf(rest);
    const own = (attributes['class'] ?? '').split(/\s+/).filter((word) => word !== '');
    shapes.push({ name, attributes, own, classes: [...open.flat(), ...own], text: plain(text) });
    if (!rest.endsWith('/')) open.push(own);
  }
  return shapes;
}

const TAG = /<(\/?)([a-z][\w:-]*)([^>]*)>([^<]*)/gi;

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, key, double, single]) => [key, double ?? single ?? '']));
}

/** Text as it is drawn: entities count as the one letter that they stand for. */
function plain(text: string): string {
  return text
    .replace(/&(?:\w+|#\w+);/g, '·')
    .replace(/\s+/g, ' ')
    .trim();
}
