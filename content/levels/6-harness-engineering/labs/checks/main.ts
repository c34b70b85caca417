// Which checks stop which defects? Each row is the same agent under other checks.
import { measure, plot, table } from 'eight-levels/lab';
import type { CheckName } from './checks.ts';
import { runLoop } from './loop.ts';

const all: readonly CheckName[] = ['types', 'lint', 'tests'];

// Switch checks on and off here: each list is one row.
const rows: readonly (readonly CheckName[])[] = [
  [],
  ['lint'],
  ['types'],
  ['types', 'lint'],
  ['tests'],
  all,
];

const results = [];
for (const on of rows) {
  results.push({ name: on.join(' + ') || 'none', ...(await runLoop(on)) });
}

table({
  caption: 'What is left when the agent says that it is done',
  columns: [
    'checks on',
    { title: 'rounds', align: 'end' },
    'the agent says',
    'checks at the end',
    { title: 'defects left', align: 'end' },
    'in these functions',
  ],
  rows: results.map(({ name, rounds, says, gate, left }) => [
    name,
    rounds.length,
    says,
    gate,
    left.length,
    left.join(', ') || 'none of them',
  ]),
});

plot({
  caption: 'Defects left, by the checks that are on',
  kind: 'bar',
  x: { label: 'checks on' },
  y: { label: 'defects left' },
  series: [{ name: 'defects left', points: results.map(({ name, left }) => [name, left.length]) }],
});

const { rounds, left } = await runLoop(all);
table({
  caption: `With ${all.join(', ')} on: what the agent read, and what it mended`,
  columns: [{ title: 'round', align: 'end' }, 'red check', 'message', 'mended'],
  rows: rounds.flatMap(({ check, messages, mended }, round) =>
    messages.map((message, at) => [round + 1, check, message, mended[at]?.join() || 'nothing']),
  ),
});

measure('left-with-all', left.length);
