import { measure, plot, table } from 'eight-levels/lab';
import { checkThenWrite, compareAndSet, yours } from './claim.ts';
import { bound, project } from './project.ts';
import { settings } from './settings.ts';
import { work, type Result } from './team.ts';

const { agents, longestChain, bugs } = settings;
const tasks = project(settings.tasks);

// The claim and the gate, each off and on, and your claim behind the gate.
const ways = [
  { name: 'neither', claim: checkThenWrite, gate: false },
  { name: 'gate', claim: checkThenWrite, gate: true },
  { name: 'claim', claim: compareAndSet, gate: false },
  { name: 'claim and gate', claim: compareAndSet, gate: true },
  { name: 'yours and gate', claim: yours, gate: true },
];
const results: { name: string; result: Result }[] = [];
for (const { name, ...way } of ways) {
  results.push({ name, result: await work(tasks, { agents, ...way }) });
}

table({
  caption: `${agents} agents, ${tasks.length} tasks that need nothing from each other`,
  columns: [
    'switched on',
    'steps',
    'reported done',
    'really passing',
    'duplicate merges',
    'CI rejects',
  ],
  rows: results.map(({ name, result }) => [
    name,
    result.steps,
    result.reported,
    result.passing,
    result.duplicates,
    result.rejects,
  ]),
});

// The same work with more and more agents, once with a chain in it.
const chained = project(settings.tasks, longestChain);
const both = { claim: compareAndSet, gate: true };
const sizes = [1, 2, 4, 8, 16, 32];
const curve = [];
for (const size of sizes) {
  const free = await work(tasks, { agents: size, ...both });
  const chain = await work(chained, { agents: size, ...both });
  curve.push({ size, free: free.steps, chain: chain.steps, floor: bound(chained, size) });
}

table({
  caption: 'Steps with claim and gate, and the fewest that the chain allows',
  columns: ['agents', 'no chain', `chain of ${longestChain}`, 'bound with the chain'],
  rows: curve.map(({ size, free, chain, floor }) => [size, free, chain, floor]),
});

plot({
  caption: 'Steps against agents',
  kind: 'line',
  x: { label: 'agents' },
  y: { label: 'steps' },
  series: [
    { name: 'no chain', points: curve.map(({ size, free }) => [size, free]) },
    { name: `chain of ${longestChain}`, points: curve.map(({ size, chain }) => [size, chain]) },
    { name: 'bound', points: curve.map(({ size, floor }) => [size, floor]) },
  ],
  highlight: `chain of ${longestChain}`,
});

// One red build: each bug shows when the one before it is mended, unless something tells them apart.
const hidden = project(bugs, bugs);
const apart = project(bugs);
const pileUps = [
  { name: 'one red build, no claim', work: hidden, claim: checkThenWrite },
  { name: 'one red build, claim', work: hidden, claim: compareAndSet },
  { name: 'an oracle splits it, claim', work: apart, claim: compareAndSet },
];
const piles: { name: string; result: Result }[] = [];
for (const pile of pileUps) {
  const result = await work(pile.work, { agents, claim: pile.claim, gate: true });
  piles.push({ name: pile.name, result });
}

table({
  caption: `${agents} agents before ${bugs} bugs, with the gate`,
  columns: ['what they see', 'steps', 'duplicate merges', 'looks that found nothing'],
  rows: piles.map(({ name, result }) => [name, result.steps, result.duplicates, result.idle]),
});

const mine = results.at(-1)?.result;
measure('taken-twice', mine?.duplicates ?? -1);
measure('passing', mine?.passing ?? 0);
measure('steps', mine?.steps ?? 0);
