import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/labs/transcript.ts';
import { cellsOf, labOf, run as runLab, unmet, type Change } from './lab-runs.ts';

const lab = labOf('whats-next-iterate');

/** Runs the lab with lines of `levers.ts` replaced; each must stand in it once. */
const run = (...changes: readonly (readonly [from: string, to: string])[]) =>
  runLab(
    lab,
    changes.map((change): Change => ['levers.ts', ...change]),
  );

/** Reworks, the same by arithmetic, percent done, the same by arithmetic. */
const setting = (transcript: Transcript, name: string) =>
  (cellsOf(transcript, 2).find(([first]) => first === name) ?? []).slice(1).map(Number);
const yours = (transcript: Transcript) => setting(transcript, 'your setting');

const hasty = [
  ['stated: 3,', 'stated: 4,'],
  ['breaks: 0.15,', 'breaks: 0.3,'],
] as const;

describe('the lab on one shot and several', () => {
  it.each(['seed = 5', 'seed = 6', 'seed = 4242'])('agrees with the arithmetic, %s', async (to) => {
    const transcript = await run(['seed = 5', to]);
    for (const [, mean, expected] of cellsOf(transcript, 1)) {
      expect(Math.abs(Number(mean) - Number(expected))).toBeLessThan(0.15);
    }
    for (const [, reworks, expected, done, sure] of cellsOf(transcript, 2)) {
      expect(Math.abs(Number(reworks) - Number(expected))).toBeLessThan(0.45);
      expect(Math.abs(Number(done) - Number(sure))).toBeLessThan(5);
    }
  });

  it('needs as many reworks as twos fit into the misses, where nothing breaks', async () => {
    for (const to of ['seed = 5', 'seed = 9', 'seed = 23']) {
      const story = cellsOf(await run(['seed = 5', to], ['breaks: 0.15', 'breaks: 0']), 0);
      expect(story.length - 1).toBe(Math.ceil(Number(story[0]?.[1]) / 2));
      expect(story.at(-1)?.[1]).toBe(0);
    }
  });

  it('has less wrong in a first version for each wish stated, and follows what it is told', async () => {
    const firsts = cellsOf(lab.published, 1).map(([, mean]) => Number(mean));
    expect(firsts).toEqual([...firsts].sort((a, b) => b - a));
    const obedient = await run(['follows = 0.95', 'follows = 1']);
    expect(cellsOf(obedient, 1).at(-1)).toEqual([8, 0, 0, 100]);
  });

  it('takes longer where reworks break more, and less with checks', async () => {
    const [few] = yours(lab.published);
    const [more, , done] = yours(await run(...hasty));
    const [kept, , all] = yours(await run(...hasty, ['checked: false', 'checked: true']));
    expect(more).toBeGreaterThan(2 * (few ?? NaN));
    expect(done).toBeLessThan(70);
    expect(kept).toBeLessThan((more ?? NaN) / 2);
    expect(all).toBe(100);
  });

  it('is not solved by stating all, by noticing more, or by a careful agent', async () => {
    const check = ['checked: false', 'checked: true'] as const;
    expect(unmet(lab, await run(check))).toEqual(['breaks']);
    expect(unmet(lab, await run(['breaks: 0.15', 'breaks: 0.3'], check))).toEqual([]);
    expect(unmet(lab, await run(['stated: 3', 'stated: 8'], hasty[1], check))).toEqual(['stated']);
    expect(unmet(lab, await run(['noticed: 2', 'noticed: 8'], hasty[1]))).toContain('noticed');
    expect(unmet(lab, await run(...hasty))).toEqual(['done']);
  });

  it('is solved by its solution', async () => {
    const transcript = await runLab(lab, [], true);
    expect(unmet(lab, transcript)).toEqual([]);
  });
});
