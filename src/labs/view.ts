// What a transcript looks like, as plain data: the build turns it into HTML, the page into elements.
// One description for both, so that a run and the published result cannot drift apart. Names of tags
// and attributes are written here and never come from a message; texts become text nodes.
import { el, type ElementView, type View } from './element-view.ts';
import { plotTable } from './plot-table.ts';
import { plotView } from './plot.ts';
import type { PlotEntry } from './plot-entry.ts';
import type { TableEntry } from './table-entry.ts';
import type { Entry, ErrorEntry, LogEntry, MeasureEntry, Transcript } from './transcript.ts';

/**
 * A transcript as blocks in order. Console lines and measures that follow each other share a block;
 * with more output only the last block changes and others follow.
 */
export function transcriptView(transcript: Transcript): ElementView[] {
  return grouped(transcript).map(blockView);
}

function grouped(transcript: Transcript): [Entry, ...Entry[]][] {
  const groups: [Entry, ...Entry[]][] = [];
  for (const entry of transcript) {
    const last = groups.at(-1);
    const joins = entry.type === 'log' || entry.type === 'measure';
    if (joins && last?.[0].type === entry.type) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function blockView(group: [Entry, ...Entry[]]): ElementView {
  const [entry] = group;
  switch (entry.type) {
    case 'log':
      return el('pre', scroller('lab-console', 'Console'), ...consoleView(group as LogEntry[]));
    case 'measure':
      return el('dl', { class: 'lab-measures' }, ...(group as MeasureEntry[]).flatMap(measureView));
    case 'table':
      return scrolling(tableView(entry));
    case 'plot':
      return figureView(entry);
    case 'error':
      return errorView(entry);
    case 'muted':
      return el('p', { class: 'lab-muted' }, 'Output cut: more than a run may print.');
  }
}

/** Plain lines share a text; a warning or an error says so in words, for those who see no color. */
function consoleView(lines: readonly LogEntry[]): View[] {
  return lines.flatMap(({ style, text }) => {
    if (style !== 'warn' && style !== 'error') return [`${text}\n`];
    const label = style === 'warn' ? 'warning: ' : 'error: ';
    return [el('span', { class: `lab-${style}` }, `${label}${text}`), '\n'];
  });
}

function measureView({ name, value }: MeasureEntry): View[] {
  return [el('div', {}, el('dt', {}, name), el('dd', {}, String(value)))];
}

function scrolling(table: ElementView): ElementView {
  return el('div', scroller('table-scroll', 'Table'), table);
}

/** A part that may scroll inside itself: the keyboard reaches it, and it has a name. */
function scroller(name: string, label: string): Record<string, string> {
  return { class: name, role: 'group', 'aria-label': label, tabindex: '0' };
}

function tableView({ caption, columns, rows }: TableEntry): ElementView {
  const side = columns.map(({ align }) => (align === 'end' ? { class: 'end' } : {}));
  const head = columns.map(({ title }, at) => el('th', { scope: 'col', ...side[at] }, title));
  const body = rows.map(([first = '', ...rest]) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row', ...side[0] }, cellText(first)),
      ...rest.map((cell, at) => el('td', { ...side[at + 1] }, cellText(cell))),
    ),
  );
  return el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...head)),
    el('tbody', {}, ...body),
  );
}

/** A cell's text; a count like "21 of 21" is never broken over two lines. */
function cellText(cell: string | number): string {
  return String(cell).replace(/^(\d+) of (\d+)$/, '$1\u00a0of\u00a0$2');
}

function figureView(plot: PlotEntry): ElementView {
  return el(
    'figure',
    { class: 'lab-plot' },
    el('figcaption', {}, plot.caption),
    ...plotView(plot),
    el(
      'details',
      {},
      el('summary', {}, 'The numbers as a table'),
      scrolling(tableView(plotTable(plot))),
    ),
  );
}

/** The place is a button, so that a reader can go there; `data-file` and `data-line` say where. */
function errorView({ text, file, line }: ErrorEntry): ElementView {
  const place =
    file === null || line === null
      ? []
      : [
          el(
            'button',
            {
              type: 'button',
              class: 'button lab-jump',
              'data-file': file,
              'data-line': String(line),
            },
            `${file}, line ${line}`,
          ),
          ' ',
        ];
  return el('p', { class: 'lab-error' }, ...place, el('code', {}, text));
}
