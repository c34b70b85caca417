import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCell, readCsv, writeCsv } from '@/team/csv.ts';
import { levelsText, readLevels, setOf, upTo } from '@/team/levels.ts';
import { cleanName, shownName } from '@/team/names.ts';
import { readRoster, rosterCsv, rosterTemplate } from '@/team/roster.ts';
import { boards, levelSets } from './arbitrary.ts';

const TODAY = '2026-11-21';
const read = (text: string) => readRoster(text, TODAY);

describe('CSV', () => {
  it('comes back as it was written: 10,000 tables', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', '@', '+', '-', 'a', ' '),
      }),
    );
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
      );
    fc.assert(
      fc.property(tables, (rows) => {
        const header = (rows[0] ?? []).map((_, at) => `column ${at}`);
        const back = readCsv(writeCsv([header, ...rows])).slice(1);
        const kept = rows.filter((row) => row.some((one) => one !== ''));
        expect(JSON.stringify(back.map((row) => row.map(plainCell)))).toBe(JSON.stringify(kept));
      }),
      { numRuns: 10_000 },
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=1"])(
    'holds no cell that a spreadsheet would run: %j',
    (text) => {
      expect(readCsv(writeCsv([[text, 'b']]))[0]?.[0]).toBe(`'${text}`);
    },
  );

  it('begins with the mark of UTF-8 and ends its lines as RFC 4180 asks', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['c', 'd,e'],
      ]),
    ).toBe('\uFEFFa,b\r\nc,"d,e"\r\n');
  });

  it.each([
    [
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\rc\td\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"x,y";z\n1;2',
      [
        ['x,y', 'z'],
        ['1', '2'],
      ],
    ],
    ['a,"b\r\nc ""d"""', [['a', 'b\r\nc "d"']]],
    ['a,"never closed', [['a', 'never closed']]],
    ['', []],
    ['\n\n a \n', [[' a ']]],
  ])('is read with other separators, ends and quotes: %j', (text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });
});

describe('levels in a cell', () => {
  it('come back as they were written', () => {
    fc.assert(fc.property(levelSets, (set) => readLevels(levelsText(set)) === set));
  });

  it.each([
    ['4', upTo(4)],
    ['0', 0],
    ['', 0],
    ['only 4', setOf([4])],
    ['1 2 5', setOf([1, 2, 5])],
    ['2, 3', setOf([2, 3])],
  ])('%j', (text, set) => {
    expect(readLevels(text)).toBe(set);
  });

  it.each(['x', '-1', '1.5', '99', '1e1', '٣'])('that are none: %j', (text) => {
    expect(readLevels(text)).toBeUndefined();
  });
});

describe('a roster', () => {
  it('is read from CSV with any order and case of columns', () => {
    expect(read('Does;NAME;Date\n2;Ana;2026-10-01\n;Bo;')?.entries).toMatchObject([
      { name: 'Ana', day: '2026-10-01', knows: 0, does: upTo(2), verdict: 'roster' },
      { name: 'Bo', day: TODAY, does: 0 },
    ]);
  });

  it('is read from JSON; one level stands for knowing and doing', () => {
    const text = JSON.stringify([
      { name: 'Ana', level: 3 },
      { name: 'Bo', knows: [1, 3], does: '1' },
    ]);
    expect(read(text)?.entries).toMatchObject([
      { knows: upTo(3), does: upTo(3) },
      { knows: setOf([1, 3]), does: upTo(1) },
    ]);
  });

  it('names each row that it leaves out, and each cell that it cannot read', () => {
    const roster = read('name,knows,date\n,1,\nAna,high,yesterday\n"Bo","1",2026-02-30');
    expect(roster?.entries.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    expect(roster?.issues.map(({ row }) => row)).toEqual([1, 2, 2, 3]);
  });

  it.each(['', 'Ana, Bo', '{"board":1}', '[1', '<html>'])('is not every text: %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each(['[1, null, [], {"__proto__":{"name":"x"}}]', 'name\n__proto__\nconstructor'])(
    'survives %j',
    (text) => {
      expect(() => read(text)).not.toThrow();
    },
  );

  it('is what the board gives out: names and levels come back, 10,000 boards', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const roster = read(rosterCsv(board, [1, 2, 3]));
        const wanted = board.members.map(({ name, day, knows, does }) => ({
          name,
          day,
          knows,
          does,
        }));
        const found = roster?.entries.map(({ name, day, knows, does }) => ({
          name,
          day,
          knows,
          does,
        }));
        expect(JSON.stringify([roster?.issues, found])).toBe(JSON.stringify([[], wanted]));
      }),
      { numRuns: 10_000 },
    );
  });

  it.each(['csv', 'json'] as const)('can be begun from the %s template', (format) => {
    const roster = read(rosterTemplate(format, TODAY));
    expect(roster).toMatchObject({
      issues: [],
      entries: [{ knows: upTo(4) }, { knows: setOf([1, 2, 5]), does: setOf([2]) }],
    });
  });
});

describe('a name', () => {
  it.each([
    ['\u202Eevil\u202C', 'evil'],
    ['a\u0000b\u0007\nc', 'ab c'],
    ['\u2066x\u2069 \u200By', 'x y'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['\uD800lone', 'lone'],
    [' \u2028 ', ''],
    [`z${'\u0301'.repeat(50)}`, 'ź\u0301\u0301\u0301'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%j is kept as %j', (raw, name) => {
    expect(cleanName(raw)).toBe(name);
  });

  it('is the same once cleaned, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const name = cleanName(raw);
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is shown with 40 characters at most, as a reader counts them', () => {
    expect(shownName('👩‍👩‍👧'.repeat(50))).toBe(`${'👩‍👩‍👧'.repeat(40)}…`);
    expect(shownName('é'.repeat(40))).toBe('é'.repeat(40));
  });
});
