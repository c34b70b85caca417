import { measure, plot, table } from 'eight-levels/lab';
import { exact, missesAtFirst } from './exact.ts';
import { firstWrong, iterate, type Levers } from './iterate.ts';
import { levers, patience, seed } from './levers.ts';
import { WISHES } from './wishes.ts';

const SEEDS = Array.from({ length: 1000 }, (_none, at) => seed + 101 * at);
const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;
const percent = (count: number): number => Math.round((100 * count) / SEEDS.length);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const names = (places: readonly number[]): string =>
  places.map((at) => WISHES[at]).join('; ') || 'none';

const one = iterate(levers, seed);
table({
  caption: `One feature, seed ${seed}: you state ${levers.stated} of ${WISHES.length} wishes`,
  columns: [
    { title: 'version', align: 'end' },
    { title: 'wrong', align: 'end' },
    'you name',
    'the rework broke',
  ],
  rows: one
    .slice(0, 8)
    .map(({ wrong, named, broke }, at) => [at + 1, wrong.length, names(named), names(broke)]),
});

const firstOf = (stated: number): number[] =>
  SEEDS.map((each) => firstWrong({ ...levers, stated }, each));
table({
  caption: `One shot, mean of ${SEEDS.length} seeds`,
  columns: ['stated', 'wrong in the first version', 'by arithmetic', 'nothing wrong at once, %'],
  rows: [0, 3, 5, 7, 8].map((stated) => {
    const firsts = firstOf(stated);
    const perfect = firsts.filter((wrong) => wrong === 0).length;
    const expected = missesAtFirst({ ...levers, stated });
    return [stated, hundredth(mean(firsts)), hundredth(expected), percent(perfect)];
  }),
});

const ways: readonly (readonly [string, Levers])[] = [
  ['nothing ever breaks', { ...levers, breaks: 0, checked: false }],
  ['reworks break, no checks', { ...levers, checked: false }],
  ['reworks break, checks', { ...levers, checked: true }],
  ['you notice one', { ...levers, noticed: 1, checked: false }],
  ['you notice one, checks', { ...levers, noticed: 1, checked: true }],
  ['your setting', levers],
];
const results = ways.map(([name, each]) => ({
  name,
  exact: exact(each),
  runs: SEEDS.map((from) => iterate(each, from).map(({ wrong }) => wrong.length)),
}));
type Runs = readonly (readonly number[])[];
const reworks = (runs: Runs): number => mean(runs.map((run) => run.length - 1));
const done = (runs: Runs): number => percent(runs.filter((run) => run.at(-1) === 0).length);
const wrongAt = (runs: Runs, version: number): number =>
  mean(runs.map((run) => run[version - 1] ?? run.at(-1) ?? 0));

plot({
  caption: `Wishes still wrong, mean of ${SEEDS.length} seeds`,
  kind: 'line',
  x: { label: 'version' },
  y: { label: 'wishes wrong' },
  series: results.slice(0, 3).map(({ name, runs }) => ({
    name,
    points: [1, 2, 3, 4, 5, 6, 7, 8].map((at) => [at, hundredth(wrongAt(runs, at))] as const),
  })),
  highlight: 'reworks break, checks',
});

table({
  caption: `Until nothing is wrong, at most ${patience} reworks, mean of ${SEEDS.length} seeds`,
  columns: ['setting', 'reworks', 'by arithmetic', 'done, %', 'done by arithmetic, %'],
  rows: results.map((result) => [
    result.name,
    tenth(reworks(result.runs)),
    tenth(result.exact.reworks),
    done(result.runs),
    Math.round(100 * result.exact.done),
  ]),
});

const yours = results.at(-1)?.runs ?? [];
measure('reworks', tenth(reworks(yours)));
measure('done', done(yours));
measure('stated', levers.stated);
measure('noticed', levers.noticed);
measure('breaks', levers.breaks);
