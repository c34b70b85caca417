import { plotTable } from './plot-table.ts';
import type { TableEntry } from './table-entry.ts';
import type { Entry, Transcript } from './transcript.ts';

/** A transcript as plain text for a terminal: blocks apart by an empty line. */
export function printed(transcript: Transcript): string {
  let text = '';
  let before: Entry['type'] | null = null;
  for (const entry of transcript) {
    const lines = printedEntry(entry);
    const apart = before !== null && (before !== entry.type || lines.includes('\n'));
    text += `${apart ? '\n' : ''}${lines}\n`;
    before = entry.type;
  }
  return text;
}

function printedEntry(entry: Entry): string {
  switch (entry.type) {
    case 'log':
      return entry.style === 'warn' || entry.style === 'error'
        ? `${entry.style}: ${entry.text}`
        : entry.text;
    case 'table':
      return printedTable(entry);
    case 'plot':
      return printedTable(plotTable(entry));
    case 'measure':
      return `measure ${entry.name} = ${entry.value}`;
    case 'error':
      return `error${placeOf(entry.file, entry.line)}: ${entry.text}`;
    case 'muted':
      return '(output cut: more than a run may print)';
  }
}

function placeOf(file: string | null, line: number | null): string {
  if (file === null) return '';
  return line === null ? ` in ${file}` : ` in ${file}:${line}`;
}

function printedTable({ caption, columns, rows }: TableEntry): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return columns[at]?.align === 'end' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [caption, ...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}
