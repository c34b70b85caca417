import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar } from '../../../src/progress/due/calendar.ts';

const now = Date.UTC(2026, 10, 21, 9, 30, 5);
const days = [
  { day: '2026-11-23', chapters: [{ title: 'Tab; completion, first', count: 2 }] },
  { day: '2026-12-12', chapters: [{ title: 'Agent IDE', count: 1 }] },
];

/** Lines as a calendar reads them: a line that begins with a space goes on from the one before. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('each day is one event of a whole day, with a name that does not change', () => {
  const lines = unfolded(calendar(days, now, 'https://example.com/progress/'));
  expect(lines.slice(0, 3)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Eight Levels//Review days//EN',
  ]);
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20261123',
    'DTSTART;VALUE=DATE:20261212',
  ]);
  expect(lines).toContain('UID:20261123-review@eight-levels');
  expect(lines).toContain('DTSTAMP:20261121T093005Z');
  expect(lines).toContain('SUMMARY:Eight Levels: review Tab\\; completion\\, first (2)');
  expect(lines).toContain(
    'DESCRIPTION:Objectives due: Agent IDE (1).\\nhttps://example.com/progress/',
  );
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
});

test('no line is longer than 75 octets, whatever a chapter is called, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const text = calendar([{ day: '2026-11-23', chapters: [{ title, count: 1 }] }], now, 'x');
      const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      const summary = unfolded(text).find((line) => line.startsWith('SUMMARY'));
      const read = summary?.replaceAll(/\\([\\;,])/g, '$1').replaceAll('\\n', '\n');
      expect(read).toBe(`SUMMARY:Eight Levels: review ${title} (1)`);
    }),
  );
});
