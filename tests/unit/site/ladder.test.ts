import { describe, expect, it } from 'vitest';
import type { ChapterEntry } from '../../../src/course/course.ts';
import { ladder, place } from '../../../src/site/ladder.ts';

const entry = (id: string, level?: number): ChapterEntry => ({
  id,
  kind: level === undefined ? 'interlude' : 'level',
  level,
  slug: id,
  title: id,
  holds: 'it',
  line: 'It does it.',
  written: true,
  path: `/${id}/`,
});
const entries = [entry('start'), entry('one', 1), entry('between'), entry('two', 2), entry('end')];

describe('the ladder', () => {
  it('stands with the last level on top and leaves the course as it was', () => {
    expect(ladder(entries).map(({ id }) => id)).toEqual(['end', 'two', 'between', 'one', 'start']);
    expect(entries[0]?.id).toBe('start');
  });

  it.each([
    ['start', 'before level 1'],
    ['between', 'after level 1'],
    ['end', 'after level 2'],
  ])('says where the interlude %s stands: %s', (id, words) => {
    const found = entries.find((one) => one.id === id);
    expect(found && place(found, entries)).toBe(words);
  });

  it('knows an interlude by its id, whichever object describes it', () => {
    expect(place(entry('between'), entries)).toBe('after level 1');
  });
});
