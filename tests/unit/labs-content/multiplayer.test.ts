import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/labs/transcript.ts';
import { cellsOf, labOf, run as runLab, unmet, type Change } from './lab-runs.ts';

const lab = labOf('multiplayer-queue');

/** Runs the lab with lines of `team.ts` replaced; each must stand in it once. */
const run = (...changes: readonly (readonly [from: string, to: string])[]) =>
  runLab(
    lab,
    changes.map((change): Change => ['team.ts', ...change]),
  );

/** Of the first table: what was opened, merged, left open, and the hours to merge, per load. */
const loads = (transcript: Transcript) =>
  new Map(cellsOf(transcript, 0).map(([load, ...rest]) => [load, rest.map(Number)] as const));
const solved = (transcript: Transcript) => unmet(lab, transcript).length === 0;

const cases: readonly [name: string, hours: string, people: number, green: string][] = [
  ['half-hour reviews and docs on green', '0.5', 1, "['docs']"],
  ['docs and contained changes on green', '1', 1, "['docs', 'contained']"],
  ['two reviewers of half an hour', '0.5', 2, '[]'],
];
const setting = (hours: string, people: number, green: string) =>
  [
    ['reviewHours: 1,', `reviewHours: ${hours},`],
    ['reviewers: 1,', `reviewers: ${people},`],
    ['mergeOnGreen: [],', `mergeOnGreen: ${green},`],
  ] as const;

describe('the lab of the review queue', () => {
  it('merges what the reviewer can do, and no more, beyond the limit', () => {
    const published = loads(lab.published);
    const [twenty, forty] = [published.get(20), published.get(40)];
    expect(twenty?.[1]).toBe(forty?.[1]);
    expect(forty?.[2]).toBeGreaterThan(2 * (twenty?.[2] ?? 0));
  });

  it('merges about twice as many when a review takes half the time', async () => {
    const before = loads(lab.published).get(40)?.[1] ?? 0;
    const after = loads(await run(['reviewHours: 1,', 'reviewHours: 0.5,'])).get(40)?.[1] ?? 0;
    expect(after / before).toBeGreaterThan(1.85);
    expect(after / before).toBeLessThan(2.15);
  });

  it('has other luck with another seed, and the same limit', async () => {
    const other = loads(await run(['seed = 31', 'seed = 32']));
    expect(other.get(6)).not.toEqual(loads(lab.published).get(6));
    expect(other.get(40)?.[1]).toBeLessThan(560);
    expect(other.get(40)?.[1]).toBeGreaterThan(400);
  });

  it.each(['seed = 31', 'seed = 5', 'seed = 12'])(
    'keeps L = λW to the digit with %s',
    async (to) => {
      for (const [, , open, product] of cellsOf(await run(['seed = 31', to]), 3)) {
        expect(open).toBe(product);
      }
    },
  );

  it('agrees with the formula where the reviewers keep up, with one or with three', async () => {
    const three = await run(['reviewers: 1,', 'reviewers: 3,']);
    const steady = [...cellsOf(lab.published, 2), ...cellsOf(three, 2)].filter(
      ([, busy]) => Number(busy) < 90,
    );
    expect(steady.length).toBeGreaterThanOrEqual(5);
    for (const [, , , , formula, long] of steady) {
      expect(Math.abs(Number(long) / Number(formula) - 1)).toBeLessThan(0.15);
    }
  });

  it.each(cases)('is solved by %s', async (_, ...levers) => {
    expect(unmet(lab, await run(...setting(...levers)))).toEqual([]);
  });

  it('is not solved by merging all unread, by opening less, or by people it has not', async () => {
    const all = await run(...setting('1', 1, "['docs', 'contained', 'risky']"));
    expect(unmet(lab, all)).toEqual(['risky-unreviewed']);
    expect(unmet(lab, await run(['perDay: 20,', 'perDay: 6,']))).toEqual(['opened']);
    expect(unmet(lab, await run(...setting('1', 3, '[]')))).toEqual(['in-reach']);
    expect(solved(await run(...setting('1', 2, '[]')))).toBe(false);
  });

  it('leaves no risky change unread in its solution', async () => {
    const transcript = await runLab(lab, [], true);
    expect(solved(transcript)).toBe(true);
  });
});
