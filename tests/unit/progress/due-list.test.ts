import { describe, expect, it } from 'vitest';
import type { Outline, OutlineChapter } from '../../../src/course/outline.ts';
import { dueLater, dueNow, dueSentence } from '../../../src/progress/due/due-list.ts';
import { apply, emptyProgress, type Change } from '../../../src/progress/progress.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 1, 12);

function chapter(id: string): OutlineChapter {
  const question = (objective: string) => ({
    id: `${id}-q-${objective}`,
    rev: 1,
    objective: `${id}-o-${objective}`,
    section: `${id}-first`,
    kind: 'choose-one',
  });
  return {
    id,
    kind: 'level',
    title: `The chapter ${id}`,
    written: true,
    href: `/${id}/`,
    quizHref: `/${id}/quiz/`,
    sections: [],
    labs: [],
    questions: [question('one'), question('two')],
    objectives: ['one', 'two'].map((o) => ({ id: `${id}-o-${o}`, text: `Say ${o} of ${id}.` })),
    signals: [],
    practices: [],
  };
}

const outline: Outline = { version: '1', passMark: 0.8, chapters: [chapter('a'), chapter('b')] };

const answer = (question: string, at: number): Change => ({
  type: 'answer',
  quiz: question.slice(0, 1),
  attempt: 'x',
  question,
  rev: 1,
  values: { choice: ['yes'] },
  points: 1,
  at,
});
const after = (...changes: Change[]) =>
  changes.reduce((sum, change) => apply(sum, change, 'desk'), emptyProgress('0-a'));

describe('what is due for review', () => {
  const progress = after(
    answer('a-q-one', START),
    answer('b-q-one', START + DAY),
    answer('b-q-two', START + DAY),
  );

  it('is nothing for a reader who answered nothing, or who only read', () => {
    const read = after({ type: 'chapter-read', chapter: 'a', value: true, at: START });
    expect(dueNow(read, outline, START + 99 * DAY)).toEqual([]);
    expect(dueSentence([], [])).toContain('two days after');
  });

  it('names the chapter and its objectives once their day has come', () => {
    const due = dueNow(progress, outline, START + 2 * DAY);
    expect(due.map(({ chapter: { id }, objectives }) => [id, objectives])).toEqual([
      ['a', ['Say one of a.']],
    ]);
    expect(dueNow(progress, outline, START + 3 * DAY)).toHaveLength(2);
    expect(dueSentence(due, [])).toContain('1 objective is due');
  });

  it('counts the days ahead, the next first, without what is due already', () => {
    expect(dueLater(progress, outline, START)).toEqual([
      { day: '2026-11-03', chapters: [{ title: 'The chapter a', count: 1 }] },
      { day: '2026-11-04', chapters: [{ title: 'The chapter b', count: 2 }] },
    ]);
    const later = dueLater(progress, outline, START + 2 * DAY);
    expect(later.map(({ day }) => day)).toEqual(['2026-11-04']);
    expect(dueSentence([], later)).toContain('2026-11-04');
  });
});
