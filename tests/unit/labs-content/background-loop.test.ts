import { describe, expect, it } from 'vitest';
import { labOf, measured, rowsOf, run } from './lab-runs.ts';

const lab = labOf('background-loop');
const PATIENT = 60_000;

describe('the lab of the loop', () => {
  it('loses rules by the window and tokens by the length', () => {
    const [small, freshSmall, large, freshLarge] = rowsOf(lab.published, 0);
    expect(small?.['rules broken']).toBeGreaterThan(0);
    expect([freshSmall, large, freshLarge].map((row) => row?.['rules broken'])).toEqual([0, 0, 0]);
    expect(freshSmall?.['tokens sent']).toBe(freshLarge?.['tokens sent']);
    expect(Number(large?.['tokens sent'])).toBeGreaterThan(Number(small?.['tokens sent']));
  });

  it(
    'has no difference in a single story',
    async () => {
      const one = 'userStories.slice(0, 1)';
      const [long, fresh] = rowsOf(
        await run(lab, [
          ['main.ts', '{ userStories: stories }', '{ userStories }'],
          ['main.ts', '// One long session', `const stories = ${one};\n// One long session`],
        ]),
        0,
      );
      expect(long?.['tokens sent']).toBe(fresh?.['tokens sent']);
    },
    PATIENT,
  );

  it(
    'breaks fewer rules where there are fewer to lose',
    async () => {
      const [long] = rowsOf(
        await run(lab, [['prompt.md', '- Time: use clock, never Date.\n', '']]),
        0,
      );
      const [before] = rowsOf(lab.published, 0);
      expect(Number(long?.['rules broken'])).toBeLessThan(Number(before?.['rules broken']));
      expect(Number(long?.['rules broken'])).toBeGreaterThan(0);
    },
    PATIENT,
  );

  it(
    'turns green when the missing fact is in the story, and red when a fact is taken out',
    async () => {
      const told = await run(lab, [['prd.json', 'Old orders work too', 'Old orders: 16 %']]);
      expect(measured(told, 'green')).toBe(9);
      const untold = await run(lab, [['prd.json', 'amounts in cents', 'amounts as usual']]);
      expect(measured(untold, 'green')).toBe(7);
    },
    PATIENT,
  );

  it(
    'spends on a story that cannot pass what the stops allow',
    async () => {
      const spent = async (tries: number): Promise<number> =>
        Number(
          measured(
            await run(lab, [
              ['stops.ts', 'tries: Number.POSITIVE_INFINITY', `tries: ${tries}`],
              ['stops.ts', "'the agent'", "'the tests'"],
            ]),
            'spent-on-a-gap',
          ),
        );
      const [one, three] = [await spent(1), await spent(3)];
      expect(three).toBeGreaterThan(2.5 * one);
    },
    PATIENT,
  );
});
