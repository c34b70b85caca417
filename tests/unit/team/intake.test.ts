import { describe, expect, it } from 'vitest';
import { issueText, MAX_LINES, MAX_TEXT, pieceOf, tokenOf, type ReadLine } from '@/team/intake.ts';
import { readLines, type ReadingPorts } from '@/team/reading.ts';

const TODAY = '2026-11-21';

describe('a text', () => {
  it.each([
    ['{"board":1}', 'board'],
    ['\uFEFF {', 'board'],
    ['[{"name":"Ana","level":2}]', 'roster'],
    ['name;does\nAna;2', 'roster'],
    ['8L1.abc\n8L1.def', 'lines'],
    ['[1', 'lines'],
    ['', 'lines'],
    [' '.repeat(MAX_TEXT + 1), 'too-much'],
    ['x\n'.repeat(MAX_LINES + 1), 'too-much'],
  ])('is told by what it is: %.20j', (text, kind) => {
    expect(pieceOf(text, TODAY).kind).toBe(kind);
  });

  it('keeps the numbers of its lines, empty ones counted', () => {
    expect(pieceOf('\n a \r\n\r\nb', TODAY)).toEqual({
      kind: 'lines',
      lines: [
        { at: 2, text: 'a' },
        { at: 4, text: 'b' },
      ],
    });
  });
});

describe('a line', () => {
  it.each([
    ['8L1.Ab-_9', '8L1.Ab-_9', ''],
    ['Ana Berg: 8L1.abc', '8L1.abc', 'Ana Berg'],
    ['here it is 8L1.abc.', '8L1.abc', ''],
    ['> 8LS1.k6d4.20261121.1xw', '8LS1.k6d4.20261121.1xw', ''],
    ['hello', 'hello', ''],
  ])('%s', (line, token, from) => {
    expect(tokenOf(line)).toEqual({ token, from });
  });

  it('is named by its number, and by its file', () => {
    expect(issueText('', 3, 'no.')).toBe('Line 3: no.');
    expect(issueText('a.csv', 3, 'no.', 'row')).toBe('a.csv, row 3: no.');
  });
});

describe('reading 10,000 lines', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => ({ at: at + 1, text: `8L1.${at}` }));
  const entry = {
    name: '',
    day: TODAY,
    verdict: 'consistent',
    knows: 0,
    does: 0,
    right: [],
    missed: [],
  } as const;
  const setUp = (stopAt = Infinity, fullAt = Infinity) => {
    const seen = { clock: 0, pauses: 0, told: 0, entries: 0 };
    const ports: ReadingPorts = {
      readLine: (token): Promise<ReadLine> => {
        seen.clock += 2;
        return Promise.resolve(
          token.endsWith('7') ? { why: 'odd.' } : { entry: { ...entry, name: token } },
        );
      },
      pause: () => Promise.resolve(void seen.pauses++),
      now: () => seen.clock,
      tell: (done) => (seen.told = done),
      stopped: () => seen.told >= stopAt,
      full: () => ++seen.entries > fullAt,
    };
    return { seen, ports };
  };

  it('lets the page go on every few milliseconds, and loses nothing', async () => {
    const { seen, ports } = setUp();
    const { entries, issues, left } = await readLines(lines, '', ports);
    expect([entries.length, issues.length, left]).toEqual([9000, 1000, 0]);
    expect(issues[0]).toBe('Line 8: odd.');
    expect(seen.pauses).toBeGreaterThanOrEqual(20_000 / 48);
  });

  it('stops when told, keeps what was read, and counts what was not', async () => {
    const { entries, issues, left } = await readLines(lines, '', setUp(100).ports);
    expect(entries.length + issues.length + left).toBe(10_000);
    expect(left).toBeGreaterThan(9800);
  });

  it('stops by itself when the board is full, and counts what was not read', async () => {
    const read = await readLines(lines, '', setUp(Infinity, 2000).ports);
    expect(read.full).toBe(true);
    expect(read.entries.length + read.issues.length + read.left).toBe(10_000);
    expect(read.entries.length).toBeLessThan(2004);
  });

  it('takes the name before the receipt where the receipt has none', async () => {
    const ports = { ...setUp().ports, readLine: () => Promise.resolve({ entry }) };
    const { entries } = await readLines([{ at: 1, text: 'A\u202Ena: 8L1.x' }], '', ports);
    expect(entries[0]?.name).toBe('Ana');
  });
});
