import { describe, expect, it } from 'vitest';
import { buildCourse } from '../../../src/course/load.build.ts';
import { contentsOf } from '../../../src/search/contents.ts';

const { course } = buildCourse();

describe('what search says before anything is typed', () => {
  it('counts what there is', () => {
    expect(contentsOf(course).holds).toMatch(
      /^\d+ chapters, \d+ sections, \d+ labs and \d+ terms$/,
    );
    expect(contentsOf({ ...course, terms: course.terms.slice(0, 1) }).holds).toMatch(/and 1 term$/);
  });

  it('names three examples, each the title of something that can be found', () => {
    const { examples } = contentsOf(course);
    const titles = [
      ...course.terms.map(({ term }) => term),
      ...course.chapters.map((c) => c.title),
    ];
    expect(new Set(examples).size).toBe(3);
    expect(titles.map((title) => title.toLowerCase())).toEqual(
      expect.arrayContaining(examples.map((example) => example.toLowerCase())),
    );
  });

  it('fills up with chapters where there are too few terms', () => {
    const titles = course.chapters.map(({ title }) => title);
    expect(contentsOf({ ...course, terms: [] }).examples).toEqual(titles.slice(0, 3));
  });
});
