import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLine, formatThrown, formatValue, MAX_VALUE } from '../../../src/labs/format.ts';

const loop: Record<string, unknown> = {};
loop['self'] = loop;

describe('values print as a reader expects', () => {
  test.each<[unknown, string]>([
    ['plain', 'plain'],
    [['a', 1, null, undefined], '["a",1,null,undefined]'],
    [{ a: 1, b: { c: [] } }, '{"a":1,"b":{"c":[]}}'],
    [new Map([['a', 1]]), 'Map {"a" => 1}'],
    [new Set([1, 'b']), 'Set {1,"b"}'],
    [10n, '10n'],
    [-0, '0'],
    [Number.NaN, 'NaN'],
    [Symbol('x'), 'Symbol(x)'],
    [Math.max, '[function max]'],
    [new TypeError('no'), '[TypeError: no]'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    [Object.create(null), '{}'],
    [loop, '{"self":[circular]}'],
    [
      {
        get a(): never {
          throw new Error('no');
        },
      },
      '[unprintable]',
    ],
    [Array.from({ length: 300 }, () => 0), `[${'0,'.repeat(100)}… 200 more]`],
  ])('%#', (value, text) => {
    expect(formatValue(value)).toBe(text);
  });

  test('several values stand apart by a space', () => {
    expect(formatLine(['a', 1, { b: 2 }])).toBe('a 1 {"b":2}');
  });
});

describe('what was thrown prints', () => {
  test.each<[unknown, string]>([
    [new RangeError('too far'), 'RangeError: too far'],
    [new Error(''), 'Error'],
    [null, 'null'],
    ['text', 'text'],
    [{ code: 1 }, '{"code":1}'],
  ])('%#', (value, text) => {
    expect(formatThrown(value)).toBe(text);
  });
});

test('printing anything at all never throws and is never too long', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withMap: true, withSet: true }), (value) => {
      expect(formatValue(value).length).toBeLessThanOrEqual(MAX_VALUE);
      expect(typeof formatThrown(value)).toBe('string');
    }),
  );
});

test('an endless value is cut before it is walked whole', () => {
  const wide = (depth: number): unknown =>
    depth === 0 ? 'x'.repeat(50) : Array.from({ length: 100 }, () => wide(depth - 1));
  expect(formatValue(wide(2)).length).toBeLessThanOrEqual(MAX_VALUE);
});
