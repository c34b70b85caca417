// The producing side of a run, the same in Node and in the sandbox: console and kit calls become
// entries, and output is cut here, before it can flood whoever listens.
import { NOTHING, spend } from './budget.ts';
import { formatLine, formatThrown, formatValue } from './format.ts';
import type { LabConsole, LabHost } from './kit/host.ts';
import { readPlot } from './plot-entry.ts';
import { readTable } from './table-entry.ts';
import type { Entry, LineStyle } from './transcript.ts';
import { readMeasure } from './transcript.ts';

const { freeze, hasOwn, keys } = Object;

/** A lab's files: name to text. */
export type Files = Readonly<Record<string, string>>;

/** The console, the kit and the error report of one run. */
export interface Recorder {
  readonly console: LabConsole;
  readonly host: LabHost;
  /** Records what stopped the lab; `file` and `line` where they are known. */
  failed(thrown: unknown, file: string | null, line: number | null): void;
}

/** Makes a recorder that hands each entry within the budget to `send`, and `muted` once beyond it. */
export function record(files: Files, send: (entry: Entry) => void): Recorder {
  let spent = NOTHING;
  const put = (entry: Entry): void => {
    const next = spend(spent, entry);
    if (next !== null) {
      spent = next;
      send(entry);
    } else if (!spent.muted) put({ type: 'muted' });
  };
  return {
    console: consoleOf(put),
    host: hostOf(files, put),
    failed: (thrown, file, line) => {
      send({ type: 'error', text: formatThrown(thrown), file, line });
    },
  };
}

function consoleOf(put: (entry: Entry) => void): LabConsole {
  const writer = (style: LineStyle) => {
    return (...values: unknown[]): void => {
      put({ type: 'log', style, text: formatLine(values) });
    };
  };
  return freeze({
    log: writer('log'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
  });
}

function hostOf(files: Files, put: (entry: Entry) => void): LabHost {
  return freeze({
    table: (input) => put(readTable(input)),
    plot: (input) => put(readPlot(input)),
    measure: (name, value) => put(readMeasure(name, value)),
    readFile: (name) => {
      const text = typeof name === 'string' && hasOwn(files, name) ? files[name] : undefined;
      if (text === undefined) throw new Error('This lab has no file ' + formatValue(name) + '.');
      return text;
    },
    listFiles: () => keys(files),
  } satisfies LabHost);
}
