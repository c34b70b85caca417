import { describe, expect, test } from 'vitest';
import type { Outline, OutlineChapter } from '../../../src/course/outline.ts';
import { figures } from '../../../src/progress/figures.ts';
import { apply, emptyProgress, type Change } from '../../../src/progress/progress.ts';

const at = Date.UTC(2026, 10, 21);

/** A chapter without a quiz: known as soon as it is read. */
const chapter = (level: number | undefined): OutlineChapter => ({
  id: `c-${level ?? 'pause'}`,
  kind: level === undefined ? 'interlude' : 'level',
  ...(level === undefined ? {} : { level }),
  title: 'A chapter',
  written: true,
  href: '/',
  sections: [],
  labs: [],
  questions: [],
  objectives: [],
  signals: [],
  practices: level === undefined ? [] : [{ id: `p-${level}`, text: 'Do it.' }],
});

const course = (...levels: (number | undefined)[]): Outline => ({
  version: '1',
  passMark: 0.8,
  chapters: levels.map(chapter),
});

const knows = (...levels: (number | 'pause')[]): Change[] =>
  levels.map((level) => ({ type: 'chapter-read', chapter: `c-${level}`, value: true, at }));
const does = (...levels: number[]): Change[] =>
  levels.map((level) => ({ type: 'practiced', id: `p-${level}`, value: true, at }));

function said(outline: Outline, changes: readonly Change[]): string[] {
  const record = changes.reduce((sum, one) => apply(sum, one, 'd'), emptyProgress('0-t'));
  const { headline = '', lead = '' } = figures(record, outline);
  return [headline.replace('\n', ' '), lead];
}

const five = course(1, 2, undefined, 3, 4, 5);
const gaps = course(undefined, 3, 6, 7);

describe('the headline of the progress page', () => {
  test.each([
    [
      'nothing',
      five,
      [],
      'What you know. What you do.',
      'Nothing is recorded yet. What you read, run, answer and tick appears here by itself.',
    ],
    [
      'a tick alone',
      five,
      does(1),
      'On the way to level 1.',
      'You know level 1 once its chapter is read and its quiz passed.',
    ],
    [
      'an interlude alone',
      five,
      knows('pause'),
      'On the way to level 1.',
      'You know level 1 once its chapter is read and its quiz passed.',
    ],
    [
      'one level',
      five,
      knows(1),
      'You know level 1. You do none yet.',
      'Level 1 is known and not done yet: the hatched stretch.',
    ],
    [
      'a gap of two',
      five,
      [...knows(1, 2, 3, 4, 5), ...does(1, 2, 3)],
      'You know level 5. You do level 3.',
      'Levels 4 and 5 are known and not done yet: the hatched stretch.',
    ],
    [
      'a gap with something done in it',
      five,
      [...knows(1, 2, 3), ...does(1, 3)],
      'You know level 3. You do level 1.',
      'Level 2 is known and not done yet: the hatched stretch.',
    ],
    [
      'as much done as known',
      five,
      [...knows(1, 2), ...does(1, 2)],
      'You know level 2. You do it too.',
      'Next is level 3.',
    ],
    [
      'everything',
      five,
      [...knows(1, 2, 3, 4, 5), ...does(1, 2, 3, 4, 5)],
      'You know level 5. You do it too.',
      'That is every level that is written.',
    ],
    [
      'a level above an open one',
      five,
      knows(3),
      'On the way to level 1.',
      'Level 3 is known already; it counts once level 1 is.',
    ],
    [
      'two levels above an open one',
      five,
      [...knows(1, 3, 4), ...does(1)],
      'You know level 1. You do it too.',
      'Next is level 2. Levels 3 and 4 are known already; they count once level 2 is.',
    ],
    [
      'chapters that are not written below and above',
      gaps,
      [...knows(3), ...does(3)],
      'You know level 3. You do it too.',
      'Levels 1 and 2 are not written yet. Next written level: 6.',
    ],
    [
      'chapters that are not written in between',
      gaps,
      [...knows(3, 6), ...does(3)],
      'You know level 6. You do level 3.',
      'Level 6 is known and not done yet: the hatched stretch.',
    ],
  ] as const)('with %s', (_with, outline, changes, title, lead) => {
    expect(said(outline, changes)).toEqual([title, lead]);
  });
});
