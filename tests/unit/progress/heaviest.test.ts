import { expect, test, vi } from 'vitest';
import { buildCourse } from '../../../src/course/load.build.ts';
import { outlineOf } from '../../../src/course/outline.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { heaviest, ROUNDS } from '../../support/heaviest.ts';

vi.setConfig({ testTimeout: 120_000 });

test('the heaviest honest record of the whole course stays under 1 MB and loads whole', () => {
  const outline = outlineOf(buildCourse('content').course, (path) => path);
  const progress = heaviest(outline);
  const text = encode(progress);
  const counts = Object.values(progress.questions).map(({ count }) =>
    Object.values(count).reduce((sum, some) => sum + some, 0),
  );
  const questions = outline.chapters.flatMap((chapter) => chapter.questions);
  expect(counts).toEqual(questions.map(() => ROUNDS));
  expect(Object.keys(progress.ran)).toHaveLength(
    outline.chapters.flatMap(({ labs }) => labs).length,
  );
  for (const { count } of Object.values(progress.questions))
    expect(Object.keys(count)).toHaveLength(64);
  console.log(`${questions.length} questions, ${text.length} characters`);
  expect(text.length).toBeLessThan(1_000_000);
  expect(decode(text).issues).toEqual([]);
});
