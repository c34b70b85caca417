/** Days of receipts: text such as 2026-11-21, and the number of it in few letters. */

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);
const LENGTH = 3;

/** The middle of a day where we are. */
export function noonOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getTime();
}

/** How many days a day is after 2020 began. */
export const dayNumber = (day: string): number =>
  Math.max(0, Math.round((Date.parse(`${day}T00:00Z`) - START) / DAY)) || 0;

/** The day of a number. */
export const dayAt = (number: number): string =>
  new Date(START + Math.min(number, 36 ** LENGTH) * DAY).toISOString().slice(0, 10);

/** Three letters for a day from 2020 on. */
export const dayCode = (day: string): string => dayNumber(day).toString(36).padStart(LENGTH, '0');

/** The day of three letters. */
export const dayOf = (code: string): string => dayAt(parseInt(code, 36));
