/** One line of the report. `target` is an upper bound, where there is one. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'KB' | 'ms' | 's' | '×' | '';
  readonly target?: number;
  /** How it was measured, where the name does not say it. */
  readonly how?: string;
}

/** Whether a measure keeps its target; null where it has none. */
export function holds({ value, target }: Measure): boolean | null {
  return target === undefined ? null : value <= target;
}

/** The value as it is printed, in the precision it deserves. */
export function shown({ value, unit }: Pick<Measure, 'value' | 'unit'>): string {
  const digits = unit === 'ms' && value >= 10 ? 0 : unit === '' ? 3 : value >= 100 ? 0 : 1;
  const number = value.toFixed(unit === '×' ? 2 : digits);
  return unit === '' ? number : `${number} ${unit}`;
}

/** The median of numbers; NaN when there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The report as a Markdown table. */
export function report(measures: readonly Measure[], about: string): string {
  const rows = measures.map((measure) => {
    const target =
      measure.target === undefined ? '' : `≤ ${shown({ ...measure, value: measure.target })}`;
    const verdict = { true: 'yes', false: '**no**', null: '' }[String(holds(measure))] ?? '';
    return `| ${[measure.name, shown(measure), target, verdict, measure.how ?? ''].join(' | ')} |`;
  });
  const head = ['| measure | value | target | holds | how |', '| --- | ---: | ---: | --- | --- |'];
  return [about, '', ...head, ...rows, ''].join('\n');
}
