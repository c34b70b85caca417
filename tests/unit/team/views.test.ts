import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constraintOf, distribution } from '@/team/constraint.ts';
import { graded, hardest } from '@/team/hardest.ts';
import { has, reach, setOf, upTo } from '@/team/levels.ts';
import { MOST, pairing } from '@/team/pairing.ts';
import { levelSets } from './arbitrary.ts';

const ladder = [1, 2, 3, 4, 5, 6, 7, 8];
const team = (...does: number[]) =>
  does.map((level, at) => ({ name: `P${at}`, knows: upTo(level), does: upTo(level) }));
/** The team of the design: Ravi at 6, two at 4, three at 3, one at 2, one at 1. */
const eight = team(6, 4, 4, 3, 3, 3, 2, 1);

describe('the level that constrains', () => {
  it.each([
    ['the lowest that fewer than half practice', eight, { level: 4, does: 3, top: 6, people: 8 }],
    ['none where half reach the top', team(3, 3, 1, 1), { level: undefined, top: 3 }],
    ['one that a single person opens', team(7, 2, 2), { level: 3, does: 1, top: 7 }],
    ['none for nobody', [], { level: undefined, top: 0 }],
    ['none where nobody does anything', team(0, 0), { level: undefined, top: 0 }],
  ])('is %s', (_, people, expected) => {
    expect(constraintOf(people, ladder)).toMatchObject(expected);
  });

  it('is sought up to where most output is made, when that is known', () => {
    expect(constraintOf(eight, ladder, 3)).toMatchObject({ level: undefined, top: 3 });
    expect(constraintOf(eight, ladder, 7)).toMatchObject({ level: 4, top: 6 });
  });

  it('counts people who skip a level where they are, and where they stand', () => {
    const rungs = distribution([{ knows: 0, does: setOf([1, 3]) }], ladder);
    expect(rungs.filter(({ does }) => does).map(({ level }) => level)).toEqual([1, 3]);
    expect(rungs.filter(({ here }) => here).map(({ level }) => level)).toEqual([1]);
  });

  it('puts everyone on exactly one rung', () => {
    fc.assert(
      fc.property(fc.array(levelSets), (sets) => {
        const rungs = distribution(
          sets.map((does) => ({ knows: does, does })),
          ladder,
        );
        expect(rungs.reduce((sum, { here }) => sum + here, 0)).toBe(sets.length);
      }),
    );
  });
});

describe('pairs', () => {
  it('join one who does a level with one whose next level it is', () => {
    expect(
      pairing(eight, ladder).map(({ level, pairs }) => [
        level,
        pairs.map(({ helper, learner }) => helper + learner),
      ]),
    ).toEqual([
      [1, []],
      [2, ['P6P7']],
      [3, ['P3P6']],
      [4, ['P1P3', 'P2P4', 'P0P5']],
      [5, ['P0P1']],
      [6, []],
      [7, []],
      [8, []],
    ]);
  });

  it('hold nobody more than twice, never with themselves, and do not depend on the order', () => {
    const people = fc
      .array(levelSets, { maxLength: 30 })
      .map((sets) => sets.map((does, at) => ({ name: `P${at}`, does })));
    fc.assert(
      fc.property(people, (all) => {
        const levels = pairing(all, ladder);
        const uses = new Map<string, number>();
        for (const { level, pairs } of levels) {
          for (const { helper, learner } of pairs) {
            for (const name of [helper, learner]) uses.set(name, (uses.get(name) ?? 0) + 1);
            const [one, other] = [helper, learner].map((name) =>
              all.find((person) => person.name === name)!,
            );
            expect(one).not.toBe(other);
            expect(has(one!.does, level)).toBe(true);
            expect(reach(other!.does, ladder)).toBe(level - 1);
          }
        }
        expect(Math.max(0, ...uses.values())).toBeLessThanOrEqual(MOST);
        expect(pairing([...all].reverse(), ladder)).toEqual(levels);
      }),
      { numRuns: 1000 },
    );
  });

  it('say who found nobody', () => {
    expect(pairing(team(1, 1), ladder)[1]).toEqual({ level: 2, pairs: [], alone: ['P0', 'P1'] });
  });
});

describe('the hardest questions', () => {
  const claim = (right: string[], missed: string[]) => ({
    day: '2026-11-01',
    verdict: 'consistent' as const,
    knows: 0,
    does: 0,
    right,
    missed,
  });
  const claims = [
    claim(['a'], ['b']),
    claim(['a', 'b'], ['c']),
    claim([], ['a', 'b', 'c']),
    claim([], []),
  ];

  it('are those that the largest share missed, and never such as fewer than three answered', () => {
    expect(hardest(claims)).toEqual([
      { id: 'b', missed: 2, answered: 3 },
      { id: 'a', missed: 1, answered: 3 },
    ]);
  });

  it('say nothing of two receipts', () => {
    expect(hardest(claims.slice(0, 2))).toEqual([]);
    expect(graded(claims)).toBe(3);
  });
});
