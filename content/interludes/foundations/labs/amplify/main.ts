import { measure, plot, table } from 'eight-levels/lab';
import { run, type Levers } from './days.ts';
import { expectedWrong } from './expected.ts';
import { days, levers, seed } from './levers.ts';
import { readTopics, staleOf, withStale, type Topics } from './rules.ts';

const SEEDS = Array.from({ length: 100 }, (_none, at) => seed + 10 * at);
const topics = readTopics();
const stale = staleOf(topics);

const round = (value: number): number => Math.round(value * 10) / 10;
const meanWrong = (one: Topics, with_: Levers): number =>
  SEEDS.reduce((sum, each) => sum + run(one, with_, each).wrong, 0) / SEEDS.length;

table({
  caption: `Your file (${stale.length} stale of ${topics.size} topics), ${days} days, ${levers.read} changes read a day`,
  columns: [
    'sessions a day',
    'merged',
    'of them wrong',
    'wrong per 100 merged',
    `wrong, mean of ${SEEDS.length} seeds`,
    'by arithmetic',
  ],
  rows: [6, 12, 30, 60].map((sessions) => {
    const one = { ...levers, sessions };
    const { merged, wrong } = run(topics, one, seed);
    const expected = expectedWrong(topics, one);
    return [
      sessions,
      merged,
      wrong,
      round((100 * wrong) / Math.max(1, merged)),
      round(meanWrong(topics, one)),
      expected === null ? 'changes daily' : round(expected),
    ];
  }),
});

const bare: Levers = { ...levers, writesBack: false, checks: [] };
const ways: readonly (readonly [string, Levers])[] = [
  ['6 a day, all read', { ...bare, sessions: 6, read: 6 }],
  ['30 a night, 6 read', { ...bare, sessions: 30, read: 6 }],
  ['30, 6 read, lines mended', { ...bare, sessions: 30, read: 6, writesBack: true }],
];
plot({
  caption: `Wrong changes merged in ${days} days, mean of ${SEEDS.length} seeds`,
  kind: 'line',
  x: { label: 'stale lines in the file' },
  y: { label: 'wrong changes' },
  series: ways.map(([name, one]) => ({
    name,
    points: [0, 1, 2, 3, 4, 5, 6].map(
      (count) => [count, round(meanWrong(withStale(topics, count), one))] as const,
    ),
  })),
  highlight: '30 a night, 6 read',
});

const clean = withStale(topics, 0);
const settings: readonly (readonly [string, Topics, Levers])[] = [
  ['none', topics, bare],
  ['read twice as many', topics, { ...bare, read: 2 * levers.read }],
  ['mend the line that misled', topics, { ...bare, writesBack: true }],
  ['check each stale topic', topics, { ...bare, checks: stale }],
  ['mend the file beforehand', clean, bare],
  ['your setting', topics, levers],
];
table({
  caption: `Remedies, at ${levers.sessions} sessions a night`,
  columns: ['remedy', 'wrong merged', 'sent back by a check', 'noticed by you', 'stale lines left'],
  rows: settings.map(([name, one, each]) => {
    const { wrong, sentBack, caught, staleLeft } = run(one, each, seed);
    return [name, wrong, sentBack, caught, staleLeft];
  }),
});

measure('wrong-merged', run(topics, levers, seed).wrong);
measure('sessions', levers.sessions);
measure('read', levers.read);
measure('checked', levers.checks.length);
