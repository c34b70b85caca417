import { encode } from 'gpt-tokenizer';
import { measure, plot, readFile, table } from 'eight-levels/lab';
import { choose, type Tool } from './choose.ts';
import { descriptions } from './descriptions.ts';
import { accuracy, hit, type Request } from './trial.ts';

const SIZES = [5, 20, 60];
const cells = (name: string): string[][] =>
  readFile(name)
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

// tools.txt: name | vague description | sharp description, or none where it is yours to write.
const rows = cells('tools.txt');
const vague: Tool[] = rows.map(([name = '', text = '']) => ({ name, description: text }));
const yours: Tool[] = rows.map(([name = '', , sharp = '']) => ({
  name,
  description: sharp || (descriptions[name] ?? ''),
}));
const [requests = [], heldOut = []] = ['requests.txt', 'held-out.txt'].map((file) =>
  cells(file).map(([tool = '', text = '']): Request => ({ tool, text })),
);

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
    // What the descriptions cost in every request; for a part of the tools, their mean.
    tokens: Math.round((encode(JSON.stringify(tools)).length * size) / tools.length),
  })),
);

const percent = (share: number): string => `${Math.round(100 * share)} %`;
table({
  caption: 'Right tool chosen, and what the descriptions cost',
  columns: ['descriptions', 'tools', 'right', 'right on held-out', 'tokens per request'],
  rows: results.map((r) => [r.style, r.size, percent(r.right), percent(r.unseen), r.tokens]),
});
plot({
  caption: 'Right tool chosen as tools multiply',
  kind: 'line',
  x: { label: 'tools' },
  y: { label: 'right, %', max: 100 },
  series: styles.map(({ style }) => ({
    name: style,
    points: results.filter((r) => r.style === style).map((r) => [r.size, 100 * r.right]),
  })),
});

for (const { tool, text } of requests.filter((request) => hit(request, yours) < 1)) {
  const chosen = choose(text, yours).map(({ name }) => name);
  console.log(`${text} needs ${tool}, gets ${chosen.length > 3 ? 'any' : chosen.join(' or ')}`);
}
measure('accuracy-at-60', results.at(-1)?.right ?? 0);
measure('held-out-at-60', results.at(-1)?.unseen ?? 0);
measure('tools', yours.filter((tool) => tool.description !== '').length);
