import { bars } from './plot-bars.ts';
import { lines } from './plot-lines.ts';
import type { PlotEntry } from './plot-entry.ts';
import { el, type ElementView, type View } from './element-view.ts';

/** Units across a drawing: about the pixels it has on a phone of 360, where 13-unit text stays 13 px. */
export const WIDTH = 300;

/** A plot's drawing, and its legend where there is more than one series. Its numbers belong beside it. */
export function plotView(plot: PlotEntry): ElementView[] {
  const drawing = plot.kind === 'bar' ? bars(plot) : lines(plot);
  const svg = el(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${drawing.height}`,
      role: 'img',
      'aria-label': `${plot.caption}. The numbers are in the table below.`,
      class: `plot plot-${plot.kind}`,
    },
    ...drawing.parts,
  );
  return plot.series.length > 1 ? [legend(plot), svg] : [svg];
}

function legend({ kind, series }: PlotEntry): ElementView {
  const sample = (at: number): View =>
    el(
      'svg',
      { viewBox: '0 0 24 12', class: `plot plot-${kind}`, 'aria-hidden': 'true' },
      kind === 'bar'
        ? el('rect', { class: `bar ${seriesClass(at)}`, x: '1', y: '1', width: '22', height: '10' })
        : el('path', { class: `line ${seriesClass(at)}`, d: 'M1 6h22' }),
    );
  return el(
    'ul',
    { class: 'plot-legend' },
    ...series.map(({ name }, at) => el('li', {}, sample(at), name)),
  );
}

/** The class that gives a series its color and dash. */
export function seriesClass(at: number): string {
  return `series-${at + 1}`;
}
