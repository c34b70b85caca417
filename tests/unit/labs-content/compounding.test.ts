import { describe, expect, it } from 'vitest';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import { changed, find, measured, PATIENCE, solved, type Change } from './context-runs.ts';

/** The lab's measures after some changes of its files. */
async function after(id: string, ...changes: readonly Change[]) {
  const lab = find(id);
  const replace = Object.assign({}, ...changes.map((change) => changed(lab, change)));
  const run = await runInNode(lab, { replace });
  expect(run.end).toBe('done');
  return (name: string) => measured(run, name);
}

describe('compounding-lesson', () => {
  const lab = 'compounding-lesson';
  const growing = 'back: rules file, growing';

  it('lets a growing file work when the agent holds all of it', { timeout: PATIENCE }, async () => {
    const usual = await after(lab);
    expect(usual(growing)).toBeGreaterThan(0);
    const roomy = await after(lab, ['settings.ts', 'holds: 40', 'holds: 400']);
    expect(roomy(growing)).toBe(0);
    expect(roomy('back: in chat')).toBe(usual('back: in chat'));
  });

  it('lets it work when nobody adds to it', { timeout: PATIENCE }, async () => {
    const still = await after(lab, ['settings.ts', 'linesAdded: 4', 'linesAdded: 0']);
    expect(still(growing)).toBe(0);
  });

  it('loses a lesson that does not name the package', { timeout: PATIENCE }, async () => {
    const vague = await after(lab, ['ways.ts', 'not tiny-dates: it reads', 'with care: some read']);
    expect(vague('back: rules file, pruned')).toBe(vague('back: in chat'));
  });

  it('lets the mistake through a check that looks elsewhere', { timeout: PATIENCE }, async () => {
    const blind = await after(lab, ['check.ts', "/from 'tiny-dates'/", "/from 'other-dates'/"]);
    expect(blind('back: check')).toBe(blind('back: in chat'));
  });
});

describe('compounding-place', () => {
  const id = 'compounding-place';

  it('breaks a lesson whose place cannot carry it', { timeout: PATIENCE }, async () => {
    const lab = find(id);
    const places = solutionFiles(lab)['places.ts'] ?? '';
    const wrong = [
      ["prices: 'rule'", "prices: 'test'", 9],
      ["dates: 'test'", "dates: 'docs'", 6],
      ["push: 'hook'", "push: 'path rule'", 3],
      ["migrations: 'hook'", "migrations: 'docs'", 3],
      ["processor: 'docs'", "processor: 'hook'", 3],
    ] as const;
    for (const [from, to, broken] of wrong) {
      expect(places).toContain(from);
      const run = await runInNode(lab, { replace: { 'places.ts': places.replace(from, to) } });
      expect(measured(run, 'broken')).toBe(broken);
      expect(solved(lab, run)).toBe(false);
    }
  });

  it('finds a document by the words of its title', { timeout: PATIENCE }, async () => {
    const lab = find(id);
    const titled = changed(lab, ['lessons.ts', 'Calendar: tiny-dates', 'Delivery, invoice: dates']);
    const places = (solutionFiles(lab)['places.ts'] ?? '').replace(
      "dates: 'test'",
      "dates: 'docs'",
    );
    const run = await runInNode(lab, { replace: { ...titled, 'places.ts': places } });
    expect(measured(run, 'broken')).toBe(0);
  });

  it(
    'follows more rules when the agent holds more lines, at the same price',
    { timeout: PATIENCE },
    async () => {
      const usual = await after(id);
      const roomy = await after(id, ['run.ts', 'holds = 12', 'holds = 15']);
      expect(usual('broken')).toBeGreaterThan(0);
      expect(roomy('broken')).toBe(0);
      expect(roomy('tokens')).toBe(usual('tokens'));
    },
  );
});
