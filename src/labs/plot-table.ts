import type { PlotEntry } from './plot-entry.ts';
import type { TableEntry } from './table-entry.ts';

/** The numbers of a plot as a table: one row per place on the x axis, one column per series. */
export function plotTable({ caption, x, y, series }: PlotEntry): TableEntry {
  const places = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))];
  const single = series.length === 1;
  return {
    type: 'table',
    caption,
    columns: [
      { title: x.label, align: places.every((at) => typeof at === 'number') ? 'end' : 'start' },
      ...series.map(({ name }) => ({
        title: single ? y.label : `${name} (${y.label})`,
        align: 'end' as const,
      })),
    ],
    rows: places.map((place) => [
      place,
      ...series.map(({ points }) => points.find(([at]) => at === place)?.[1] ?? ''),
    ]),
  };
}
