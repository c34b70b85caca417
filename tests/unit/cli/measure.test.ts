import { describe, expect, it } from 'vitest';
import { holds, median, report, shown } from '../../../src/cli/bench/measure.ts';

describe('a measure', () => {
  it.each([
    [9, 10, true],
    [10, 10, true],
    [11, 10, false],
  ])('of %i holds a target of %i: %s', (value, target, expected) => {
    expect(holds({ name: 'a', value, unit: 'KB', target })).toBe(expected);
  });

  it('without a target holds nothing', () => {
    expect(holds({ name: 'a', value: 1, unit: 'KB' })).toBeNull();
  });

  it.each([
    [{ value: 12.345, unit: 'KB' as const }, '12.3 KB'],
    [{ value: 1234.5, unit: 'ms' as const }, '1235 ms'],
    [{ value: 3.21, unit: 'ms' as const }, '3.2 ms'],
    [{ value: 2.456, unit: '×' as const }, '2.46 ×'],
    [{ value: 0.0004, unit: '' as const }, '0.000'],
  ])('is printed in its precision: %j', (measure, words) => {
    expect(shown(measure)).toBe(words);
  });
});

describe('the median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

it('the report says where a target is missed', () => {
  const text = report([{ name: 'script', value: 9, unit: 'KB', target: 8 }], 'About.');
  expect(text).toContain('| script | 9.0 KB | ≤ 8.0 KB | **no** |');
});
