import { plot, readFile, table } from 'eight-levels/lab';
import { alone, inSkeleton, split } from './parts.ts';
import { fill, keys, type Count } from './typist.ts';

// The file to be written, and a file that resembles it.
const parts = split(readFile('gift-card.ts'));
const similar = readFile('voucher.ts');
const length = (texts: readonly string[]): number => texts.join('').length;
const percent = (share: number): number => Math.round(100 * share);
const saved = (pressed: number, characters: number): number => percent(1 - pressed / characters);
const vain = ({ rejected }: Count): number => length(rejected.map(({ offer }) => offer));

// The same bodies each time; only what stands in view differs.
const views = [
  { name: 'empty view', gaps: alone(parts), tabs: [] },
  { name: 'similar file', gaps: alone(parts), tabs: [similar] },
  { name: 'skeleton', gaps: inSkeleton(parts), tabs: [] },
  { name: 'skeleton and file', gaps: inSkeleton(parts), tabs: [similar] },
];
const runs = views.map((view) => ({ ...view, count: fill(view.gaps, view.tabs, 'if right') }));
const bodies = length(parts.bodies);
if (bodies === 0)
  throw new Error('gift-card.ts has no `export function` whose body could be filled in.');
const rate = ({ tabs, shown }: Count): number => percent(tabs / Math.max(shown, 1));

table({
  caption: `Filling in the bodies, ${bodies} characters`,
  columns: ['in view', 'keys', 'keys saved, %', 'shown', 'accepted', 'characters read in vain'],
  rows: runs.map(({ name, count }) => [
    name,
    keys(count),
    saved(keys(count), bodies),
    count.shown,
    count.tabs,
    vain(count),
  ]),
});

plot({
  caption: 'Keys saved, and suggestions accepted of those shown',
  kind: 'bar',
  x: { label: 'in view' },
  y: { label: '%', max: 100 },
  series: [
    {
      name: 'keys saved',
      points: runs.map(({ name, count }) => [name, saved(keys(count), bodies)]),
    },
    { name: 'accepted', points: runs.map(({ name, count }) => [name, rate(count)]) },
  ],
});

// The skeleton is typed too, with the completer on: before the bodies or after them.
const wanted = parts.skeleton.join('');
const all = bodies + wanted.length;
const [first, last] = ['', parts.bodies.join('')].map((before) =>
  keys(fill([{ before, wanted, after: '' }], [], 'if right')),
);
const [empty, , framed] = runs.map(({ count }) => keys(count));
const orders = [
  { name: 'bodies first', skeleton: last ?? 0, blanks: empty ?? 0 },
  { name: 'skeleton first', skeleton: first ?? 0, blanks: framed ?? 0 },
];
table({
  caption: `The whole file, ${all} characters: the skeleton is typed as well`,
  columns: ['order', 'keys, skeleton', 'keys, bodies', 'keys, both', 'keys saved, %'],
  rows: orders.map(({ name, skeleton, blanks }) => [
    name,
    skeleton,
    blanks,
    skeleton + blanks,
    saved(skeleton + blanks, all),
  ]),
});

// The last view once more, for somebody who presses Tab whenever something is shown.
const { gaps, tabs } = views.at(-1) ?? { gaps: [], tabs: [] };
const habits = (['if right', 'always'] as const).map((when) => ({
  when,
  count: fill(gaps, tabs, when),
}));
table({
  caption: 'The last view, by when Tab is pressed',
  columns: [
    'Tab',
    'acceptance rate, %',
    'characters accepted',
    'of them kept',
    'keys',
    'keys saved, %',
  ],
  rows: habits.map(({ when, count }) => [
    when,
    rate(count),
    count.accepted,
    count.kept,
    keys(count),
    saved(keys(count), bodies),
  ]),
});

for (const { name, count } of runs) {
  const some = count.rejected
    .slice(0, 3)
    .map(({ after, offer }) => `\n  ${after.trimStart()}[${offer.trimStart()}]`);
  console.log(
    `${name}: ${count.rejected.length} rejected, the first of them in brackets${some.join('')}`,
  );
}
