/** Where a path ends, and the direction in which it arrives there. */
export interface Arrival {
  readonly at: readonly [number, number];
  readonly along: readonly [number, number];
}

/** Numbers that each command takes; an arrow may not end in the others. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4 };

/** Where path data ends. Undefined when its last part is no line or curve, or cannot be read. */
export function arrival(data: string): Arrival | undefined {
  let at: [number, number] = [0, 0];
  let along: [number, number] = [0, 0];
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const takes = TAKES[letter.toUpperCase()];
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (takes === undefined || numbers.length === 0 || numbers.length % takes !== 0) return;
    for (let i = 0; i < numbers.length; i += takes) {
      const points = pointsOf(letter, numbers.slice(i, i + takes), at);
      const [end = at, before = at] = points.reverse();
      const moved = i === 0 && letter.toUpperCase() === 'M';
      along = moved ? [0, 0] : [end[0] - before[0], end[1] - before[1]];
      at = end;
    }
  }
  return Math.hypot(...along) === 0 ? undefined : { at, along };
}

/** The points of one step, absolute. */
function pointsOf(letter: string, numbers: number[], at: [number, number]): [number, number][] {
  const relative = letter === letter.toLowerCase();
  const [dx, dy] = relative ? at : [0, 0];
  const [first = 0] = numbers;
  if (letter === 'H' || letter === 'h') return [[dx + first, at[1]]];
  if (letter === 'V' || letter === 'v') return [[at[0], dy + first]];
  return Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => [
    dx + (numbers[2 * i] ?? 0),
    dy + (numbers[2 * i + 1] ?? 0),
  ]);
}

/**
 * Draws the head of every path that has the class `arrow`, in relative steps, so that heads of one direction are
 * the same text. The head of a dashed path is a path of its own: it is not dashed.
 */
export function withArrowHeads(svg: string): string {
  return svg.replace(/<path\b([^>]*?)\s*\/>/g, (path, attributes: string) => {
    const classes = (/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ');
    const data = /\bd="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const end = classes.includes('arrow') ? arrival(data) : undefined;
    if (!end) return path;
    const kept = classes.filter((word) => word !== 'arrow').join(' ');
    const as = (name: string, d: string) =>
      `<path${name === '' ? '' : ` class="${name}"`} d="${d}"/>`;
    if (!classes.includes('dash')) return as(kept, data + head(end.along));
    const solid = classes.filter((word) => word !== 'arrow' && word !== 'dash').join(' ');
    return as(kept, data) + as(solid, `M${round(end.at[0])} ${round(end.at[1])}${head(end.along)}`);
  });
}

const LENGTH = 6;
const HALF = 4;

function head([x, y]: readonly [number, number]): string {
  const size = Math.hypot(x, y);
  const [u, v] = [x / size, y / size];
  const barb = (side: number) => [-LENGTH * u + side * v, -LENGTH * v - side * u].map(round);
  const [one, two] = [barb(HALF), barb(-HALF)] as [number[], number[]];
  return `m${steps(one)}l${steps([...one.map((n) => 0 - n), ...two])}`;
}

function steps(numbers: readonly number[]): string {
  return numbers.join(' ').replaceAll(' -', '-');
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
