import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ElementView, View } from '../../../src/labs/element-view.ts';
import { highlighted } from '../../../src/labs/highlight.build.ts';
import { html } from '../../../src/labs/html.ts';
import { fitted, ticks } from '../../../src/labs/plot-scale.ts';
import { plotView, WIDTH } from '../../../src/labs/plot.ts';
import { printed } from '../../../src/labs/print.ts';
import { readEntry, type Entry } from '../../../src/labs/transcript.ts';
import type { PlotEntry } from '../../../src/labs/plot-entry.ts';
import { transcriptView } from '../../../src/labs/view.ts';

const log = (text: string, style = 'log'): Entry => readEntry({ type: 'log', style, text });

function text(view: View): string {
  return typeof view === 'string' ? view : view.children.map(text).join('');
}

function all(view: View, tag: string): ElementView[] {
  if (typeof view === 'string') return [];
  return [
    ...(view.tag === tag ? [view] : []),
    ...view.children.flatMap((child) => all(child, tag)),
  ];
}

test('lines that follow each other share a block, and each new line leaves the blocks before alone', () => {
  const table = readEntry({ type: 'table', caption: 'c', columns: ['a'], rows: [['x']] });
  const transcript = [log('a'), log('b'), table, log('c')];
  const whole = transcriptView(transcript);
  expect(whole.map(({ tag }) => tag)).toEqual(['pre', 'div', 'pre']);
  for (let length = 1; length <= transcript.length; length++) {
    const part = transcriptView(transcript.slice(0, length));
    expect(part.slice(0, -1)).toEqual(whole.slice(0, part.length - 1));
  }
});

test('warnings and errors say so in words', () => {
  expect(transcriptView([log('hot', 'warn'), log('fire', 'error')]).map(text)).toEqual([
    'warning: hot\nerror: fire\n',
  ]);
});

test('markup in an output stays text', () => {
  const out = html(transcriptView([log('<img src=x onerror="alert(1)">&amp;')]));
  expect(out).toMatch(/>&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;amp;\n<\/pre>$/);
  expect(out.match(/</g)).toHaveLength(2);
});

test('a highlighted file is the file, to the last character', async () => {
  const samples = [
    'const a = `x\n\n  ${1}`;\n',
    '\n\n// only\n',
    '',
    'type A<T> = {\n\ta: T;\n};\r\n',
  ];
  for (const sample of samples) {
    expect((await highlighted('main.ts', sample)).map(text).join('')).toBe(
      sample.replaceAll('\r\n', '\n'),
    );
  }
  expect((await highlighted('note.txt', ' a <b>\n')).map(text).join('')).toBe(' a <b>\n');
});

const height = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);
const points = fc.array(fc.tuple(height, height), { minLength: 1, maxLength: 12 });

test('nothing of a plot is drawn outside of it, and all text is readable', () => {
  fc.assert(
    fc.property(points, fc.constantFrom('bar', 'line'), (pairs, kind) => {
      const entry = readEntry({
        type: 'plot',
        caption: 'c',
        kind,
        x: { label: 'a label that is a good deal longer than the plot is wide, as they come' },
        y: { label: 'y' },
        series: [{ name: 's', points: pairs }],
      }) as PlotEntry;
      for (const svg of plotView(entry)) {
        const height = Number(svg.attrs['viewBox']?.split(' ')[3]);
        for (const shape of ['rect', 'circle', 'text'].flatMap((tag) => all(svg, tag))) {
          const x = Number(shape.attrs['x'] ?? shape.attrs['cx']);
          const y = Number(shape.attrs['y'] ?? shape.attrs['cy']);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + Number(shape.attrs['width'] ?? 0)).toBeLessThanOrEqual(WIDTH);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
        expect(html([svg])).not.toMatch(/NaN|Infinity/);
      }
    }),
    { numRuns: 300 },
  );
});

test('axes begin at zero and reach over the highest value in few steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (max) => {
      const steps = ticks(max);
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-6));
      expect(steps.length).toBeLessThanOrEqual(7);
    }),
  );
  expect(fitted('abcdef', 24)).toBe('ab…');
});

describe('a transcript as text for a terminal', () => {
  test('shows lines, a table and its numbers at the end of the column', () => {
    const table = readEntry({
      type: 'table',
      caption: 'Counts',
      columns: ['name', 'n'],
      rows: [
        ['a', 5],
        ['long', 12],
      ],
    });
    expect(printed([log('first'), log('no', 'warn'), table])).toBe(
      'first\nwarn: no\n\nCounts\nname   n\n----  --\na      5\nlong  12\n',
    );
  });
});

describe('what a plot is about', () => {
  const plot = (kind: string, fields: object): PlotEntry =>
    readEntry({
      type: 'plot',
      caption: 'c',
      kind,
      x: { label: 'x' },
      y: { label: 'y' },
      ...fields,
    }) as PlotEntry;
  const two = [
    { name: 'old', points: [['a', 1] as const, ['b', 2] as const] },
    { name: 'new', points: [['a', 3] as const, ['b', 2] as const] },
  ];
  const styles = (entry: PlotEntry, tag: string): (string | undefined)[] =>
    plotView(entry)
      .flatMap((view) => all(view, tag))
      .map(({ attrs }) => attrs['class'])
      .filter((name) => /series/.test(name ?? ''));

  test('is solid: the series it names, or else the first one', () => {
    expect(styles(plot('line', { series: two }), 'path')).toEqual([
      'line series-1',
      'line series-2',
    ]);
    expect(styles(plot('line', { series: two, highlight: 'new' }), 'path')).toEqual([
      'line series-2',
      'line series-1',
    ]);
  });

  test('may be one category of bars', () => {
    const one = { series: two.slice(0, 1), highlight: 'b' };
    expect(styles(plot('bar', one), 'rect')).toEqual(['bar series-2', 'bar series-1']);
  });

  test('must be in the plot', () => {
    expect(() => plot('bar', { series: two, highlight: 'c' })).toThrow(
      'plot: highlight "c" names no series and no place',
    );
  });

  test('is named where it is drawn, and the names of two lines keep apart', () => {
    const texts = (kind: string, series: object): string[] =>
      plotView(plot(kind, { series }))
        .flatMap((view) => all(view, 'text'))
        .map(text);
    expect(texts('bar', two).filter((words) => /old|new/.test(words))).toEqual(['1 old', '3 new']);
    fc.assert(
      fc.property(fc.tuple(height, height), ([one, other]) => {
        const series = [one, other].map((end, at) => ({ name: `s${at}`, points: [['a', end]] }));
        const places = plotView(plot('line', { series }))
          .flatMap((view) => all(view, 'text'))
          .filter(({ attrs }) => attrs['class'] === 'name')
          .map(({ attrs }) => Number(attrs['y']));
        expect(Math.abs((places[0] ?? 0) - (places[1] ?? 0))).toBeGreaterThanOrEqual(14);
      }),
    );
  });
});
