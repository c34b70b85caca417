// One request, then the same with a part taken out. What does each gap cost?
import { measure, plot, readFile, table } from 'eight-levels/lab';
import { draft } from './drafter.ts';
import { parse, parts, without, type Part, type Request } from './request.ts';
import { broken, review, strayed } from './review.ts';

const request = parse(readFile('request.md'));
const rest = parts.filter((part) => part !== 'Goal');
const goalAlone = rest.reduce(without, request);

const requests: readonly (readonly [string, Request])[] = [
  [parts.every((part) => request.has(part)) ? 'all four parts' : 'as written', request],
  ...rest.map((part: Part) => [`without ${part.toLowerCase()}`, without(request, part)] as const),
  ['goal alone', goalAlone],
];

const rows = requests.map(([name, text]) => {
  const first = draft(text);
  return { name, first, broken: broken(first), strayed: strayed(first), rounds: review(text) };
});

table({
  caption: 'The first draft, and the way to a good one',
  columns: [
    'request',
    { title: 'gaps guessed', align: 'end' },
    'wishes broken',
    { title: 'files out of scope', align: 'end' },
    { title: 'rounds of review', align: 'end' },
  ],
  rows: rows.map(({ name, first, broken: names, strayed: paths, rounds }) => [
    name,
    first.guessed.length,
    names.join(', ') || 'none',
    paths.length,
    rounds.length,
  ]),
});

plot({
  caption: 'Rounds of review until nothing is left to say',
  kind: 'bar',
  x: { label: 'request' },
  y: { label: 'rounds' },
  series: [{ name: 'rounds', points: rows.map(({ name, rounds }) => [name, rounds.length]) }],
});

const [whole] = rows;
if (whole) {
  table({
    caption: `“${whole.name}”: what the drafter decided by itself`,
    columns: ['how', 'what'],
    rows: [
      ...whole.first.guessed.map((guess) => ['guessed', guess]),
      ...whole.first.mended.map((name) => [
        'a red test said so',
        `${name}: ${whole.first.choices[name as keyof typeof whole.first.choices]}`,
      ]),
    ],
  });
  table({
    caption: `“${whole.name}”: the review`,
    columns: [{ title: 'round', align: 'end' }, 'the reviewer says'],
    rows: whole.rounds.map((said, at) => [at + 1, said]),
  });
  measure('violations', whole.broken.length);
  measure('out-of-scope', whole.strayed.length);
  measure('rounds', whole.rounds.length);
}
