import { expect, test } from 'vitest';
import { halfDone } from '../../../src/gallery/reader.build.ts';
import { scenes } from '../../../src/cli/shots/scenes.build.ts';
import { buildCourse } from '../../../src/course/load.build.ts';
import { outlineOf } from '../../../src/course/outline.ts';
import { standing } from '../../../src/progress/chapter-standing.ts';
import { decode } from '../../../src/progress/saved.ts';

const { course } = buildCourse('tests/fixtures/course');
const TODAY = Date.UTC(2026, 10, 21);

test('the reader in the pictures has finished the first half and begun the next chapter', () => {
  const read = decode(halfDone(course, TODAY));
  expect(read.issues).toEqual([]);
  if (!read.ok) throw new Error('the record cannot be read');
  const { chapters } = standing(
    read.progress,
    outlineOf(course, (path) => path),
  );
  const marks = Object.fromEntries(chapters.map(({ chapter, marks }) => [chapter.id, marks]));
  expect(marks['alpha']).toEqual({ read: true, passed: true, practiced: true });
  const begun = chapters.find(({ chapter }) => chapter.id === course.chapters[2]?.id);
  expect(begun?.marks).toMatchObject({ read: true, passed: false, practiced: false });
});

test('every scene has a name of its own', () => {
  const names = scenes(course, TODAY).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['quiz', 'quiz-wrong', 'quiz-right', 'lab-done']));
});
