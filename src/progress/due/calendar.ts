/** Review days as an iCalendar file (RFC 5545): one event of a whole day for each. */
import type { DueDay } from './due-list.ts';

/** Octets that a line may have before it is folded. */
const LINE = 75;

/**
 * The calendar's text. `now` is when it is made, in milliseconds since 1970; `address` is where to review. The same day
 * has the same name in every file, so that importing again moves nothing twice.
 */
export function calendar(days: readonly DueDay[], now: number, address: string): string {
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Eight Levels//Review days//EN',
    ...days.flatMap((day) => event(day, stamp, address)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event({ day, chapters }: DueDay, stamp: string, address: string): string[] {
  const date = day.replaceAll('-', '');
  const names = chapters.map(({ title, count }) => `${title} (${count})`).join(', ');
  return [
    'BEGIN:VEVENT',
    `UID:${date}-review@eight-levels`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:${escaped(`Eight Levels: review ${names}`)}`,
    `DESCRIPTION:${escaped(`Objectives due: ${names}.\n${address}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A line of more than 75 octets goes on in the next one, after a space; no letter is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}

/** Octets of a letter in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
