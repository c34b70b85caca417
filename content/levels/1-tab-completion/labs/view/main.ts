import { measure, plot, table } from 'eight-levels/lab';
import { complete, fieldsOf } from './completer.ts';
import { pick } from './pick.ts';
import { build, placeAt, type Picker } from './request.ts';
import { cursors, files, unseen, type Cursor } from './workspace.ts';

const BUDGET = 140;

/** Whether the suggestion is a field of the type that the name before the dot really has. */
function exists({ text, at, name }: Cursor, field: string): boolean {
  const before = text.slice(0, text.indexOf(at) + at.length);
  const types = [...before.matchAll(new RegExp(`\\b${name.slice(0, -1)}: (\\w+)`, 'g'))];
  const type = types.at(-1)?.[1] ?? '';
  return files.some((file) => fieldsOf(file.text, type).includes(field));
}

function run(cursor: Cursor, picker: Picker, budget: number) {
  const request = build(placeAt(cursor), picker, budget);
  const suggestion = complete(request.text);
  const meant = cursor.text.slice(cursor.text.indexOf(cursor.at) + cursor.at.length);
  return {
    ...request,
    suggestion,
    real: exists(cursor, suggestion.text),
    meant: /^\w+/.exec(meant)?.[0] === suggestion.text,
  };
}

// One cursor in full: what went in, and what was cut.
for (const first of cursors.slice(0, 1)) {
  const { text, sent, tokens } = run(first, pick, BUDGET);
  table({
    caption: `The request at ${first.name} with a budget of ${BUDGET} tokens: ${tokens} used`,
    columns: ['piece', 'tokens wanted', 'tokens sent', 'cut'],
    rows: sent.map((piece) => [
      piece.from,
      piece.wanted,
      piece.tokens,
      piece.tokens === piece.wanted ? 'nothing' : piece.tokens === 0 ? 'all of it' : 'a part',
    ]),
  });
  console.log(text);
}

// The same cursor with ever more in view, without a budget to speak of.
const prefixOnly: Picker = ({ prefix }) => [{ from: 'prefix', text: prefix }];
const around: Picker = (place) => [...prefixOnly(place), { from: 'suffix', text: place.suffix }];
const everything: Picker = (place) => [
  ...around(place),
  ...place.tabs.map(({ path, text }) => ({ from: path, text })),
];
const rows: readonly (readonly [string, Cursor, Picker, number])[] = [
  ...cursors
    .slice(0, 1)
    .flatMap((cursor) => [
      ['prefix', cursor, prefixOnly, 2000] as const,
      ['prefix and suffix', cursor, around, 2000] as const,
      ['and every tab', cursor, everything, 2000] as const,
    ]),
  ['and every tab', unseen, everything, 2000],
  ...cursors.map((cursor) => ['your pick', cursor, pick, BUDGET] as const),
];
table({
  caption: 'What is suggested after the dot',
  columns: ['in the request', 'at', 'tokens', 'suggested', 'because', 'exists', 'meant'],
  rows: rows.map(([name, cursor, picker, budget]) => {
    const { tokens, suggestion, real, meant } = run(cursor, picker, budget);
    return [
      name,
      cursor.name,
      tokens,
      suggestion.text,
      suggestion.because,
      real ? 'yes' : 'no',
      meant ? 'yes' : 'no',
    ];
  }),
});

const right = (picker: Picker, budget: number): number =>
  cursors.filter((cursor) => run(cursor, picker, budget).real).length;
const budgets = Array.from({ length: 10 }, (_, at) => 60 + 60 * at);
plot({
  caption: `Suggestions that exist, of ${cursors.length}, by budget`,
  kind: 'line',
  x: { label: 'tokens of budget' },
  y: { label: 'suggestions that exist', max: cursors.length },
  series: [
    { name: 'as they come', points: budgets.map((b) => [b, right(everything, b)]) },
    { name: 'your pick', points: budgets.map((b) => [b, right(pick, b)]) },
  ],
  highlight: 'your pick',
});

measure('suggestions-that-exist', right(pick, BUDGET));
