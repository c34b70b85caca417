/** A number as the board writes it: one decimal below a hundred, none from there on, thousands apart. */
export function figure(value: number, digits = 1): string {
  const scale = 10 ** (Math.abs(value) < 99.95 ? digits : 0);
  return (Math.round(value * scale) / scale + 0).toLocaleString('en-US');
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small whole numbers as words: "six reviewers", "one hour", "no reviewers", "1.25 hours". */
export function inWords(value: number, one?: string): string {
  const number = WORDS[value] ?? figure(value, 2);
  if (one === undefined) return value === 0 ? 'none' : number;
  return `${number} ${value === 1 ? one : `${one}s`}`;
}

/** "1 hour", "1.5 hours", "0 hours". */
export function plural(value: number, one: string, digits = 1): string {
  const number = figure(value, digits);
  return `${number} ${number === '1' ? one : `${one}s`}`;
}

/** An amount that is not zero, and never says that it is; with a noun or without. */
export function amount(value: number, one?: string): string {
  const tiny = value > 0 && figure(value) === '0';
  if (one === undefined) return tiny ? 'fewer than 0.1' : figure(value);
  return tiny ? `fewer than 0.1 ${one}s` : plural(value, one);
}

/** A share as a percentage, never rounded up: what is below 100 % is not shown as 100 %. */
export function percent(share: number): string {
  return `${figure(Math.floor(share * 1000 + 1e-6) / 10)} %`;
}

/** Hours of a working day, as in the lab. */
const HOURS = 8;

/** Working days in the unit that fits; beyond the days that the team looks at, no number means anything. */
export function duration(days: number, most: number): string {
  if (days > most) return `more than ${plural(most, 'working day')}`;
  const minutes = days * HOURS * 60;
  if (days === 0) return 'no time';
  if (minutes < 1) return 'less than a minute';
  if (minutes < 59.5) return plural(Math.round(minutes), 'minute');
  const hours = days * HOURS;
  return hours < HOURS - 0.05 ? plural(hours, 'working hour') : plural(days, 'working day');
}
