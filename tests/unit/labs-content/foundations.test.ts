import { describe, expect, it } from 'vitest';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import { readLabs } from '../../../src/labs/read-labs.build.ts';
import type { TableEntry } from '../../../src/labs/table-entry.ts';
import type { Transcript } from '../../../src/labs/transcript.ts';
import { verdict } from '../../../src/labs/verdict.ts';

const { labs, problems } = readLabs('content/interludes/foundations');
const lab = labs.find(({ id }) => id === 'foundations-amplify');
if (lab === undefined) throw new Error('The interlude has no lab foundations-amplify.');
const textOf = (name: string) => lab.files.find((file) => file.name === name)?.text ?? '';

/** Runs the lab with lines of one file replaced; each must stand in it once. */
async function run(name: string, ...changes: readonly (readonly [from: string, to: string])[]) {
  let text = textOf(name);
  for (const [from, to] of changes) {
    expect(text.split(from)).toHaveLength(2);
    text = text.replace(from, to);
  }
  const { end, transcript } = await runInNode(lab!, { replace: { [name]: text } });
  expect(end).toBe('done');
  return transcript;
}

const rows = (transcript: Transcript, at: number) =>
  transcript.filter((entry): entry is TableEntry => entry.type === 'table')[at]?.rows ?? [];
/** Wrong changes merged, sent back, noticed, and stale lines left, under one remedy. */
const remedy = (transcript: Transcript, name: string) =>
  (rows(transcript, 1).find(([first]) => first === name) ?? []).slice(1).map(Number);
const wrong = (transcript: Transcript) => remedy(transcript, 'your setting')[0] ?? NaN;
const unmet = (transcript: Transcript) =>
  verdict(lab.task!, transcript)
    .goals.filter(({ met }) => !met)
    .map(({ goal }) => goal.measure);

describe('the lab on stale lines and many sessions', () => {
  it('can be read', () => {
    expect(problems).toEqual([]);
  });

  it.each(['seed = 12', 'seed = 3', 'seed = 77'])(
    'agrees with the arithmetic on average with %s',
    async (to) => {
      for (const row of rows(await run('levers.ts', ['seed = 12', to]), 0)) {
        const [mean = NaN, expected = NaN] = row.slice(-2).map(Number);
        // Three standard errors of a mean of 100 counts.
        expect(Math.abs(mean - expected)).toBeLessThan(3 * Math.sqrt(expected / 100));
      }
    },
  );

  it('has more than five times the wrong changes with five times the sessions', () => {
    const published = rows(lab.published, 0);
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
    expect(unmet(three)).toEqual([]);
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
    expect(unmet(out)).toEqual(['wrong-merged']);
  });

  it('lets nothing through where a check guards the topic, and leaves the line', async () => {
    const guarded = "checks: ['vouchers', 'delivery day', 'stock'],";
    const checked = await run('levers.ts', ['checks: [],', guarded]);
    const [merged, sentBack, , left] = remedy(checked, 'your setting');
    expect([merged, left]).toEqual([0, 3]);
    expect(sentBack).toBeGreaterThan(50);
    expect(unmet(checked)).toEqual(['checked']);
  });

  it('ends after the first nights where the reader mends the line', async () => {
    const back = await run('levers.ts', ['writesBack: false', 'writesBack: true']);
    expect(remedy(back, 'your setting')[3]).toBe(0);
    expect(wrong(back)).toBeLessThan(wrong(lab.published) / 2);
    expect(rows(back, 0)[0]?.at(-1)).toBe('changes daily');
  });

  it('is not solved by fewer sessions or by more reading', async () => {
    expect(unmet(await run('levers.ts', ['sessions: 30', 'sessions: 6']))).toContain('sessions');
    expect(unmet(await run('levers.ts', ['read: 6', 'read: 30']))).toContain('read');
  });

  it('is solved by its solution', async () => {
    const { transcript } = await runInNode(lab, { replace: solutionFiles(lab) });
    expect(unmet(transcript)).toEqual([]);
  });
});
