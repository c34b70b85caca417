/** The lesson as a check: it reads the code, whoever wrote it. Out: messages, none when green. */
export function check(source: string): string[] {
  return /from 'tiny-dates'/.test(source)
    ? [
        'tiny-dates was removed: it reads days in the time zone of the server. Use addDays() from ./calendar.ts.',
      ]
    : [];
}
