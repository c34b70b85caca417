import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/labs/transcript.ts';
import { cellsOf, labOf, run as runLab, unmet, type Change } from './lab-runs.ts';

const lab = labOf('foundations-amplify');

/** Runs the lab with lines of one file replaced; each must stand in it once. */
const run = (name: string, ...changes: readonly (readonly [from: string, to: string])[]) =>
  runLab(
    lab,
    changes.map((change): Change => [name, ...change]),
  );

/** Wrong changes merged, sent back, noticed, and stale lines left, under one remedy. */
const remedy = (transcript: Transcript, name: string) =>
  (cellsOf(transcript, 1).find(([first]) => first === name) ?? []).slice(1).map(Number);
const wrong = (transcript: Transcript) => remedy(transcript, 'your setting')[0] ?? NaN;

describe('the lab on stale lines and many sessions', () => {
  it.each(['seed = 12', 'seed = 3', 'seed = 77'])(
    'agrees with the arithmetic on average with %s',
    async (to) => {
      for (const row of cellsOf(await run('levers.ts', ['seed = 12', to]), 0)) {
        const [mean = NaN, expected = NaN] = row.slice(-2).map(Number);
        // Three standard errors of a mean of 100 counts.
        expect(Math.abs(mean - expected)).toBeLessThan(3 * Math.sqrt(expected / 100));
      }
    },
  );

  it('has more than five times the wrong changes with five times the sessions', () => {
    const published = cellsOf(lab.published, 0);
    const [six, thirty] = [6, 30].map((load) => published.find(([first]) => first === load)?.[5]);
    expect(Number(thirty) / Number(six)).toBeGreaterThan(15);
  });

  it('merges fewer wrong changes for each line that is mended, and none for all three', async () => {
    const stock = ['reserved at checkout', 'reserved at payment'] as const;
    const dates = ['from tiny-dates', 'from src/calendar.ts'] as const;
    const vouchers = ['in the order typed', 'in the order of their codes'] as const;
    const one = wrong(await run('rules.txt', stock));
    const two = wrong(await run('rules.txt', stock, dates));
    const three = await run('rules.txt', stock, dates, vouchers);
    expect(one).toBeLessThan(wrong(lab.published));
    expect(two).toBeLessThan(one);
    expect(wrong(three)).toBe(0);
    expect(unmet(lab, three)).toEqual([]);
  });

  it('is not solved by taking the lines out, since the agent then has to guess', async () => {
    const out = await run(
      'rules.txt',
      ['stock: reserved at checkout\n', ''],
      ['delivery day: addDays() from tiny-dates\n', ''],
      ['vouchers: applied in the order typed\n', ''],
    );
    expect(wrong(out)).toBeGreaterThan(0);
    expect(wrong(out)).toBeLessThan(wrong(lab.published));
    expect(unmet(lab, out)).toEqual(['wrong-merged']);
  });

  it('lets nothing through where a check guards the topic, and leaves the line', async () => {
    const guarded = "checks: ['vouchers', 'delivery day', 'stock'],";
    const checked = await run('levers.ts', ['checks: [],', guarded]);
    const [merged, sentBack, , left] = remedy(checked, 'your setting');
    expect([merged, left]).toEqual([0, 3]);
    expect(sentBack).toBeGreaterThan(50);
    expect(unmet(lab, checked)).toEqual(['checked']);
  });

  it('ends after the first nights where the reader mends the line', async () => {
    const back = await run('levers.ts', ['writesBack: false', 'writesBack: true']);
    expect(remedy(back, 'your setting')[3]).toBe(0);
    expect(wrong(back)).toBeLessThan(wrong(lab.published) / 2);
    expect(cellsOf(back, 0)[0]?.at(-1)).toBe('changes daily');
  });

  it('is not solved by fewer sessions or by more reading', async () => {
    expect(unmet(lab, await run('levers.ts', ['sessions: 30', 'sessions: 6']))).toContain(
      'sessions',
    );
    expect(unmet(lab, await run('levers.ts', ['read: 6', 'read: 30']))).toContain('read');
  });

  it('is solved by its solution', async () => {
    const transcript = await runLab(lab, [], true);
    expect(unmet(lab, transcript)).toEqual([]);
  });
});
