// Four choices of files, two renames, one editor: what does the compiler say afterward?
import { measure, plot, table } from 'eight-levels/lab';
import { importers, openFile, wholeRepository, type Choice, type Job } from './choices.ts';
import { edges } from './graph.ts';
import { repository, tokens } from './repo.ts';
import { draft, fill, judged, needed } from './run.ts';
import { yours } from './select.ts';

const windowSize = 6000;

const repo = repository();
const graph = edges(repo);
const job = (open: string, type: string, field: string, renamed: string): Job => ({
  repo,
  edges: graph,
  open,
  type,
  field,
  renamed,
});
const jobs = [
  job('src/types/customer.ts', 'Customer', 'name', 'displayName'),
  job('src/types/address.ts', 'Address', 'zip', 'postcode'),
];
const choices: Record<string, Choice> = {
  'open file only': openFile,
  'whole repository until full': wholeRepository,
  'definition and its importers': importers,
  yours,
};

const size = [...repo.values()].reduce((sum, text) => sum + tokens(text), 0);
console.log(`${repo.size} files, about ${size} tokens; the window holds ${windowSize}.`);

const drafts = jobs.flatMap((one) =>
  Object.entries(choices).map(([name, choice]) => ({
    job: one,
    name,
    ...draft(one, choice, windowSize),
  })),
);
const outcomes = judged(drafts);
const results = jobs.map((one) => ({
  title: `${one.type}.${one.field} becomes ${one.renamed}`,
  rows: outcomes.filter((outcome) => outcome.job === one),
}));

for (const { title, rows } of results) {
  table({
    caption: title,
    columns: [
      'shown to the editor',
      { title: 'files', align: 'end' },
      { title: 'tokens', align: 'end' },
      'needed files seen',
      { title: 'type errors after', align: 'end' },
    ],
    rows: rows.map(({ name, shown, tokens: used, seen, needed: needs, errors }) => [
      name,
      shown.length,
      used,
      `${seen.length} of ${needs.length}`,
      errors.length,
    ]),
  });
}

table({
  caption: 'What the compiler says',
  columns: ['shown', 'place', 'message'],
  rows: results.flatMap(({ rows }) =>
    rows
      .filter(({ name }) => name === 'definition and its importers' || name === 'yours')
      .flatMap(({ name, errors }) =>
        errors.map(({ file, line, code, message }) => [
          name,
          `${file}:${line}`,
          `TS${code}: ${message.split('\n')[0]}`,
        ]),
      ),
  ),
});

const [first] = jobs;
const windows = Array.from({ length: 8 }, (_, step) => step * 2000);
if (first) {
  const points = (choice: Choice): [number, number][] =>
    windows.map((window) => {
      const { shown } = fill(first, choice, window);
      return [window, needed(first).filter((path) => shown.includes(path)).length];
    });
  plot({
    caption: `${first.type}.${first.field}: needed files that fit the window`,
    kind: 'line',
    x: { label: 'window, tokens' },
    y: { label: 'needed files seen', max: needed(first).length },
    series: [
      { name: 'whole repository', points: points(wholeRepository) },
      { name: 'importers', points: points(importers) },
    ],
    highlight: 'importers',
  });
}

const mine = results.flatMap(({ rows }) => rows.filter(({ name }) => name === 'yours'));
measure(
  'type-errors',
  mine.reduce((sum, { errors }) => sum + errors.length, 0),
);
measure(
  'files-missed',
  mine.reduce((sum, one) => sum + one.needed.length - one.seen.length, 0),
);
measure('tokens-shown', Math.max(...mine.map(({ tokens: used }) => used)));
