// One change, several reviewers: what each finds, what escapes it, and what it takes for a defect.
import { measure, plot, table } from 'eight-levels/lab';
import { isScripted } from 'eight-levels/model';
import { review } from './review.ts';
import { defective, functions } from './truth.ts';

const same = [
  { title: "author's session", name: 'author', shared: true },
  { title: 'same model, clean', name: 'author', shared: false },
];
const another = [
  { title: "other, author's session", name: 'other', shared: true },
  { title: 'other model, clean', name: 'other', shared: false },
];

type Reviewer = (typeof same)[number];

async function assess(reviewer: Reviewer) {
  const { findings, tokens } = await review(reviewer.name, reviewer.shared);
  const named = new Set(findings.map(({ name }) => name));
  const found = defective.filter((name) => named.has(name));
  const alarms = [...named].filter((name) => !defective.includes(name));
  return { ...reviewer, findings, tokens, named, found, alarms };
}

// A real model stands in for every script, so there is no other one to compare with.
const chosen = isScripted() ? [...same, ...another] : same;
const reviewers: Awaited<ReturnType<typeof assess>>[] = [];
for (const reviewer of chosen) reviewers.push(await assess(reviewer));

table({
  caption: `${defective.length} defects in ${functions.length} functions: who found what`,
  columns: ['function', 'is', ...reviewers.map(({ title }) => title)],
  rows: functions.map((name) => {
    const wrong = defective.includes(name);
    const cell = (named: Set<string>): string =>
      named.has(name) ? (wrong ? 'found' : 'false alarm') : wrong ? 'escapes' : '';
    return [name, wrong ? 'wrong' : 'right', ...reviewers.map(({ named }) => cell(named))];
  }),
});

plot({
  caption: 'Defects that escape',
  kind: 'bar',
  x: { label: 'reviewer' },
  y: { label: 'defects', max: defective.length },
  series: [
    {
      name: 'escape',
      points: reviewers.map(({ title, found }) => [title, defective.length - found.length]),
    },
  ],
});

const clean = reviewers.filter(({ shared }) => !shared);
const together = new Set(clean.flatMap(({ found }) => found));
table({
  caption: 'In numbers',
  columns: ['reviewer', 'found', 'escape', 'false alarms', 'tokens read'],
  rows: [
    ...reviewers.map(({ title, found, alarms, tokens }) => [
      title,
      found.length,
      defective.length - found.length,
      alarms.length,
      tokens,
    ]),
    [
      'all clean ones together',
      together.size,
      defective.length - together.size,
      new Set(clean.flatMap(({ alarms }) => alarms)).size,
      clean.reduce((sum, { tokens }) => sum + tokens, 0),
    ],
  ],
});

for (const { title, findings } of clean.slice(0, 1)) {
  table({
    caption: `What the reviewer “${title}” reported`,
    columns: ['function', 'why'],
    rows: findings.map(({ name, why }) => [name, why]),
  });
}
console.log(isScripted() ? 'The reviewers are scripted.' : 'A real model reviewed.');

measure('found-by-the-clean-reviewer', clean[0]?.found.length ?? 0);
measure('false-alarms-of-the-clean-reviewer', clean[0]?.alarms.length ?? 0);
