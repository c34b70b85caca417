import { expect, test } from 'vitest';
import { linesInWords, markedLines } from '../../../src/site/marked-lines.ts';

test('a fence marks lines and ranges of them', () => {
  expect([...markedLines('{2,4-5}', 6)]).toEqual([2, 4, 5]);
  expect([...markedLines('title {1}', 1)]).toEqual([1]);
  expect(markedLines('', 3).size).toBe(0);
});

test('a line that is not there, or no number, stops the build', () => {
  for (const meta of ['{7}', '{0}', '{3-2}', '{a}', '{}', '{1,}']) {
    expect(() => markedLines(meta, 6)).toThrow('has 6 lines');
  }
});

test('marked lines are said in words', () => {
  expect(linesInWords(new Set([2]))).toBe('line 2');
  expect(linesInWords(new Set([5, 2, 4]))).toBe('lines 2, 4 to 5');
});
