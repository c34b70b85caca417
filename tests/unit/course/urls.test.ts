import { expect, test } from 'vitest';
import { chapterPath, quizPath, withBase } from '../../../src/course/urls.ts';

test.each([
  ['/', '/', '/'],
  ['/', '/levels/x/', '/levels/x/'],
  ['/some/base', '/levels/x/#y', '/some/base/levels/x/#y'],
  ['/some/base/', '/', '/some/base/'],
])('base %s and path %s give %s', (base, path, expected) => {
  expect(withBase(base, path)).toBe(expected);
});

test('levels live under /levels/, interludes at the root', () => {
  expect(chapterPath({ kind: 'level', slug: '3-x' })).toBe('/levels/3-x/');
  expect(chapterPath({ kind: 'interlude', slug: 'foundations' })).toBe('/foundations/');
  expect(quizPath({ kind: 'level', slug: '3-x' })).toBe('/levels/3-x/quiz/');
});
