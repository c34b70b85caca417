import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../../src/placement/placement.ts';
import { isHeld, profileOf, type Asked } from '../../../src/placement/profile.ts';

const levels: readonly Asked[] = [1, 2, 3, 5, 6].map((level) => ({
  level,
  items: ['a', 'b', 'c'].map((item) => ({ id: `${level}-${item}` })),
}));
const ids = levels.flatMap(({ items }) => items.map(({ id }) => id));
const letters: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', u: 'unknown' };

/** "yyn yyy --- yyu yyy": the answers of each level in turn, `-` for none. */
const said = (text: string): Answers =>
  Object.fromEntries(
    [...text.replaceAll(' ', '')].flatMap((letter, at) => {
      const answer = letters[letter];
      return answer ? [[ids[at] as string, answer]] : [];
    }),
  );

const answer = fc.constantFrom<Answer>('yes', 'no', 'unknown');
const some = fc.dictionary(fc.constantFrom(...ids), answer);
const all = fc
  .array(answer, { minLength: ids.length, maxLength: ids.length })
  .map((list): Answers => Object.fromEntries(ids.map((id, at) => [id, list[at] as Answer])));

describe('a profile', () => {
  const cases: [string, string, number, number | undefined, number[], number | undefined][] = [
    ['nothing answered', '--- --- --- --- ---', 0, undefined, [], 1],
    ['all held', 'yyy yyy yyy yyy yyy', 6, undefined, [], undefined],
    ['a gap at the top', 'yyy yyy yyy yyy yyn', 5, 6, [], undefined],
    ['two of three are a gap', 'yyy yyn nnn nnn nnn', 1, 2, [], undefined],
    ['held above a gap', 'yyy yyy yun yyy yyy', 6, 3, [5, 6], undefined],
    ['not knowing is a gap', 'yyu yyy yyy nnn nnn', 3, 1, [2, 3], undefined],
    ['open is no gap', 'yy- yyy yyy --- ---', 3, undefined, [], 1],
    ['a gap above what is open', '--- yyy yny --- ---', 2, 3, [], 1],
    ['nothing held', 'nnn nnn nnn nnn nnn', 0, 1, [], undefined],
  ];
  test.each(cases)('%s: %s', (_, text, highest, gap, above, open) => {
    const profile = profileOf(levels, said(text));
    expect(profile.highest).toBe(highest);
    expect(profile.gap?.level).toBe(gap);
    expect(profile.above).toEqual(above);
    expect(profile.open?.level).toBe(open);
  });

  test('knows nothing of levels that are not asked', () => {
    const profile = profileOf([...levels, { level: 8, items: [] }], said('yyy yyy yyy yyy yyy'));
    expect(profile.rows.map(({ level }) => level)).toEqual([1, 2, 3, 5, 6]);
    expect(profile.gap).toBeUndefined();
  });

  test('does not depend on the order of answers, items or levels', () => {
    fc.assert(
      fc.property(some, fc.shuffledSubarray(ids, { minLength: ids.length }), (answers, order) => {
        const shuffled = Object.fromEntries(
          order.flatMap((id) => (answers[id] ? [[id, answers[id]] as const] : [])),
        );
        const turned = levels
          .toReversed()
          .map(({ level, items }) => ({ level, items: items.toReversed() }));
        expect(profileOf(turned, shuffled)).toEqual(profileOf(levels, answers));
      }),
    );
  });

  test('never falls by a Yes: no row, not the highest level, not the gap', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...ids), (answers, id) => {
        const before = profileOf(levels, answers);
        const after = profileOf(levels, { ...answers, [id]: 'yes' });
        expect(after.highest).toBeGreaterThanOrEqual(before.highest);
        expect(after.gap?.level ?? 9).toBeGreaterThanOrEqual(before.gap?.level ?? 9);
        for (const [at, row] of after.rows.entries()) {
          expect(row.held).toBeGreaterThanOrEqual(before.rows[at]!.held);
        }
      }),
    );
  });

  test('has its gap, once all is answered, at the lowest level without three of three', () => {
    fc.assert(
      fc.property(all, (answers) => {
        const { rows, gap, open, highest } = profileOf(levels, answers);
        expect(open).toBeUndefined();
        expect(gap).toEqual(rows.find((row) => !isHeld(row)));
        expect(highest).toBe(rows.findLast(isHeld)?.level ?? 0);
      }),
    );
  });

  test('counts every item once', () => {
    fc.assert(
      fc.property(some, (answers) => {
        for (const { asked, held, no, unknown, open } of profileOf(levels, answers).rows) {
          expect(held + no + unknown + open).toBe(asked);
        }
      }),
    );
  });
});
