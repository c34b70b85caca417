import { encode } from 'gpt-tokenizer';
import { measure, plot, table } from 'eight-levels/lab';
import { anotherNight, explained, tonight, type Failure } from './failures.ts';
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

// What a filter leaves of a night's log, its price and what it explains.
function seen(keep: Filter, failures: readonly Failure[], seed: number) {
  const lines = keep(logOf(failures, seed));
  return { lines, tokens: encode(lines.join('\n')).length, known: explained(lines, failures) };
}
const first = (keep: Filter) => seen(keep, tonight, 1843);
const second = (keep: Filter) => seen(keep, anotherNight, 1851);

const runs = [...filters].map(([name, keep]) => ({ name, ...first(keep), other: second(keep) }));
table({
  caption: 'A night of tests through each filter',
  columns: ['filter', 'lines', 'tokens', 'explained tonight', 'on another night'],
  rows: runs.map(({ name, lines, tokens, known, other }) => [
    name,
    lines.length,
    tokens,
    `${known.length} of ${tonight.length}`,
    `${other.known.length} of ${anotherNight.length}`,
  ]),
});
plot({
  caption: 'Tokens that reach the reader',
  kind: 'bar',
  x: { label: 'filter' },
  y: { label: 'tokens' },
  series: [{ name: 'tokens', points: runs.map(({ name, tokens }) => [name, tokens]) }],
  highlight: 'yours',
});

const [yours, other] = [first(filter), second(filter)];
console.log(`What your filter keeps, at most 12 lines:\n${yours.lines.slice(0, 12).join('\n')}`);
const known = [...yours.known, ...other.known];
const unknown = [...tonight, ...anotherNight].filter((failure) => !known.includes(failure));
for (const { test, place, expected, received } of unknown)
  console.log(`not explained: ${test} (${place}, expected ${expected}, received ${received})`);
measure('unexplained', unknown.length);
measure('tokens', Math.max(yours.tokens, other.tokens));
