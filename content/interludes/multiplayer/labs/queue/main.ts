import { measure, plot, table } from 'eight-levels/lab';
import { averageOpen, count, lambdaW } from './count.ts';
import { run } from './queue.ts';
import { team, type Team } from './team.ts';
import { busy, steadyWait } from './theory.ts';

const DAYS = 60;
const LONG = 4000;
const LOADS = [2, 6, 10, 20, 40];
const start: Team = { perDay: 20, reviewHours: 1, reviewers: 1, mergeOnGreen: [] };

const round = (value: number): number => Math.round(value * 10) / 10;
const counts = (one: Team): number[] => {
  const { opened, merged, open, wait } = count(run(one, DAYS), DAYS);
  return [opened, merged, open, round(wait)];
};
const columns = ['opened', 'merged', 'still open', 'hours to merge'];

table({
  caption: `Your team for ${DAYS} working days, at five loads`,
  columns: ['opened per day', ...columns],
  rows: LOADS.map((perDay) => [perDay, ...counts({ ...team, perDay })]),
});

const perDayOf = (one: Team, what: 'opened' | 'merged'): number =>
  round(count(run(one, DAYS), DAYS)[what] / DAYS);
const line = (one: Team, what: 'opened' | 'merged'): [number, number][] =>
  [2, 4, 6, 8, 10, 15, 20, 25, 30, 35, 40].map((perDay) => [
    perDay,
    perDayOf({ ...one, perDay }, what),
  ]);
const changed = JSON.stringify({ ...team, perDay: 0 }) !== JSON.stringify({ ...start, perDay: 0 });
plot({
  caption: 'Merged against opened',
  kind: 'line',
  x: { label: 'opened per day' },
  y: { label: 'merged per day' },
  series: [
    { name: 'all merged', points: line(team, 'opened') },
    ...(changed ? [{ name: 'as at the start', points: line(start, 'merged') }] : []),
    { name: 'your team', points: line(team, 'merged') },
  ],
  highlight: 'your team',
});

const reliefs: readonly (readonly [string, Partial<Team>])[] = [
  ['none', {}],
  ['reviews of half an hour', { reviewHours: 0.5 }],
  ['three reviewers', { reviewers: 3 }],
  ['docs merge on green', { mergeOnGreen: ['docs'] }],
  ['docs and contained merge on green', { mergeOnGreen: ['docs', 'contained'] }],
  ['all merge on green', { mergeOnGreen: ['docs', 'contained', 'risky'] }],
  ['your team', team],
];
table({
  caption: 'Reliefs, at the number that your team opens per day',
  columns: ['relief', ...columns, 'risky unreviewed'],
  rows: reliefs.map(([name, relief]) => {
    const one = { ...start, ...relief, perDay: team.perDay };
    return [name, ...counts(one), count(run(one, DAYS), DAYS).riskyUnreviewed];
  }),
});

/** Mean hours to merge of those that a person reviewed, over a run long enough to settle. */
const longRun = (one: Team): number =>
  count(
    run(one, LONG).filter(({ reviewed }) => reviewed),
    LONG,
  ).wait;
table({
  caption: 'The formulas, and what the runs say',
  columns: [
    'opened per day',
    'reviewers busy, %',
    'open on average',
    'λ × W',
    'hours, formula',
    `hours, ${LONG} days`,
  ],
  rows: LOADS.map((perDay) => {
    const one = { ...team, perDay };
    const list = run(one, DAYS);
    const wait = steadyWait(one);
    return [
      perDay,
      Math.round(100 * busy(one)),
      round(averageOpen(list, DAYS)),
      round(lambdaW(list, DAYS)),
      wait === null ? 'none' : round(wait),
      wait === null ? 'grows' : round(longRun(one)),
    ];
  }),
});

const result = count(run(team, DAYS), DAYS);
measure('opened', result.opened);
measure('merged-share', Math.floor((100 * result.merged) / Math.max(1, result.opened)));
measure('risky-unreviewed', result.riskyUnreviewed);
measure('in-reach', team.reviewers <= 2 && team.reviewHours >= 0.5);
