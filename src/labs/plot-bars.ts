import { el, label, unit, type ElementView } from './element-view.ts';
import { WIDTH } from './plot.ts';
import type { PlotEntry } from './plot-entry.ts';
import { CHARACTER, fitted, numberText } from './plot-scale.ts';
import { barStyleOf, NAMED } from './plot-series.ts';

const BAR = 14;
const LABEL = 18;
const GAP = 10;
/** Units for a series' name behind its first bar. */
const NAME = 120;

/** What a kind of plot draws, and how high that is. */
export interface Drawing {
  readonly height: number;
  readonly parts: readonly ElementView[];
}

/** Bars from zero to the right, one group per category under its name, each with its value. */
export function bars(plot: PlotEntry): Drawing {
  const { x, y, series } = plot;
  const heights = series.flatMap(({ points }) => points.map(([, height]) => height));
  const max = Math.max(y.max ?? 0, ...heights) || 1;
  const categories = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))];
  const texts = categories.flatMap((category, row) =>
    series.map((_, at) => barText(plot, at, category, row)),
  );
  const room = Math.max(...texts.map((text) => text.length)) * CHARACTER + 8;
  const parts: ElementView[] = [];
  let top = 0;
  // A caption that says what is measured is title enough.
  if (!plot.caption.toLowerCase().includes(y.label.toLowerCase())) {
    parts.push(label(0, 13, fitted(`${y.label} by ${x.label}`, WIDTH)));
    top = LABEL + GAP / 2;
  }
  for (const [row, category] of categories.entries()) {
    parts.push(label(0, top + 13, fitted(String(category), WIDTH)));
    top += LABEL;
    const first = top;
    for (const at of series.keys()) {
      const height = heightOf(plot, at, category);
      if (height === undefined) continue;
      const length = (height / max) * (WIDTH - room);
      parts.push(bar(length, top, barStyleOf(plot, at, category)));
      parts.push(label(length + 6, top + 12, barText(plot, at, category, row)));
      top += BAR + 2;
    }
    parts.push(el('path', { class: 'axis', d: `M.5 ${unit(first - 2)}V${unit(top)}` }));
    top += GAP;
  }
  return { height: top, parts };
}

function heightOf(
  { series }: PlotEntry,
  at: number,
  category: string | number,
): number | undefined {
  return series[at]?.points.find(([place]) => place === category)?.[1];
}

/** A bar's value; in the first group also the name of its series, where there are two. */
function barText(plot: PlotEntry, at: number, category: string | number, row: number): string {
  const height = heightOf(plot, at, category);
  if (height === undefined) return '';
  const named = row === 0 && plot.series.length === NAMED;
  const name = named ? ` ${fitted(plot.series[at]?.name ?? '', NAME)}` : '';
  return `${numberText(height)}${name}`;
}

function bar(length: number, top: number, style: string): ElementView {
  return el('rect', {
    class: `bar ${style}`,
    x: '0.5',
    y: unit(top),
    width: unit(Math.max(length, 0.5)),
    height: String(BAR),
  });
}
