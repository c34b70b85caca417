/** The day of a date where the reader is, as 2026-11-21: it sorts, and no reader can take it for another day. */
export function day(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
