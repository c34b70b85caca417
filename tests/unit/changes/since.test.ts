import { describe, expect, test } from 'vitest';
import { newsOf } from '../../../src/changes/news.ts';
import { apply, emptyProgress } from '../../../src/progress/progress.ts';
import { changedSince, readRevisions, revisionsText } from '../../../src/progress/since.ts';
import { courseWith } from '../../support/broken-course.ts';

const answered = (rev: number) =>
  apply(
    emptyProgress('0-reader'),
    {
      type: 'answer',
      quiz: 'a',
      attempt: 'x',
      question: 'q',
      rev,
      values: {},
      points: 1,
      at: Date.UTC(2026, 10, 10),
    },
    'laptop',
  );
const revised = [
  {
    id: 'q',
    revisions: [
      { rev: 3, date: '2026-12-01' },
      { rev: 2, date: '2026-11-20' },
    ],
  },
  { id: 'never-answered', revisions: [{ rev: 2, date: '2026-12-01' }] },
];
const questions = (rev: number, passedOn?: string) =>
  changedSince(answered(rev), passedOn, revised, []).questions;

describe('what changed since the pass', () => {
  test('are the questions whose revision rose since, and no other', () => {
    expect(questions(1, '2026-11-10')).toEqual(['q']);
    expect(questions(1, '2026-11-20')).toEqual(['q']);
    expect(questions(1, '2026-11-25')).toEqual(['q']);
    expect(questions(1, '2026-12-02')).toEqual([]);
    expect(questions(2, '2026-11-25')).toEqual(['q']);
    expect(questions(3, '2026-11-10')).toEqual([]);
    expect(questions(1)).toEqual([]);
  });

  test('is required reading dated after it, until it is marked as read', () => {
    const required = [
      { id: 'change-late', date: '2026-11-11' },
      { id: 'change-same-day', date: '2026-11-10' },
    ];
    const reading = (record: Parameters<typeof changedSince>[0], passedOn?: string) =>
      changedSince(record, passedOn, [], required).reading;
    const record = emptyProgress('0-reader');
    expect(reading(record, '2026-11-10')).toEqual(['change-late']);
    expect(reading(record, '2026-11-12')).toEqual([]);
    expect(reading(record)).toEqual([]);
    const at = Date.UTC(2026, 10, 12);
    const read = apply(record, { type: 'read', section: 'change-late', at }, 'laptop');
    expect(reading(read, '2026-11-10')).toEqual([]);
  });

  test('is told by an attribute', () => {
    const { revisions = [] } = revised[0] ?? {};
    expect(readRevisions(revisionsText(revisions))).toEqual(revisions);
    expect(readRevisions(undefined)).toEqual([]);
  });

  test('names questions apart from reading', () => {
    const { course } = courseWith();
    const news = course.chapters.flatMap((chapter) => newsOf(chapter, course));
    expect(
      news.map(({ chapter, questions: some, reading }) => [
        chapter.id,
        some.map(({ id }) => id),
        reading.map(({ id }) => id),
      ]),
    ).toEqual([
      ['alpha', ['alpha-q-deploy'], []],
      ['beta', [], ['change-beta-first']],
    ]);
  });
});
