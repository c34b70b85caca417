import { plot, table } from 'eight-levels/lab';
import { designs, play, tokens } from './designs.ts';
import { help, helpFor } from './help.ts';
import { inOrderOfUse, listed } from './listed.ts';

const tools = await listed();
const mean = (texts: readonly unknown[]): number =>
  Math.round(texts.reduce<number>((sum, text) => sum + tokens(text), 0) / texts.length);
table({
  caption: `${tools.length} tools, counted`,
  columns: ['what', 'tokens'],
  rows: [
    ['all definitions, as tools/list returns them', tokens(tools)],
    ['their names alone', tokens(tools.map(({ name }) => name))],
    ['one definition, on average', mean(tools)],
    ['halden --help', tokens(help(tools))],
    ['help for one command, on average', mean(tools.map(helpFor))],
    ['one command', tokens('halden test orders get --id ord-105')],
  ],
});

const wanted = inOrderOfUse(tools);
const counts = wanted.map((_, at) => at + 1);
const played = designs(tools).map((design) => ({
  name: design.name,
  runs: counts.map((used) => play(design, wanted.slice(0, used))),
}));
const shown = [1, 4, 12, 24].filter((used) => used <= wanted.length);
table({
  caption: 'One task, by the number of different tools it uses',
  columns: [
    'tools used',
    'design',
    'model calls',
    'tokens about tools, at the end',
    'tokens sent in all',
  ],
  rows: shown.flatMap((used) =>
    played.map(({ name, runs }) => {
      const { calls = 0, about = 0, sent = 0 } = runs[used - 1] ?? {};
      return [used, name, calls, about, sent];
    }),
  ),
});

const [eager, ...others] = played;
const percent = (sent: number, at: number): number =>
  Math.round((100 * sent) / (eager?.runs[at]?.sent ?? 1));
plot({
  caption: 'Tokens sent in all for one task, beside the eager design',
  kind: 'line',
  x: { label: 'different tools used' },
  y: { label: '% of what eager sends' },
  series: played.map(({ name, runs }) => ({
    name,
    points: runs.map(({ sent }, at) => [at + 1, percent(sent, at)] as const),
  })),
});

for (const { name, runs } of others) {
  const dearer = counts.filter((_, at) => (runs[at]?.sent ?? 0) > (eager?.runs[at]?.sent ?? 0));
  console.log(`${name} sends more than eager at ${dearer.join(', ') || 'no number of'} tools used`);
}
