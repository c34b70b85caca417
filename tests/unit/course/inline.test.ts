import { expect, test } from 'vitest';
import { heldTogether } from '../../../src/course/inline.ts';

test.each([
  ['took 22.4 % of the time', 'took 22.4\u00a0% of the time'],
  ['from 5 % to 50 %', 'from 5\u00a0% to 50\u00a0%'],
  ['a % b', 'a % b'],
  ['no number', 'no number'],
])('a number keeps its percent sign: %s', (text, held) => {
  expect(heldTogether(text)).toBe(held);
});
