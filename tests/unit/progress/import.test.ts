import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apply, emptyProgress } from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { AT, attacks } from './hostile.ts';

const v1 = readFileSync('tests/fixtures/progress/v1.json', 'utf8');

describe('a file from outside', () => {
  test.each(attacks)('%s', (_name, text, expected) => {
    const read = decode(text);
    const codes = [...new Set(read.issues.map((issue) => issue.code))];
    expect(codes).toEqual(expected === 'fine' ? [] : [expected]);
    expect(read.ok).toBe(['fine', 'dropped', 'too-many'].includes(expected));
    if (expected === 'dropped') expect(read.progress?.read['fine']).toBe(AT);
    if (read.ok) expect(decode(encode(read.progress)).issues).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('I14: points of −0 become 0', () => {
    const text = attacks.find(([name]) => name === 'I14 points -0')?.[1] as string;
    expect(Object.is(decode(text).progress?.questions['q']?.best.points, 0)).toBe(true);
  });

  test('I16: of 65 devices the 64 that answered most are counted', () => {
    const text = attacks.find(([name]) => name === 'I16 64 devices')?.[1] as string;
    const count = decode(text.replace('"d0":1,', '"d0":1,"extra":99,')).progress?.questions['q']
      ?.count;
    expect(Object.keys(count ?? {})).toHaveLength(64);
    expect(count).toMatchObject({ extra: 99, d1: 2 });
    expect(count).not.toHaveProperty('d0');
  });

  test('I26: of 20,001 items 20,000 are read', () => {
    const text = attacks.find(([name]) => name.startsWith('I26'))?.[1] as string;
    expect(Object.keys(decode(text).progress?.read ?? {})).toHaveLength(20_000);
  });

  test('I28: a mark at the highest tick does not stop the clock of this device', () => {
    const text = attacks.find(([name]) => name === 'I28 tick 2^40')?.[1] as string;
    const hostile = decode(text).progress ?? emptyProgress('0-0');
    const after = apply(hostile, { type: 'practiced', id: 'other', value: true, at: AT }, 'd');
    expect(decode(encode(after))).toMatchObject({ ok: true, issues: [] });
    expect(after.practiced['other']?.value).toBe(true);
  });

  test('of version 1 loads for ever, with all its facts', () => {
    const read = decode(v1);
    expect(read.issues).toEqual([]);
    expect(encode(read.progress ?? emptyProgress('0-0'))).toBe(JSON.stringify(JSON.parse(v1)));
  });
});
