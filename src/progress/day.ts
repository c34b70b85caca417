/** The day of a date where the reader is, as 2026-11-21: it sorts, and no reader can take it for another day. */
export function day(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Day and time of a date where the reader is, as 2026-11-21 14:05. */
export function moment(at: number): string {
  const date = new Date(at);
  return `${day(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const two = (part: number): string => String(part).padStart(2, '0');
