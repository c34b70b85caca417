import { describe, expect, it } from 'vitest';
import type { Outline, OutlineChapter } from '../../../src/course/outline.ts';
import { callsForBackup, completions, since } from '../../../src/progress/keeping/completions.ts';
import { printFigures } from '../../../src/progress/print/print-figures.ts';
import { apply, emptyProgress } from '../../../src/progress/progress.ts';
import type { Change, Progress } from '../../../src/progress/progress.ts';

const AT = new Date(2026, 10, 21, 12).getTime();
const ids = (...names: string[]) => names.map((id) => ({ id, title: id, text: id }));
const alpha: OutlineChapter = {
  id: 'alpha',
  kind: 'level',
  level: 1,
  title: 'Alpha',
  written: true,
  href: '/alpha/',
  sections: ids('alpha-one', 'alpha-two'),
  labs: [],
  questions: [{ id: 'a-1', rev: 1, objective: 'o', section: 'alpha-one', kind: 'x' }],
  objectives: [],
  signals: [],
  practices: ids('alpha-p', 'alpha-r'),
};
const beta = {
  ...alpha,
  id: 'beta',
  level: 2,
  sections: ids('beta-one'),
  questions: [],
  practices: [],
};
const outline: Outline = { version: 'x', passMark: 0.8, chapters: [alpha, beta] };
const after = (...changes: Change[]): Progress =>
  changes.reduce((sum, one) => apply(sum, one, 'desk'), emptyProgress('0-a'));

const read = { type: 'chapter-read', chapter: 'alpha', value: true, at: AT } as const;
const tick = (id: string) => ({ type: 'practiced', id, value: true, at: AT + 1 }) as const;
const attempt = (points: number, name = 'x', at = AT): Change[] => [
  {
    type: 'attempt',
    quiz: 'alpha',
    attempt: name,
    seed: 1,
    questions: ['a-1'],
    purpose: 'whole',
    at,
  },
  {
    type: 'answer',
    quiz: 'alpha',
    attempt: name,
    question: 'a-1',
    rev: 1,
    values: {},
    points,
    at: at + 2,
  },
];

describe('a word about a backup', () => {
  it.each<[string, number, readonly Change[]]>([
    ['nothing', 0, []],
    ['a chapter read', 1, [read]],
    ['a chapter unread again', 0, [read, { ...read, value: false }]],
    ['a quiz not passed', 0, attempt(0)],
    ['a quiz passed', 1, attempt(1)],
    ['a practice of two', 0, [tick('alpha-p')]],
    ['all of it', 3, [read, ...attempt(1), tick('alpha-p'), tick('alpha-r')]],
  ])('counts for %s: %i', (_name, count, changes) => {
    expect(completions(after(...changes), outline)).toBe(count);
  });

  it('comes at three more than were noted, and never for the same', () => {
    const said: number[] = [];
    let noted = 0;
    for (let done = 0; done <= 10; done++) {
      if (!callsForBackup(done, noted)) continue;
      said.push(done);
      noted = done;
    }
    expect(said).toEqual([3, 6, 9]);
    expect(callsForBackup(2, 9)).toBe(false);
  });

  it('says how many facts are younger than the backup', () => {
    const progress = after(read, ...attempt(1), tick('alpha-p'));
    expect([AT - 1, AT, AT + 1, AT + 2].map((at) => since(progress, at))).toEqual([3, 2, 1, 0]);
  });
});

describe('the printed record', () => {
  it('says of each chapter what there is, and nothing where there is nothing', () => {
    const section = { type: 'read', section: 'alpha-one', at: AT } as const;
    const first = printFigures(after(section, ...attempt(0)), outline, AT);
    expect(first).toMatchObject({
      made: '2026-11-21',
      'alpha.read': '1 of 2',
      'alpha.first': '0 %',
      'alpha.passed': '–',
      'alpha.mastery': '–',
      'beta.read': '–',
      'beta.first': '–',
    });
    expect(first['reach']).toContain('none yet');
    const done = [
      read,
      ...attempt(0),
      ...attempt(1, 'y', AT + 60_000),
      tick('alpha-p'),
      tick('alpha-r'),
    ];
    const full = printFigures(after(...done), outline, AT);
    expect(full).toMatchObject({
      'alpha.read': 'read',
      'alpha.first': '0 %',
      'alpha.best': '100 %',
      'alpha.passed': '2026-11-21',
      'alpha.mastery': '1 of 1',
      'alpha.practices': '2 of 2',
    });
    expect(full['reach']).toContain('level 1');
  });
});
