import type { LineStyle } from '../transcript.ts';

/** A table as a lab states it. Rows have as many cells as there are columns. */
export interface TableInput {
  readonly caption: string;
  readonly columns: readonly (
    string | { readonly title: string; readonly align?: 'start' | 'end' }
  )[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A plot as a lab states it. Axes start at zero; `bar` takes one or more series over categories. */
export interface PlotInput {
  readonly caption: string;
  readonly kind: 'bar' | 'line';
  readonly x: { readonly label: string };
  readonly y: { readonly label: string; readonly max?: number };
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly (readonly [number | string, number])[];
  }[];
  /** The series or the category that the plot is about: it is solid, the others step back. */
  readonly highlight?: string;
}

/** What a lab's calls end in: the Node runner and the page's worker each supply one. */
export interface LabHost {
  table(input: TableInput): void;
  plot(input: PlotInput): void;
  measure(name: string, value: number | string | boolean): void;
  readFile(name: string): string;
  listFiles(): string[];
}

/** The four console methods that a lab may call. */
export type LabConsole = Readonly<Record<LineStyle, (...values: unknown[]) => void>>;

let current: LabHost | undefined;

/** Makes `host` receive the calls of the lab that runs next in this process. */
export function useHost(host: LabHost): void {
  current = host;
}

/** The host in use; throws with the way to run a lab when there is none. */
export function host(): LabHost {
  if (current === undefined) {
    throw new Error('A lab runs by its id: npm run lab -- <id> (npm run lab -- --list shows all).');
  }
  return current;
}
