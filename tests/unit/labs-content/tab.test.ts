import { describe, expect, it } from 'vitest';
import { labOf, measured, rowsOf, run, type Change } from './lab-runs.ts';

const skeleton = labOf('tab-skeleton');
const view = labOf('tab-view');
const PATIENT = 60_000;

/** A column of a lab's table after some changes, as numbers. */
const column = async (table: number, title: string, ...changes: Change[]) =>
  rowsOf(await run(skeleton, changes), table).map((cells) => Number(cells[title]));
const published = (table: number, title: string) =>
  rowsOf(skeleton.published, table).map((cells) => Number(cells[title]));

describe('the lab of the skeleton', () => {
  it('saves more keys and wastes more reading, the more is in view', () => {
    const [keys, vain] = [published(0, 'keys'), published(0, 'characters read in vain')];
    expect(keys).toEqual([...keys].sort((a, b) => b - a));
    expect(vain).toEqual([...vain].sort((a, b) => a - b));
  });

  it('counts the skeleton, and gains next to nothing by the order', () => {
    const [first = 0, second = 0] = published(1, 'keys, both');
    expect(Math.abs(first - second)).toBeLessThan(10);
    const cells = rowsOf(skeleton.published, 1);
    for (const row of cells)
      expect(Number(row['keys, skeleton']) + Number(row['keys, bodies'])).toBe(row['keys, both']);
  });

  it('keeps no character more when Tab is pressed at everything', () => {
    const [read, always] = rowsOf(skeleton.published, 2);
    expect(always?.['acceptance rate, %']).toBe(100);
    expect(always?.['of them kept']).toBe(read?.['of them kept']);
    expect(Number(always?.['keys'])).toBeGreaterThan(Number(read?.['keys']));
  });

  it('loses savings in the skeleton, and only there, when a comment names things no longer', async () => {
    const before = published(0, 'keys');
    const after = await column(0, 'keys', [
      'gift-card.ts',
      ', never more than card.balanceCents. */',
      ', never more than is on it. */',
    ]);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).toBeGreaterThan(before[2] ?? 0);
  });

  it('gains from a similar file that uses the same names, and from none without one', async () => {
    const before = published(0, 'keys');
    const same = await column(0, 'keys', [
      'voucher.ts',
      'return voucher.percent > 0 && today <= voucher.validUntil;',
      'const expired = card.expiresOn < today;\n  return card.balanceCents > 0 && !expired;',
    ]);
    expect(same[1]).toBeLessThan(before[1] ?? 0);
    expect(same[0]).toBe(before[0]);
    const closed = await column(0, 'keys', ['main.ts', "readFile('voucher.ts')", "''"]);
    expect(closed[1]).toBe(closed[0]);
    expect(closed[3]).toBe(closed[2]);
  });

  it('shows nothing to a typist whose completer never dares', async () => {
    const shown = await column(0, 'shown', ['completer.ts', 'word: 3', 'word: 400']);
    expect(shown).toEqual([0, 0, 0, 0]);
  });

  it('says so when there is nothing to fill in', async () => {
    await expect(
      run(skeleton, [['main.ts', "readFile('gift-card.ts')", "'const a = 1;'"]]),
    ).rejects.toThrow('whose body could be filled in');
  });
});

describe('the lab of the view', () => {
  const suggestions = async (solved: boolean, ...changes: Change[]) =>
    rowsOf(await run(view, changes, solved), 1).map((cells) => String(cells['suggested']));

  it(
    'is failed by the starter and passed by the solution',
    async () => {
      expect(measured(view.published, 'suggestions-that-exist')).toBe(0);
      expect(measured(await run(view, [], true), 'suggestions-that-exist')).toBe(3);
    },
    PATIENT,
  );

  it(
    'stays within its budget, and cuts the far end first',
    async () => {
      const rows = rowsOf(view.published, 0);
      const sent = rows.reduce((sum, cells) => sum + Number(cells['tokens sent']), 3);
      expect(sent).toBeLessThanOrEqual(140);
      const roomy = rowsOf(await run(view, [['main.ts', 'BUDGET = 140', 'BUDGET = 2000']]), 0);
      expect(roomy.map((cells) => cells['cut'])).toEqual(roomy.map(() => 'nothing'));
    },
    PATIENT,
  );

  it(
    'follows the type in view: renamed there, renamed in the suggestion; closed, not suggested',
    async () => {
      expect((await suggestions(false))[2]).toBe('balanceCents');
      const renamed: Change = [
        'workspace.ts',
        '  balanceCents: number;',
        '  balanceMinor: number;',
      ];
      expect((await suggestions(false, renamed))[2]).toBe('balanceMinor');
      const closed: Change = [
        'workspace.ts',
        "path: 'src/pay/gift-card.ts',\n    open: true",
        "path: 'src/pay/gift-card.ts',\n    open: false",
      ];
      expect((await suggestions(false, closed))[2]).not.toBe('balanceCents');
      expect(measured(await run(view, [closed], true), 'suggestions-that-exist')).toBe(2);
    },
    PATIENT,
  );

  it(
    'takes no piece that is not in view',
    async () => {
      const made: Change = ['pick.ts', 'text: suffix }', "text: 'interface GiftCard {' }"];
      await expect(run(view, [made])).rejects.toThrow('A piece is not in suffix');
    },
    PATIENT,
  );
});
