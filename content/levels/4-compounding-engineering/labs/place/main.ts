// Nine lessons, five places, 24 sessions: what does each place cost, and what still gets broken?
import { measure, plot, table } from 'eight-levels/lab';
import { places } from './places.ts';
import { run } from './run.ts';

const yours = run((id) => places[id] ?? 'nowhere');

table({
  caption: 'Your places, over 24 sessions',
  columns: [
    'lesson',
    'place',
    { title: 'needed', align: 'end' },
    { title: 'known in time', align: 'end' },
    { title: 'stopped', align: 'end' },
    { title: 'broken', align: 'end' },
    { title: 'tokens', align: 'end' },
  ],
  rows: [...yours.fates].map(([id, { needed, known, stopped, broken, tokens }]) => [
    id,
    places[id] ?? 'nowhere',
    needed,
    known,
    stopped,
    broken,
    tokens,
  ]),
});

const runs = [
  { name: 'nowhere', ...run(() => 'nowhere') },
  { name: 'all as rules', ...run(() => 'rule') },
  { name: 'all in docs', ...run(() => 'docs') },
  { name: 'all as path rules', ...run(() => 'path rule') },
  { name: 'all as tests', ...run(() => 'test') },
  { name: 'yours', ...yours },
];
table({
  caption: 'One place for all of them, and yours',
  columns: [
    'places',
    { title: 'tokens per session', align: 'end' },
    { title: 'lessons broken', align: 'end' },
  ],
  rows: runs.map(({ name, perSession, broken }) => [name, perSession, broken]),
});
plot({
  caption: 'Lessons broken in 24 sessions, by where they live',
  kind: 'bar',
  x: { label: 'places' },
  y: { label: 'lessons broken' },
  series: [{ name: 'broken', points: runs.map(({ name, broken }) => [name, broken]) }],
  highlight: 'yours',
});

measure('broken', yours.broken);
measure('tokens', yours.perSession);
