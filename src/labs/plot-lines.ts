import { el, label, unit, type ElementView } from './element-view.ts';
import { WIDTH } from './plot.ts';
import type { Drawing } from './plot-bars.ts';
import type { PlotEntry, Point } from './plot-entry.ts';
import { endNames, type LineEnd } from './plot-names.ts';
import { CHARACTER, fitted, numberText, ticks } from './plot-scale.ts';
import { NAMED, styleOf } from './plot-series.ts';

const TOP = 26;
const HEIGHT = 150;
const BOTTOM = 42;
const MOST_DOTS = 24;

interface Axes {
  readonly left: number;
  readonly right: number;
  readonly x: (place: Point[0]) => number;
  readonly y: (height: number) => number;
}

/** One line per series over both axes from zero; categories stand at even distances. */
export function lines(plot: PlotEntry): Drawing {
  const points = plot.series.flatMap((series) => series.points);
  const top = Math.max(plot.y.max ?? 0, ...points.map(([, height]) => height));
  const yTicks = ticks(top);
  const widest = Math.max(...yTicks.map((tick) => numberText(tick).length));
  const places = [...new Set(points.map(([place]) => place))];
  const axes = axesOf(places, yTicks.at(-1) ?? 1, widest * CHARACTER + 8);
  const parts = [
    label(0, 13, fitted(plot.y.label, WIDTH)),
    ...yTicks.flatMap((tick) => grid(tick, axes)),
    ...xLabels(places, axes),
    label(WIDTH, TOP + HEIGHT + 36, fitted(plot.x.label, WIDTH), 'end'),
    ...plot.series.flatMap((series, at) => curve(series.points, styleOf(plot, at), axes)),
    ...names(plot, axes),
  ];
  return { height: TOP + HEIGHT + BOTTOM, parts };
}

function axesOf(places: readonly Point[0][], yMax: number, left: number): Axes {
  const right = WIDTH - 8;
  const numbers = places.filter((place) => typeof place === 'number');
  const numeric = numbers.length === places.length;
  const xMax = numeric ? (ticks(Math.max(...numbers)).at(-1) ?? 1) : places.length - 1 || 1;
  const along = (place: Point[0]): number =>
    numeric ? Math.max(0, Number(place)) : places.indexOf(place);
  return {
    left,
    right,
    x: (place) => left + (along(place) / xMax) * (right - left),
    y: (height) => TOP + HEIGHT * (1 - height / yMax),
  };
}

function grid(tick: number, { left, right, y }: Axes): ElementView[] {
  const at = unit(y(tick));
  return [
    el('path', { class: tick === 0 ? 'axis' : 'grid', d: `M${unit(left)} ${at}H${unit(right)}` }),
    label(left - 6, y(tick) + 4, numberText(tick), 'end'),
  ];
}

function xLabels(places: readonly Point[0][], { x, right, left }: Axes): ElementView[] {
  const numbers = places.filter((place) => typeof place === 'number');
  const numeric = numbers.length === places.length;
  const shown: readonly Point[0][] = numeric ? ticks(Math.max(...numbers)) : places;
  const room = (right - left) / Math.max(1, shown.length - 1);
  // Where names do not fit side by side, the first and the last say where the axis begins and ends.
  const crowded = shown.some((place) => String(place).length * CHARACTER > room);
  return shown
    .map((place, at) => ({ place, first: at === 0, last: at === shown.length - 1 }))
    .filter(({ first, last }) => !crowded || first || last)
    .map(({ place, first, last }) =>
      label(
        x(place),
        TOP + HEIGHT + 18,
        fitted(typeof place === 'number' ? numberText(place) : place, crowded ? WIDTH / 2 : room),
        last ? 'end' : first && crowded ? 'start' : 'middle',
      ),
    );
}

/** Two lines are named at their ends; a single one by its axis, and many by a legend. */
function names({ series }: PlotEntry, { left, right, x, y }: Axes): ElementView[] {
  if (series.length !== NAMED) return [];
  const ends = series.map(({ name, points }): LineEnd => {
    const [place, height] = points.at(-1) ?? [0, 0];
    return { name, x: Math.max(x(place), (left + right) / 2), y: y(height) };
  });
  return endNames(ends, TOP + HEIGHT, (right - left) / 2);
}

function curve(points: readonly Point[], style: string, { x, y }: Axes): ElementView[] {
  const d = points.map(([place, height]) => `${unit(x(place))} ${unit(y(height))}`).join('L');
  const dots = points.length > MOST_DOTS ? [] : points;
  return [
    el('path', { class: `line ${style}`, d: `M${d}` }),
    ...dots.map(([place, height]) =>
      el('circle', { class: `dot ${style}`, cx: unit(x(place)), cy: unit(y(height)), r: '3' }),
    ),
  ];
}
