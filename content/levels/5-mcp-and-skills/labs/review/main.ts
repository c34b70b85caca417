import { measure, table } from 'eight-levels/lab';
import { isScripted } from 'eight-levels/model';
import { known } from './known.ts';
import { pulls, type Pull } from './pulls.ts';
import { review } from './review.ts';
import { reviewers } from './reviewers.ts';
import { rules, type Rule } from './rules.ts';

type Name = Rule['reviewer'];
const names = Object.keys(reviewers) as Name[];

/** The reviewers that your rules start for a pull request. */
function started({ lines }: Pull): Name[] {
  const fits = ({ paths = [], contains }: Rule): boolean =>
    lines.some(({ at, code }) => paths.some((path) => at.startsWith(path)) || contains?.test(code));
  return names.filter((name) => rules.some((rule) => rule.reviewer === name && fits(rule)));
}

// Each review is run once; a design then takes those that it would have started.
const all = [];
for (const pull of pulls()) {
  for (const name of names) {
    all.push({ pull, name, found: await review(reviewers[name], pull) });
  }
}
table({
  caption: 'Which reviewers your rules start',
  columns: ['pull request', 'changed paths', 'reviewers'],
  rows: pulls().map((pull) => [
    pull.title,
    [...new Set(pull.lines.map(({ at }) => at.replace(/:\d+$/, '')))].join(', '),
    started(pull).join(', ') || 'none',
  ]),
});

const places = Object.keys(known);
const judged = [
  { design: 'every reviewer, every time', runs: all },
  { design: 'your rules', runs: all.filter(({ pull, name }) => started(pull).includes(name)) },
].map(({ design, runs }) => {
  const union = new Set(runs.flatMap(({ found }) => found));
  const hits = places.filter((place) => union.has(place));
  return { design, runs, hits, others: [...union].filter((place) => !places.includes(place)) };
});
table({
  caption: `Findings against ${places.length} known defects`,
  columns: ['design', 'reviews', 'found', 'missed', 'other findings'],
  rows: judged.map(({ design, runs, hits, others }) => [
    design,
    runs.length,
    hits.length,
    places.length - hits.length,
    others.length,
  ]),
});

const [every, yours] = judged;
table({
  caption: 'The known defects, and who reported them under your rules',
  columns: ['place', 'defect', 'reported by'],
  rows: places.map((place) => [
    place,
    known[place] ?? '',
    (yours?.runs ?? [])
      .flatMap(({ name, found }) => (found.includes(place) ? [name] : []))
      .join(', ') || (every?.hits.includes(place) ? 'reviewer not started' : 'nobody notices it'),
  ]),
});
console.log(isScripted() ? 'The reviewers are scripted.' : 'A real model reviewed.');
measure('reviews', yours?.runs.length ?? 0);
measure('found', yours?.hits.length ?? 0);
measure('other-findings', yours?.others.length ?? 0);
