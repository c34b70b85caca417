import { describe, expect, test } from 'vitest';
import { scale } from '../../../src/progress/scale.ts';

/** Eight levels from the top down, with an interlude above, between and beneath them. */
const rows = [undefined, 8, 7, 6, undefined, 5, 4, 3, 2, 1, undefined];

const signs = { upper: "'", whole: '|', lower: ',', '': '.' };
const drawn = (knows: number, does: number) =>
  scale(rows, { knows, does })
    .map(({ gap }) => signs[gap])
    .join('');

describe('the scale beside the table', () => {
  test.each([
    ['has no stretch while nothing is known', 0, 0, '...........'],
    ['is hatched down to the ground while nothing is done', 3, 0, '.......,||.'],
    ['is hatched from the middle of one level to the middle of the other', 5, 3, ".....,|'..."],
    ['is hatched through an interlude', 6, 5, "...,|'....."],
    ['has no stretch where all that is known is done', 4, 4, '...........'],
    ['reaches from the top to the ground', 8, 0, '.,||||||||.'],
  ])('%s', (_what, knows, does, expected) => {
    expect(drawn(knows, does)).toBe(expected);
  });

  test('has each flag at its own level, and none at level 0', () => {
    const flags = (knows: number, does: number) =>
      scale(rows, { knows, does }).flatMap((row, i) => [
        ...(row.knows ? [`knows ${rows[i]}`] : []),
        ...(row.does ? [`does ${rows[i]}`] : []),
      ]);
    expect(flags(5, 3)).toEqual(['knows 5', 'does 3']);
    expect(flags(4, 4)).toEqual(['knows 4', 'does 4']);
    expect(flags(2, 0)).toEqual(['knows 2']);
    expect(flags(0, 0)).toEqual([]);
  });
});
