import type { PlotEntry } from './plot-entry.ts';

/** Up to so many series are named where they are drawn; more would be in each other's way. */
export const NAMED = 2;

/**
 * The class that gives a series its color and dash: `series-1` is what the plot is about, the others
 * stand back. Without a highlight that is the first one.
 */
export function styleOf({ series, highlight }: PlotEntry, at: number): string {
  const about = series.findIndex(({ name }) => name === highlight);
  if (at === about) return 'series-1';
  return `series-${at < about ? at + 2 : at + 1}`;
}

/** The class of one bar: a highlighted category is what the plot is about, in any series. */
export function barStyleOf(plot: PlotEntry, at: number, category: string | number): string {
  const { series, highlight } = plot;
  if (highlight === undefined || series.some(({ name }) => name === highlight)) {
    return styleOf(plot, at);
  }
  return `series-${category === highlight ? at + 1 : Math.min(at + 2, 6)}`;
}
