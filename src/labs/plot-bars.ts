import { el, label, unit, type ElementView } from './element-view.ts';
import { seriesClass, WIDTH } from './plot.ts';
import type { PlotEntry } from './plot-entry.ts';
import { CHARACTER, fitted, numberText } from './plot-scale.ts';

const BAR = 14;
const LABEL = 18;
const GAP = 10;

/** What a kind of plot draws, and how high that is. */
export interface Drawing {
  readonly height: number;
  readonly parts: readonly ElementView[];
}

/** Bars from zero to the right, one group per category under its name, each with its value. */
export function bars({ x, y, series }: PlotEntry): Drawing {
  const heights = series.flatMap(({ points }) => points.map(([, height]) => height));
  const max = Math.max(y.max ?? 0, ...heights) || 1;
  const room = Math.max(...heights.map((height) => numberText(height).length)) * CHARACTER + 8;
  const scale = (height: number): number => (height / max) * (WIDTH - room);
  const categories = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))];
  const parts: ElementView[] = [label(0, 13, fitted(`${y.label} by ${x.label}`, WIDTH))];
  let top = LABEL + GAP / 2;
  for (const category of categories) {
    parts.push(label(0, top + 13, fitted(String(category), WIDTH)));
    top += LABEL;
    for (const [at, { points }] of series.entries()) {
      const height = points.find(([place]) => place === category)?.[1];
      if (height === undefined) continue;
      parts.push(...bar(height, scale(height), top, at));
      top += BAR + 2;
    }
    top += GAP;
  }
  return { height: top, parts };
}

function bar(height: number, length: number, top: number, series: number): ElementView[] {
  return [
    el('rect', {
      class: `bar ${seriesClass(series)}`,
      x: '0.5',
      y: unit(top),
      width: unit(Math.max(length, 0.5)),
      height: String(BAR),
    }),
    label(length + 6, top + 12, numberText(height)),
  ];
}
