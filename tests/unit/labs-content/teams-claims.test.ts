import { describe, expect, it } from 'vitest';
import { verdict } from '../../../src/labs/verdict.ts';
import { labOf, measured, rowsOf, run, type Change } from './lab-runs.ts';

const lab = labOf('teams-claims');
const rows = async (...changes: Change[]) => rowsOf(await run(lab, changes), 0);
const numbers = (row: Record<string, string | number> | undefined, ...names: string[]) =>
  names.map((name) => Number(row?.[name]));

describe('the lab of claims and the gate', () => {
  it('empties one column with each switch', () => {
    const [neither, gate, claim, both] = rowsOf(lab.published, 0);
    const columns = ['duplicate merges', 'reported done', 'really passing'];
    expect(numbers(neither, 'duplicate merges')[0]).toBeGreaterThan(0);
    expect(numbers(neither, 'really passing')[0]).toBeLessThan(120);
    expect(numbers(gate, ...columns).slice(1)).toEqual([120, 120]);
    expect(numbers(gate, 'duplicate merges')[0]).toBeGreaterThan(0);
    expect(numbers(claim, ...columns).slice(0, 2)).toEqual([0, 120]);
    expect(numbers(claim, 'really passing')[0]).toBeLessThan(120);
    expect(numbers(both, ...columns)).toEqual([0, 120, 120]);
  });

  it('has nothing to reject and nothing broken where no change damages another row', async () => {
    const all = await rows(['settings.ts', 'breakChance: 0.25', 'breakChance: 0']);
    expect(all.map((row) => row['really passing'])).toEqual([120, 120, 120, 120, 120]);
    expect(all.map((row) => row['CI rejects'])).toEqual([0, 0, 0, 0, 0]);
    expect(all[0]?.['duplicate merges']).toBeGreaterThan(0);
  });

  it('counts what passes by running the checks on the table as it is', async () => {
    const sees = (condition: string): Change => [
      'table.ts',
      'tasks.filter(({ id }) => passes(table, id))',
      `tasks.filter(({ id }) => passes(table, id) && ${condition})`,
    ];
    const [, gate] = await rows(sees('published(id) > 12'));
    expect(gate?.['reported done']).toBe(120);
    expect(Number(gate?.['really passing'])).toBeLessThan(120);
    const blind = await rows([
      'table.ts',
      'const AMOUNTS = [100, 1175, 29_990]',
      'const AMOUNTS = [0]',
    ]);
    expect(blind.map((row) => row['really passing'])).toEqual([120, 120, 120, 120, 120]);
    expect(blind.map((row) => row['CI rejects'])).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes no task twice with one agent, under any claim', async () => {
    const all = await rows(['settings.ts', 'agents: 16', 'agents: 1']);
    expect(all.map((row) => row['duplicate merges'])).toEqual([0, 0, 0, 0, 0]);
  });

  it('collides more where agents choose among fewer tasks', async () => {
    const [narrow] = await rows(['settings.ts', 'obvious: 8', 'obvious: 2']);
    const [before] = rowsOf(lab.published, 0);
    expect(Number(narrow?.['duplicate merges'])).toBeGreaterThan(
      Number(before?.['duplicate merges']),
    );
  });

  it('never goes below its bound, and the bound grows with the chain', async () => {
    const curve = (transcript: Awaited<ReturnType<typeof run>>, chain: number) =>
      rowsOf(transcript, 1).map((row) =>
        numbers(row, 'no chain', `chain of ${chain}`, 'bound with the chain'),
      );
    for (const [, chained, bound] of curve(lab.published, 30)) {
      expect(chained).toBeGreaterThanOrEqual(Number(bound));
    }
    const longer = await run(lab, [['settings.ts', 'longestChain: 30', 'longestChain: 60']]);
    const last = (all: number[][]) => Number(all.at(-1)?.[1]);
    expect(last(curve(longer, 60))).toBeGreaterThan(1.5 * last(curve(lab.published, 30)));
    const none = await run(lab, [['settings.ts', 'longestChain: 30', 'longestChain: 1']]);
    for (const [free, chained] of curve(none, 1)) expect(chained).toBe(free);
  });

  it('piles up on one red build and spreads out over a list', () => {
    const [pile, queue, split] = rowsOf(lab.published, 2);
    expect(pile?.['duplicate merges']).toBeGreaterThan(100);
    expect(queue?.['duplicate merges']).toBe(0);
    expect(Number(queue?.['looks that found nothing'])).toBeGreaterThan(
      Number(pile?.['looks that found nothing']),
    );
    expect(Number(split?.steps)).toBeLessThan(Number(queue?.steps) / 4);
  });

  it('is not solved by a slow claim: an agent that works alone takes too long', async () => {
    const alone = await run(lab, [
      ['claim.ts', 'if ((await board.owner(task)) !== undefined) return undefined;', ''],
      ['claim.ts', '  await board.write(task, me);\n  return task;\n};\n', ONE],
    ]);
    if (lab.task === null) throw new Error('no task');
    expect(measured(alone, 'taken-twice')).toBe(0);
    expect(verdict(lab.task, alone).solved).toBe(false);
  });
});

const ONE = `  if (me !== 'agent 1') return undefined;
  await board.write(task, me);
  return task;
};
`;
