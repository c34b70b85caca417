import { describe, expect, it } from 'vitest';
import type { Outline, OutlineChapter } from '../../../src/course/outline.ts';
import { count, rungs } from '../../../src/progress/altimeter/altimeter.ts';
import { apply, emptyProgress } from '../../../src/progress/progress.ts';

const chapter = (id: string, level?: number): OutlineChapter => ({
  id,
  kind: level === undefined ? 'interlude' : 'level',
  ...(level === undefined ? {} : { level }),
  title: id,
  written: true,
  href: `/${id}/`,
  sections: [],
  labs: [],
  questions: [],
  objectives: [],
  signals: [],
  practices: [{ id: `${id}-practice`, text: 'Do it.' }],
});
const outline: Outline = {
  version: '1',
  passMark: 0.8,
  chapters: [chapter('start'), chapter('one', 1), chapter('two', 2)],
};
const at = Date.UTC(2026, 10, 21);
const none = emptyProgress('0-a');
const some = apply(
  apply(none, { type: 'chapter-read', chapter: 'one', value: true, at }, 'a'),
  { type: 'practiced', id: 'two-practice', value: true, at },
  'a',
);

describe('the scale of levels', () => {
  it('has the written levels, and no interlude', () => {
    expect(rungs(none, outline).map(({ level }) => level)).toEqual([1, 2]);
  });

  it('says the marks of each in words, always in the same order', () => {
    expect(rungs(some, outline).map(({ words }) => words)).toEqual([
      'read, quiz not passed yet, not practiced yet',
      'not read yet, quiz not passed yet, practiced',
    ]);
  });

  it('counts what was read and what is practiced', () => {
    expect(count(rungs(none, outline))).toBe('0 read, 0 practiced');
    expect(count(rungs(some, outline))).toBe('1 read, 1 practiced');
  });
});
