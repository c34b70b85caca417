import { encode } from 'gpt-tokenizer';
import { measure, plot, table } from 'eight-levels/lab';
import { anotherNight, explained, tonight } from './failures.ts';
import { filter } from './filter.ts';
import { logOf } from './log.ts';

type Filter = (lines: readonly string[]) => readonly string[];

// `grep -i fail` keeps the lines with the word, `-A 6` also the six lines after each.
const grep =
  (after: number): Filter =>
  (lines) => {
    const hits = lines.map((line) => /fail/i.test(line));
    return lines.filter((_line, i) => hits.slice(Math.max(0, i - after), i + 1).includes(true));
  };
const filters: ReadonlyMap<string, Filter> = new Map([
  ['everything', (lines) => lines],
  ['last 40 lines', (lines) => lines.slice(-40)],
  ['grep -i fail', grep(0)],
  ['grep -i -A 6 fail', grep(6)],
  ['yours', filter],
]);

const nights = [
  { failures: tonight, log: logOf(tonight, 1843) },
  { failures: anotherNight, log: logOf(anotherNight, 1851) },
];
const runs = [...filters].map(([name, keep]) => {
  const kept = nights.map((night) => keep(night.log));
  const counts = nights.map(({ failures }, i) => explained(kept[i] ?? [], failures).length);
  const tokens = kept.map((lines) => encode(lines.join('\n')).length);
  return { name, lines: kept[0] ?? [], tokens, counts };
});

table({
  caption: 'A night of tests through five filters',
  columns: ['filter', 'lines', 'tokens', 'explained tonight', 'on another night'],
  rows: runs.map(({ name, lines, tokens, counts }) => [
    name,
    lines.length,
    tokens[0] ?? 0,
    ...nights.map(({ failures }, i) => `${counts[i]} of ${failures.length}`),
  ]),
});
plot({
  caption: 'Tokens that reach the reader',
  kind: 'bar',
  x: { label: 'filter' },
  y: { label: 'tokens' },
  series: [{ name: 'tokens', points: runs.map(({ name, tokens }) => [name, tokens[0] ?? 0]) }],
});

const yours = runs.at(-1);
console.log(yours?.lines.slice(0, 14).join('\n'));
const all = nights.reduce((sum, { failures }) => sum + failures.length, 0);
measure('unexplained', all - (yours?.counts ?? []).reduce((sum, count) => sum + count, 0));
measure('tokens', Math.max(...(yours?.tokens ?? [])));
