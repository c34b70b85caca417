import { measure, plot, readFile, table } from 'eight-levels/lab';
import type { Story } from './agent.ts';
import { runLoop, type Context, type Stops } from './loop.ts';
import { yours } from './stops.ts';

const { userStories: stories } = JSON.parse(readFile('prd.json')) as { userStories: Story[] };

// One long session against a fresh context for each round, in two windows.
const careful: Stops = { rounds: 60, tokens: 1_000_000, tries: 3, marks: 'the tests' };
const contexts: readonly (Context & { readonly name: string })[] = [
  { name: 'one session', fresh: false, window: 4000 },
  { name: 'fresh each round', fresh: true, window: 4000 },
  { name: 'one session', fresh: false, window: 16_000 },
  { name: 'fresh each round', fresh: true, window: 16_000 },
];
const runs = contexts.map((context) => ({ ...context, ...runLoop(stories, careful, context) }));

table({
  caption: `${stories.length} stories, the same agent, the same stops`,
  columns: ['context', 'window', 'calls', 'tokens sent', 'largest call', 'green', 'rules broken'],
  rows: runs.map((run) => [
    run.name,
    run.window,
    run.calls,
    run.sent,
    run.largest,
    run.green,
    run.broken.length,
  ]),
});

plot({
  caption: 'Tokens sent so far, in the larger window',
  kind: 'line',
  x: { label: 'rounds' },
  y: { label: 'tokens' },
  series: runs
    .slice(2)
    .map(({ name, after }) => ({ name, points: after.map((sent, round) => [round, sent]) })),
});

// The same stories with fresh contexts, under other stops.
const endless = Number.POSITIVE_INFINITY;
const rows: readonly (readonly [name: string, stops: Stops])[] = [
  ["the agent's word", { rounds: 60, tokens: 150_000, tries: endless, marks: 'the agent' }],
  ['tests, a budget', { rounds: 60, tokens: 150_000, tries: endless, marks: 'the tests' }],
  ['tests, three tries', { rounds: 60, tokens: 150_000, tries: 3, marks: 'the tests' }],
  ['yours', yours],
];
const fresh: Context = { fresh: true, window: 16_000 };
const stopped = rows.map(([name, stops]) => ({ name, ...runLoop(stories, stops, fresh) }));

table({
  caption: 'What ends the loop, and what is true when it has ended',
  columns: ['stops', 'stopped by', 'rounds', 'tokens sent', 'green', 'claimed but red'],
  rows: stopped.map((run) => [
    run.name,
    run.stoppedBy,
    run.rounds,
    run.sent,
    run.green,
    run.claimed,
  ]),
});

// Your stops once more, with a story whose test can never pass in the middle of the list.
const gap: Story = {
  id: 'CN-X',
  title: 'Handle the special cases',
  acceptanceCriteria: ['Do the right thing'],
  passes: false,
};
const half = Math.floor(stories.length / 2);
const withGap = runLoop([...stories.slice(0, half), gap, ...stories.slice(half)], yours, fresh);
const mine = stopped.at(-1);
measure('green', mine?.green ?? 0);
measure('claimed-but-red', (mine?.claimed ?? 0) + withGap.claimed);
measure('spent-on-a-gap', withGap.stories.find(({ id }) => id === gap.id)?.spent ?? 0);
