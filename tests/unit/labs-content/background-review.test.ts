import { describe, expect, it } from 'vitest';
import { labOf, rowsOf, run, type Change } from './lab-runs.ts';

const lab = labOf('background-review');
const session = "author's session";
const clean = 'same model, clean';
const other = 'other model, clean';

async function row(name: string, ...changes: Change[]) {
  return rowsOf(await run(lab, changes), 0).find((cells) => cells['function'] === name);
}

describe('the lab of the reviewers', () => {
  it('finds most where context and model are others, and keeps the decision in the session', () => {
    const found = rowsOf(lab.published, 1).map((cells) => Number(cells['found']));
    expect([...found].sort((a, b) => a - b)).toEqual(
      found.with(1, found[2] ?? 0).with(2, found[1] ?? 0),
    );
    expect(rowsOf(lab.published, 1).map((cells) => cells['false alarms'])).toEqual([0, 1, 0, 1, 1]);
  });

  it('lets the author see what its session does not vouch for', async () => {
    const change: Change = ['session.txt', 'page: 50 to a page. Checked that there are 50.\n', ''];
    expect((await row('page', change))?.[session]).toBe('found');
  });

  it('has one defect less when the code is mended', async () => {
    const change: Change = [
      'credit.ts',
      'notes.slice(page * 50, page * 50 + 50)',
      'notes.slice((page - 1) * 50, page * 50)',
    ];
    const page = await row('page', change);
    expect([page?.['is'], page?.[clean]]).toEqual(['right', '']);
  });

  it('overlooks a rule that nobody handed over', async () => {
    const change: Change = ['criteria.txt', 'Tax is credited once, on the sum of the lines.\n', ''];
    expect((await row('creditTax', change))?.[clean]).toBe('escapes');
  });

  it('raises no alarm over a decision that is in the criteria', async () => {
    const change: Change = ['criteria.txt', 'Numbers of', 'Days are ISO dates.\nNumbers of'];
    expect((await row('rateOn', change))?.[clean]).toBe('');
  });

  it('moves a find with the blind spots of a model', async () => {
    const change: Change = [
      'reviewers.ts',
      "other: ['mutates', 'lines']",
      "other: ['count', 'lines']",
    ];
    expect((await row('newestFirst', change))?.[other]).toBe('found');
    expect((await row('nextNumber', change))?.[other]).toBe('escapes');
  });
});
