// One lesson in six places, over the same sessions. How often does the mistake come back to a person?
import { measure, plot, table } from 'eight-levels/lab';
import { run } from './run.ts';
import { settings } from './settings.ts';
import { growing, ways } from './ways.ts';

const results = ways.map((way) => ({ ...run(way, settings.seed), name: way.name }));
const back = ({ met, metBy }: { met: number; metBy: readonly number[] }): number =>
  met - (metBy[0] ?? 0);

table({
  caption: `One mistake over ${settings.sessions} sessions`,
  columns: [
    'where the lesson is',
    { title: 'agent wrote it', align: 'end' },
    { title: 'check stopped it', align: 'end' },
    { title: 'person met it', align: 'end' },
    { title: 'met after session 1', align: 'end' },
    { title: 'rule lines loaded', align: 'end' },
  ],
  rows: results.map((result) => [
    result.name,
    result.wrote,
    result.stopped,
    result.met,
    back(result),
    result.linesSent,
  ]),
});

plot({
  caption: 'Times a person has met the mistake, by the end of each session',
  kind: 'line',
  x: { label: 'session' },
  y: { label: 'times met' },
  series: results
    .filter(({ name }) => !['rules file, pruned', 'growing file and check'].includes(name))
    .map(({ name, metBy }) => ({ name, points: metBy.map((met, at) => [at + 1, met] as const) })),
  highlight: growing.name,
});

const seeds = Array.from({ length: 50 }, (_none, at) => at + 1);
table({
  caption: 'The growing file, by the assumption it rests on (mean of 50 seeds)',
  columns: [
    { title: 'lines the agent holds', align: 'end' },
    { title: 'came back after session 1', align: 'end' },
  ],
  rows: [20, 40, 80, 160].map((holds) => {
    const sum = seeds.reduce((total, seed) => total + back(run(growing, seed, holds)), 0);
    return [holds, Math.round((10 * sum) / seeds.length) / 10];
  }),
});

for (const result of results) measure(`back: ${result.name}`, back(result));
