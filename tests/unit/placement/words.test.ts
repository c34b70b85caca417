import { expect, test } from 'vitest';
import { modelOf } from '../../../src/placement/model.ts';
import { nextAction } from '../../../src/placement/next-action.ts';
import type { Answer, Answers } from '../../../src/placement/placement.ts';
import { profileOf } from '../../../src/placement/profile.ts';
import { advice, noteOf, rest, summary } from '../../../src/placement/words.ts';
import { courseWith } from '../../support/broken-course.ts';

const { course } = courseWith();
const levels = modelOf(course, (path) => `/base${path}`);
const ids = levels.flatMap(({ items }) => items.map(({ id }) => id));
const NOW = new Date(2026, 10, 21, 12).getTime();
const DAY = 86_400_000;

const answered = (...list: (Answer | undefined)[]): Answers =>
  Object.fromEntries(
    list.flatMap((answer, at) => (answer ? [[ids[at] as string, answer] as const] : [])),
  );
const y = 'yes';
const cases: [string, Answers, string, string][] = [
  ['nothing', {}, 'Nothing is answered yet.', 'Start at the bottom'],
  [
    'a beginning',
    answered(y),
    '1 of 6 answered. No level is held yet. No gap so far.',
    'Answer level 1',
  ],
  [
    'a gap',
    answered(y, 'no', 'unknown', y, y, y),
    '6 of 6 answered. Highest level held: 2. Lowest gap: level 1, 1 no, 1 unknown. Level 2 is held above the gap: possible, and risky.',
    'Close level 1',
  ],
  [
    'not known',
    answered(y, y, y, 'unknown', y, y),
    '6 of 6 answered. Highest level held: 1. Lowest gap: level 2, 1 unknown.',
    'Find out at level 2',
  ],
  [
    'a gap above what is open',
    answered(y, undefined, y, 'no'),
    '3 of 6 answered. No level is held yet. Lowest gap: level 2, 1 no, 2 open. Level 1 has open items below it.',
    'Close level 2',
  ],
  [
    'everything',
    answered(y, y, y, y, y, y),
    '6 of 6 answered. Highest level held: 2. No gap so far.',
    'No gap found',
  ],
];

test.each(cases)('%s is said, and what is next', (_, answers, sentence, title) => {
  const profile = profileOf(levels, answers);
  expect(summary(profile)).toBe(sentence);
  expect(nextAction(profile, levels, answers, NOW).title).toBe(title);
});

test('the action is a No before an I don’t know, with how to tell that it is done and where it is', () => {
  const answers = answered(y, 'unknown', 'no', y, y, y);
  const next = nextAction(profileOf(levels, answers), levels, answers, NOW);
  expect(next.why).toBe(
    'By 2026-12-05: Show the first thing to a colleague. How to tell that it is done: It is done when the colleague can do it too.',
  );
  expect(next.href).toBe('/base/levels/1-alpha/#alpha-practice-show');
  expect(next.level).toBe(1);
});

test('what is open leads to the item on the page', () => {
  const answers = answered(y, y, y, y);
  const next = nextAction(profileOf(levels, answers), levels, answers, NOW);
  expect(next.href).toBe('#ask-beta-practice-two');
});

test('a row says what is not held and what follows for its chapter', () => {
  const profile = profileOf(levels, answered(y, 'no', 'unknown', y, y, y));
  const [low, high] = profile.rows;
  expect([rest(low!), advice(low!, profile)]).toEqual(['1 no, 1 unknown', 'Start here.']);
  expect([rest(high!), advice(high!, profile)]).toEqual(['nothing', 'Above the gap: risky.']);
});

test('an item says what the record holds, and that a No takes nothing away', () => {
  const ticked = (ago: number) => ({ tick: 1, device: 'd', at: NOW - ago * DAY, value: true });
  expect(noteOf(undefined, 'no', NOW)).toBe('');
  expect(noteOf({ ...ticked(1), value: false }, undefined, NOW)).toBe('');
  expect(noteOf(ticked(3), 'yes', NOW)).toBe('ticked on 2026-11-18');
  expect(noteOf(ticked(3), 'no', NOW)).toBe('ticked on 2026-11-18; the tick stays');
  expect(noteOf(ticked(30), undefined, NOW)).toBe(
    'ticked on 2026-10-22, more than 14 days ago: still true?',
  );
  expect(noteOf(ticked(30), 'yes', NOW)).toBe(
    'ticked on 2026-10-22; keeping gives it today’s date',
  );
});
