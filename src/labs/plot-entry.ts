import { asList, asRecord, LIMITS, oneOf, plainText } from './untrusted.ts';

/** Beyond this a drawing's arithmetic, and its labels, are no use. */
const HIGHEST = 1e15;

/** A place on the x axis (a category, or a number) and the height there. */
export type Point = readonly [number | string, number];
/** One line or one set of bars. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}
/** A plot that a lab showed. `y.max` is null where the data decide. */
export interface PlotEntry {
  readonly type: 'plot';
  readonly caption: string;
  readonly kind: 'bar' | 'line';
  readonly x: { readonly label: string };
  readonly y: { readonly label: string; readonly max: number | null };
  readonly series: readonly Series[];
  /** The series, or the place on the x axis, that the plot is about; the others step back. */
  readonly highlight?: string;
}

/** Copies a plot out of an unknown value; throws a TypeError that names the fault. */
export function readPlot(value: unknown): PlotEntry {
  const fields = asRecord(value, 'plot');
  const x = asRecord(fields['x'], 'plot: x');
  const y = asRecord(fields['y'], 'plot: y');
  const series = asList(fields['series'], 'plot: series', LIMITS.series).map(readSeries);
  if (series.length === 0) throw new TypeError('plot: there is no series');
  const { highlight } = fields;
  return {
    type: 'plot',
    caption: plainText(fields['caption'], 'plot: caption', LIMITS.caption),
    kind: oneOf(fields['kind'], ['bar', 'line'], 'plot: kind'),
    x: { label: plainText(x['label'], 'plot: x label', LIMITS.label) },
    y: { label: plainText(y['label'], 'plot: y label', LIMITS.label), max: readMax(y['max']) },
    series,
    ...(highlight === undefined ? {} : { highlight: readHighlight(highlight, series) }),
  };
}

function readHighlight(value: unknown, series: readonly Series[]): string {
  const name = plainText(value, 'plot: highlight', LIMITS.label);
  const known = series.some((one) => one.name === name || one.points.some(([at]) => at === name));
  if (!known) throw new TypeError(`plot: highlight "${name}" names no series and no place`);
  return name;
}

function readMax(max: unknown): number | null {
  if (max === undefined || max === null) return null;
  if (typeof max !== 'number' || !(max > 0 && max <= HIGHEST)) {
    throw new TypeError('plot: y max is not a number above zero, up to 1e15');
  }
  return max;
}

function readSeries(value: unknown, at: number): Series {
  const what = `plot: series ${at + 1}`;
  const fields = asRecord(value, what);
  const points = asList(fields['points'], `${what}: points`, LIMITS.points).map((point) =>
    readPoint(point, what),
  );
  if (points.length === 0) throw new TypeError(`${what} has no points`);
  return { name: plainText(fields['name'], `${what}: name`, LIMITS.label), points };
}

function readPoint(value: unknown, what: string): Point {
  const [x, y] = asList(value, `${what}: a point`, 2);
  if (typeof y !== 'number' || !(y >= 0 && y <= HIGHEST)) {
    throw new TypeError(`${what}: a point's height is not a number from zero to 1e15`);
  }
  if (typeof x === 'string') return [plainText(x, `${what}: x`, LIMITS.label), y + 0];
  if (typeof x !== 'number' || !(Math.abs(x) <= HIGHEST)) {
    throw new TypeError(`${what}: x is neither text nor a number up to 1e15`);
  }
  return [x + 0, y + 0];
}
