import { readPlot, type PlotEntry } from './plot-entry.ts';
import { readTable, type TableEntry } from './table-entry.ts';
import { asRecord, clean, LIMITS, oneOf, plainText } from './untrusted.ts';

/** How a console line was written. */
export type LineStyle = 'log' | 'info' | 'warn' | 'error';
/** One console line (or several, when the text has line breaks). */
export interface LogEntry {
  readonly type: 'log';
  readonly style: LineStyle;
  readonly text: string;
}
/** A named result by which a task is judged. */
export interface MeasureEntry {
  readonly type: 'measure';
  readonly name: string;
  readonly value: number | string | boolean;
}
/** What stopped the lab, with the place in its files where that is known. Lines count from 1. */
export interface ErrorEntry {
  readonly type: 'error';
  readonly text: string;
  readonly file: string | null;
  readonly line: number | null;
}
/** Stands where output went over a limit; what follows of that kind is dropped. */
export interface MutedEntry {
  readonly type: 'muted';
}
/** One thing that a run produced. */
export type Entry = LogEntry | TableEntry | PlotEntry | MeasureEntry | ErrorEntry | MutedEntry;
/** All that a run produced, in order: clean text, finite numbers, limited size. */
export type Transcript = readonly Entry[];

const STYLES = ['log', 'info', 'warn', 'error'] as const;

/**
 * Copies an entry out of an unknown value. Throws a TypeError that names the fault; use `receive`
 * for what comes out of the sandbox, where a faulty message is dropped.
 */
export function readEntry(value: unknown): Entry {
  const fields = asRecord(value, 'entry');
  switch (fields['type']) {
    case 'log':
      return readLog(fields);
    case 'table':
      return readTable(fields);
    case 'plot':
      return readPlot(fields);
    case 'measure':
      return readMeasure(fields['name'], fields['value']);
    case 'error':
      return readError(fields);
    case 'muted':
      return { type: 'muted' };
    default:
      throw new TypeError('entry: unknown type');
  }
}

/** A measure from its parts; throws a TypeError when the name is empty or the value no plain value. */
export function readMeasure(name: unknown, value: unknown): MeasureEntry {
  const label = plainText(name, 'measure: name', LIMITS.label);
  if (label === '') throw new TypeError('measure: the name is empty');
  if (typeof value === 'boolean') return { type: 'measure', name: label, value };
  if (typeof value === 'number') return { type: 'measure', name: label, value: stored(value) };
  return { type: 'measure', name: label, value: plainText(value, 'measure: value', LIMITS.cell) };
}

function readLog(fields: Readonly<Record<string, unknown>>): LogEntry {
  const text = fields['text'];
  if (typeof text !== 'string') throw new TypeError('log: text is not a string');
  return { type: 'log', style: oneOf(fields['style'], STYLES, 'log: style'), text: clean(text) };
}

function readError(fields: Readonly<Record<string, unknown>>): ErrorEntry {
  const { file, line } = fields;
  return {
    type: 'error',
    text: clean(plainText(fields['text'], 'error: text', LIMITS.text)),
    file: typeof file === 'string' ? plainText(file, 'error: file', LIMITS.label) : null,
    line: typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : null,
  };
}

/** Not-a-number and infinities become text, so that every entry survives JSON. */
function stored(value: number): number | string {
  return Number.isFinite(value) ? value + 0 : String(value);
}
