import { plot, table } from 'eight-levels/lab';
import { peers } from './peers.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';
import type { Outcome, Settings } from './work.ts';

const designs: readonly { readonly name: string; run(given: Settings): Outcome }[] = [
  { name: 'peers, one lock', run: (given) => peers(given, true) },
  { name: 'peers, no lock', run: (given) => peers(given, false) },
  { name: 'roles', run: roles },
];
/** The mean of many runs that differ only in their seed. */
function mean(run: (given: Settings) => Outcome, hardShare: number): Outcome {
  const ends = Array.from({ length: settings.runs }, (_, at) =>
    run({ ...settings, hardShare, seed: settings.seed + at }),
  );
  const of = (key: keyof Outcome): number =>
    Math.round(ends.reduce((sum, end) => sum + end[key], 0) / ends.length);
  return {
    working: of('working'),
    waiting: of('waiting'),
    churning: of('churning'),
    coordinating: of('coordinating'),
    right: of('right'),
    wrong: of('wrong'),
    hard: of('hard'),
  };
}

const budget = settings.agents * settings.turns;
const percent = (hardShare: number): number => Math.round(100 * hardShare);

// The project as set, and the same amount of work in small tasks alone.
for (const hardShare of [settings.hardShare, 0]) {
  table({
    caption: `${percent(hardShare)} % of the work in hard tasks: where ${budget} agent turns went, and turns of work finished`,
    columns: [
      'design',
      'working',
      'waiting',
      'churning',
      'coordinating',
      'finished right',
      'of it hard',
      'finished wrong',
    ],
    rows: designs.map(({ name, run }) => {
      const end = mean(run, hardShare);
      return [
        name,
        end.working,
        end.waiting,
        end.churning,
        end.coordinating,
        end.right,
        end.hard,
        end.wrong,
      ];
    }),
  });
}

const shares = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75];
plot({
  caption: `Finished right, of ${settings.work} turns of work`,
  kind: 'line',
  x: { label: 'work in hard tasks, %' },
  y: { label: 'turns of work' },
  series: designs.map(({ name, run }) => ({
    name,
    points: shares.map((hardShare) => [percent(hardShare), mean(run, hardShare).right]),
  })),
  highlight: 'roles',
});
