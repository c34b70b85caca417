import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/quiz/numbers.ts';
import { plain, plainOutput } from '../../../src/quiz/text.ts';

describe('typed text', () => {
  it.each([
    ['ＡＰＩ', 'api'],
    ['caf\u0065\u0301', 'café'],
    ['“quoted”', 'quoted'],
    ["it's", 'it’s'],
    ['max\u00a0tokens', 'max tokens'],
    ['to\u200bken', 'token'],
    ['\ufeff token\n', 'token'],
    ['`npm test`', 'npm test'],
    ['If‑None‑Match', 'if-none-match'],
    ['İSTANBUL', 'istanbul'],
    ['A token.', 'a  token'],
  ])('%j counts as %j', (typed, wanted) => {
    expect(plain(typed)).toBe(plain(wanted));
  });

  it.each([
    ['straße', 'strasse'],
    ['ıstanbul', 'istanbul'],
    ['token', 'tokens'],
    ['.', ''],
    ['npm test .', 'npm test'],
  ])('%j does not count as %j', (typed, other) => {
    expect(plain(typed)).not.toBe(plain(other));
  });

  it('is plain after one pass', () => {
    const words = fc.stringMatching(/^[a-z0-9 -]*$/);
    fc.assert(fc.property(words, (text) => plain(plain(text)) === plain(text)));
  });

  it('reads 500 letters at most, though one letter may unfold to eighteen', () => {
    expect(plain('ﷺ'.repeat(100_000)).length).toBeLessThanOrEqual(18 * 500);
    expect(plain('a'.repeat(100_000)).length).toBe(500);
  });

  it('keeps the lines and inner spaces of an output', () => {
    expect(plainOutput('a  b \r\n\tc\n\n')).toBe('a  b\n\tc');
  });
});

describe('typed numbers', () => {
  it.each([
    ['1500', 1500],
    ['1,500', 1500],
    ['1 500', 1500],
    ['1\u202f500\u202f000', 1_500_000],
    ['1e3', 1000],
    ['1.5E3', 1500],
    ['.5', 0.5],
    ['+7', 7],
    ['−7', -7],
    ['~40', 40],
    ['40 %', 40],
    ['12 Tokens', 12],
    ['１２', 12],
    ['-0', 0],
  ])('reads %j as %f', (text, value) => {
    expect(readNumber(text, 'tokens')).toBe(value);
  });

  it.each([
    '',
    ' ',
    '1,5',
    '1.500.000',
    '0x10',
    '1e',
    'Infinity',
    '1e999',
    'NaN',
    '٣',
    '12 apples',
    '1,2345',
  ])('does not read %j', (text) => {
    expect(readNumber(text, 'tokens')).toBeUndefined();
  });

  it('reads back any number that it prints', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toBe(value + 0);
      }),
    );
  });
});
