import { describe, expect, it } from 'vitest';
import { labOf, linesOf, measured, run, type Change } from './lab-runs.ts';

const lab = labOf('harness-links');
const solvedWith = (...change: Change) => run(lab, [change], true);

describe('harness-links', { timeout: 60_000 }, () => {
  it('goes red over a document that was renamed without its link', async () => {
    const transcript = await solvedWith('docs.txt', 'docs/refunds.md', 'docs/repayments.md');
    expect(measured(transcript, 'faults')).toBe(2);
    expect(measured(transcript, 'answered')).toBe(3);
  });

  it('follows no label that shares no word with the question, under a green check', async () => {
    const label = 'Refunds: who approves, and when';
    const transcript = await solvedWith('agents.md', label, 'Read this too');
    expect(measured(transcript, 'faults')).toBe(0);
    expect(measured(transcript, 'answered')).toBe(3);
  });

  it('counts more words for a longer document once it is read, and none at the start', async () => {
    const before = linesOf(await run(lab, [], true), 1);
    const longer = 'An invoice is stored, and stored again, and once more, as it was written';
    const transcript = await solvedWith(
      'docs.txt',
      'An invoice is stored as it was written',
      longer,
    );
    const [one, map] = linesOf(transcript, 1);
    expect([one, map]).not.toEqual(before);
    expect(map?.split(' | ')[1]).toBe(before[1]?.split(' | ')[1]);
  });

  it.each<[string, Change]>([
    [
      'document',
      ['docs.txt', '`discountCents(1999, 15)` is 299', '`discountCents(1999, 15)` is 300'],
    ],
    ['code', ['money.ts', 'amount * percent + 50', 'amount * percent']],
  ])('finds the example right once the %s is changed', async (_, change) => {
    expect(measured(await solvedWith(...change), 'wrong-examples')).toBe(0);
  });
});
