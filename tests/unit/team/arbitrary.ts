import fc from 'fast-check';
import type { Board } from '@/team/board.ts';
import { MAX_LEVELS } from '@/team/levels.ts';
import { claimOf, verdicts, type Entry } from '@/team/member.ts';
import { take } from '@/team/take.ts';

/** A day from 2024 to 2026. */
export const days = fc
  .integer({ min: 0, max: 900 })
  .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));

/** Any set of levels. */
export const levelSets = fc.integer({ min: 0, max: MAX_LEVELS >> 1 }).map((bits) => bits << 1);

const questions = ['alpha-one', 'alpha-two', 'beta-one', 'beta-two', 'gamma-one'];

/** Names that survive cleaning: few enough to meet, some of them hostile. */
export const names = fc.constantFrom(
  'Ana',
  'ana',
  'Tomás',
  '=1+1',
  "'=2",
  '<b>Bo</b>',
  '"quoted", and; split',
  'مريم',
  '__proto__',
  '👩‍👩‍👧 Kim',
);

/** A claim and whose it is. */
export const entries: fc.Arbitrary<Entry> = fc
  .record({
    name: names,
    day: days,
    verdict: fc.constantFrom(...verdicts),
    knows: levelSets,
    does: levelSets,
    right: fc.subarray(questions),
    missed: fc.constant<string[]>([]),
    unchecked: fc.integer({ min: 0, max: 8 }),
  })
  .chain((entry) =>
    fc.subarray([...entry.right]).map((missed) => ({
      name: entry.name,
      ...claimOf(entry),
      missed,
      right: entry.right.filter((id) => !missed.includes(id)),
    })),
  );

const snapshots = fc.uniqueArray(
  fc.record({
    day: days,
    people: fc.array(fc.record({ name: names, knows: levelSets, does: levelSets }), {
      maxLength: 4,
    }),
  }),
  { maxLength: 2, selector: ({ day }) => day },
);

/** A board as it can come about. */
export const boards: fc.Arbitrary<Board> = fc
  .tuple(fc.array(entries, { maxLength: 5 }), snapshots)
  .map(([all, before]) => ({
    ...take({ members: [], snapshots: [] }, all).board,
    snapshots: [...before].sort((a, b) => (a.day < b.day ? -1 : 1)),
  }));
