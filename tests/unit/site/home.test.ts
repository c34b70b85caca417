import { describe, expect, it } from 'vitest';
import type { Chapter, ChapterEntry, Course } from '../../../src/course/course.ts';
import type { Outline, OutlineChapter } from '../../../src/course/outline.ts';
import { apply, type Change, emptyProgress } from '../../../src/progress/progress.ts';
import { here } from '../../../src/site/here.ts';
import { holdings } from '../../../src/site/holdings.ts';

const chapter = (id: string, level: number): OutlineChapter => ({
  id,
  kind: 'level',
  level,
  title: id,
  written: true,
  href: `/${id}/`,
  sections: [{ id: `${id}-section`, title: id }],
  labs: [],
  questions: [],
  objectives: [],
  signals: [],
  practices: [{ id: `${id}-practice`, text: id }],
});
const outline: Outline = {
  version: '1',
  passMark: 0.8,
  chapters: [chapter('one', 1), chapter('two', 2), chapter('three', 3)],
};
const read = (id: string): Change => ({ type: 'chapter-read', chapter: id, value: true, at: 1 });
const seen = (id: string): Change => ({ type: 'read', section: `${id}-section`, at: 1 });
const standsOn = (...changes: Change[]) =>
  here(
    changes.reduce((progress, change) => apply(progress, change, 'device'), emptyProgress('0-0')),
    outline,
  );

describe('the flag "you are here"', () => {
  it('is not shown to somebody new', () => {
    expect(standsOn()).toBeUndefined();
  });

  it('stands where the reader has begun and not finished, wherever that is', () => {
    expect(standsOn(seen('three'))).toBe('three');
    expect(standsOn(seen('two'), seen('three'))).toBe('two');
  });

  it('else stands on the first chapter that is not known yet', () => {
    expect(standsOn(read('one'))).toBe('two');
  });

  it('stays on top when everything is known, however much practice is left', () => {
    expect(standsOn(read('one'), read('two'), read('three'))).toBe('three');
  });
});

describe('what the home page says can be opened', () => {
  const entry = (kind: 'level' | 'interlude') => ({ kind }) as ChapterEntry;
  const written = (kind: 'level' | 'interlude') =>
    ({ kind, labs: [1, 2], questions: [1, 2, 3] }) as unknown as Chapter;
  const course = (entries: ChapterEntry[], chapters: Chapter[]) =>
    ({ entries, chapters }) as unknown as Course;

  it('says how many levels are still missing', () => {
    const [one, two] = [entry('level'), entry('level')];
    expect(holdings(course([one, two], [written('level')]))).toBe(
      'So far: 1 of 2 levels, 2 labs to run and edit, 3 questions.',
    );
  });

  it('says what there is when all is written', () => {
    const entries = [entry('level'), entry('interlude')];
    expect(holdings(course(entries, [written('level'), written('interlude')]))).toBe(
      '1 level, 1 interlude, 4 labs to run and edit, 6 questions.',
    );
  });
});
