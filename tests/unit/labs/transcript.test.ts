import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUDGET, EMPTY, receive } from '../../../src/labs/budget.ts';
import { readSaid, TRAFFIC } from '../../../src/labs/protocol.ts';
import { record } from '../../../src/labs/record.ts';
import { readEntry, type Entry } from '../../../src/labs/transcript.ts';
import { clean } from '../../../src/labs/untrusted.ts';

const log = (text: unknown) => ({ type: 'log', style: 'log', text });
const table = (rows: unknown, columns: unknown = ['a']) => ({
  type: 'table',
  caption: 'c',
  columns,
  rows,
});
const plot = (points: unknown, more = {}) => ({
  type: 'plot',
  caption: 'c',
  kind: 'line',
  x: { label: 'x' },
  y: { label: 'y' },
  series: [{ name: 's', points }],
  ...more,
});

describe('a message that is no entry is dropped', () => {
  test.each<[unknown]>([
    [null],
    [undefined],
    ['log'],
    [[]],
    [{}],
    [{ type: 'verdict', pass: true }],
    [{ type: '__proto__' }],
    [log(1)],
    [log(null)],
    [{ type: 'log', style: 'html', text: 'x' }],
    [table('rows')],
    [table([['a', 'b']])],
    [table([[{}]])],
    [table([[1]], [{ title: 1 }])],
    [table(Array.from({ length: 201 }, () => [1]))],
    [
      table(
        [],
        Array.from({ length: 13 }, () => 'c'),
      ),
    ],
    [plot([])],
    [plot([[1, 'high']])],
    [plot([[1, -1]])],
    [plot([[1, Infinity]])],
    [plot([[1, 1e16]])],
    [plot([[Number.NaN, 1]])],
    [plot([[1, 1]], { kind: 'pie' })],
    [plot([[1, 1]], { y: { label: 'y', max: 0 } })],
    [{ type: 'measure', name: '', value: 1 }],
    [{ type: 'measure', name: 'm', value: {} }],
    [{ type: 'error', text: 3 }],
  ])('%j', (message) => {
    expect(receive(EMPTY, message)).toBe(EMPTY);
  });
});

test('any message at all leaves a transcript that survives JSON unchanged', () => {
  const near = fc.record({
    type: fc.constantFrom('log', 'table', 'plot', 'measure', 'error', 'muted'),
    style: fc.constantFrom('log', 'warn', 'x'),
    text: fc.string({ unit: 'binary' }),
    name: fc.string({ unit: 'binary' }),
    value: fc.oneof(fc.double(), fc.string({ unit: 'binary' }), fc.boolean()),
    caption: fc.string({ unit: 'binary' }),
    columns: fc.array(fc.string(), { maxLength: 2 }),
    rows: fc.array(fc.array(fc.oneof(fc.double(), fc.string()), { maxLength: 2 })),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(near, fc.anything()), { maxLength: 40 }), (messages) => {
      const { transcript } = messages.reduce(receive, EMPTY);
      expect(JSON.parse(JSON.stringify(transcript))).toEqual(transcript);
      for (const entry of transcript)
        if (entry.type === 'log') expect(clean(entry.text)).toBe(entry.text);
    }),
  );
});

test.each<[string, string]>([
  ['a\u202eb', 'ab'],
  ['\u2066x\u2069', 'x'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]8;;http://x\u0007link', 'link'],
  ['nul\u0000 del\u007f c1\u009b', 'nul del c1'],
  ['tab\tline\n', 'tab\tline\n'],
  ['\ud800', '\ufffd'],
  ['é ü 漢 👩‍💻', 'é ü 漢 👩‍💻'],
])('controls are taken out of %j', (text, expected) => {
  expect(clean(text)).toBe(expected);
});

describe('output stops at the budget, where it is made and where it is shown', () => {
  const flood = (each: (kit: ReturnType<typeof record>) => void, times: number): Entry[] => {
    const entries: Entry[] = [];
    const kit = record({}, (entry) => entries.push(entry));
    for (let at = 0; at < times; at++) each(kit);
    return entries;
  };
  const floods: [string, (kit: ReturnType<typeof record>) => void, number][] = [
    ['lines', ({ console }) => console.log('x'), BUDGET.lines + 1],
    ['lines in one text', ({ console }) => console.log('\n'.repeat(50)), 4],
    ['characters', ({ console }) => console.log('x'.repeat(9000)), 12],
    [
      'tables',
      ({ host }) => host.table({ caption: 'c', columns: ['a'], rows: [] }),
      BUDGET.blocks + 1,
    ],
    [
      'cells',
      ({ host }) => host.table({ caption: 'c', columns: ['a'], rows: rows(200) }),
      BUDGET.cells / 200,
    ],
    ['measures', ({ host }) => host.measure('m', 1), BUDGET.measures + 1],
  ];

  test.each(floods)('%s', (_, each, most) => {
    const entries = flood(each, 500);
    expect(entries.length).toBeLessThanOrEqual(most + 1);
    expect(entries.filter(({ type }) => type === 'muted')).toHaveLength(1);
    expect(entries.at(-1)).toEqual({ type: 'muted' });
  });

  test('a page that gets more than the budget drops it', () => {
    const many = Array.from({ length: 1000 }, () => log('x'));
    expect(many.reduce<typeof EMPTY>(receive, EMPTY).transcript).toHaveLength(BUDGET.lines);
  });

  test('measures still count when the console is cut', () => {
    const entries = flood(({ console, host }) => {
      console.log('x');
      host.measure('m', 1);
    }, BUDGET.measures);
    expect(entries.filter(({ type }) => type === 'measure')).toHaveLength(BUDGET.measures);
  });
});

function rows(count: number): string[][] {
  return Array.from({ length: count }, () => ['x']);
}

test.each<[unknown, string]>([
  [table([[1, 2]]), 'table: row 1 has 2 cells for 1 columns'],
  [plot([[1, -1]]), "plot: series 1: a point's height is not a number from zero to 1e15"],
  [{ type: 'measure', name: '', value: 1 }, 'measure: the name is empty'],
])('a lab author is told what is wrong: %#', (value, message) => {
  expect(() => readEntry(value)).toThrow(message);
});

test('numbers align at the end of a column, and not-a-number becomes text', () => {
  const entry = readEntry(
    table(
      [
        ['a', 1],
        ['b', Number.NaN],
      ],
      ['x', 'y'],
    ),
  );
  expect(entry).toMatchObject({ columns: [{ align: 'start' }, { align: 'start' }] });
  expect(readEntry(table([['a', -0]], ['x', 'y']))).toMatchObject({
    columns: [{ align: 'start' }, { align: 'end' }],
    rows: [['a', 0]],
  });
});

test.each<[unknown]>([
  [{ say: 'ready' }],
  ['{'],
  ['null'],
  ['{"say":"pass"}'],
  ['{"say":"end","end":"solved"}'],
  ['{"say":"broken","text":1}'],
  [`{"say":"ready","pad":"${'x'.repeat(TRAFFIC.message)}"}`],
])('a message outside the protocol is not heard: %#', (message) => {
  expect(readSaid(message)).toBeNull();
});
