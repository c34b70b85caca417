/** Units that a character of 13-unit mono text takes. */
export const CHARACTER = 7.8;

/** Steps of 1, 2 or 5 times a power of ten, from zero to the first one at or above `max`; 3 to 6 of them. */
export function ticks(max: number): number[] {
  // Below that, powers of ten are no numbers any more; nothing is measured there.
  if (max < 1e-100) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(max / 3));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => max / size <= 5) ?? max;
  const count = Math.ceil(max / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(10)));
}

/** A number as a plot writes it: at most five digits that count. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(5)));
}

/** Text that fits into a number of units; the table beside the plot has it whole. */
export function fitted(text: string, units: number): string {
  const most = Math.max(1, Math.floor(units / CHARACTER));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
