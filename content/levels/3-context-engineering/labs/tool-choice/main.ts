import { encode } from 'gpt-tokenizer';
import { measure, plot, table } from 'eight-levels/lab';
import { choose } from './choose.ts';
import { heldOut, requests, vague, yours } from './tools.ts';
import { accuracy, hit } from './trial.ts';

const SIZES = [5, 20, 60];
const styles = [
  { style: 'all vague', tools: vague },
  { style: 'yours', tools: yours },
];
const results = styles.flatMap(({ style, tools }) =>
  SIZES.map((size) => ({
    style,
    size,
    right: accuracy(requests, tools, size),
    unseen: accuracy(heldOut, tools, size),
    // Every request carries all descriptions on offer; for 5 and 20 of the 60 this is their mean.
    tokens: Math.round((encode(JSON.stringify(tools)).length * size) / tools.length),
  })),
);

const rounded = (share: number): number => Math.round(1000 * share) / 1000;
const percent = (share: number): number => Math.round(100 * share);
table({
  caption: 'Right tool chosen, and what the descriptions cost',
  columns: ['descriptions', 'tools', 'right, %', 'held-out, %', 'tokens per request'],
  rows: results.map((r) => [r.style, r.size, percent(r.right), percent(r.unseen), r.tokens]),
});
plot({
  caption: 'Right tool chosen as tools multiply',
  kind: 'line',
  x: { label: 'tools' },
  y: { label: 'right, %', max: 100 },
  series: styles.map(({ style }) => ({
    name: style,
    points: results.filter((r) => r.style === style).map((r) => [r.size, percent(r.right)]),
  })),
  highlight: 'yours',
});

for (const { tool, text } of requests.filter((request) => hit(request, yours) < 1)) {
  const chosen = choose(text, yours).map(({ name }) => name);
  console.log(`${text} needs ${tool}, gets ${chosen.length > 3 ? 'a tie' : chosen.join(' or ')}`);
}
measure('accuracy-at-60', rounded(results.at(-1)?.right ?? 0));
measure('held-out-at-60', rounded(results.at(-1)?.unseen ?? 0));
measure('tools', yours.filter((tool) => tool.description !== '').length);
