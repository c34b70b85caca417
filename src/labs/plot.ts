import { bars } from './plot-bars.ts';
import { lines } from './plot-lines.ts';
import type { PlotEntry } from './plot-entry.ts';
import { el, type ElementView, type View } from './element-view.ts';
import { NAMED, styleOf } from './plot-series.ts';

/** A plot's drawing. Its series are named in it, or above it where they are many. Its numbers belong beside it. */
export function plotView(plot: PlotEntry): ElementView[] {
  const drawing = plot.kind === 'bar' ? bars(plot) : lines(plot);
  const svg = el(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${drawing.height}`,
      role: 'img',
      'aria-label': `${plot.caption}. The numbers are in the table below.`,
      class: 'plot',
    },
    ...drawing.parts,
  );
  return plot.series.length > NAMED ? [legend(plot), svg] : [svg];
}

/** Units across a drawing: about the pixels it has on a phone of 360, where 13-unit text stays 13 px. */
export const WIDTH = 300;

function legend(plot: PlotEntry): ElementView {
  const sample = (at: number): View =>
    el(
      'svg',
      { viewBox: '0 0 24 12', class: 'plot', 'aria-hidden': 'true' },
      plot.kind === 'bar'
        ? el('rect', {
            class: `bar ${styleOf(plot, at)}`,
            x: '1',
            y: '1',
            width: '22',
            height: '10',
          })
        : el('path', { class: `line ${styleOf(plot, at)}`, d: 'M1 6h22' }),
    );
  return el(
    'ul',
    { class: 'plot-legend' },
    ...plot.series.map(({ name }, at) => el('li', {}, sample(at), name)),
  );
}
