import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../src/course/course.ts';
import { citedSources } from '../../../src/site/cited.ts';
import { buildCourse } from '../../../src/course/load.build.ts';
import { explainedIn } from '../../../src/site/explained.ts';
import { nearest } from '../../../src/site/nearest.ts';

const { course } = buildCourse();
const find = (path: string) => nearest(path, course.entries);

describe('the chapter nearest to an address', () => {
  it.each([
    ['/levels/3-contxt-engineering/', 'context'],
    ['/levels/context-engineering/quiz', 'context'],
    ['/Harness/', 'harness'],
    ['/levels/7/', 'background'],
    ['/level-7/', 'background'],
    ['/multi-player', 'multiplayer'],
    ['/levels/8-teams/', 'teams'],
  ])('%s is %s', (path, id) => {
    expect(find(path)).toBe(id);
  });

  it.each(['/', '', '/zzyzx/', '/levels/', '/levels/99/', '/alert(1)/', '/page-3/'])(
    'none is near to %j',
    (path) => {
      expect(find(path)).toBeUndefined();
    },
  );
});

describe('where a term is explained', () => {
  const at = (id: string, line: number) => ({ id, line, title: id });
  const chapter = {
    body: { terms: [at('early', 2), at('late', 9)], sections: [at('one', 4), at('two', 8)] },
  } as unknown as Chapter;

  it('is the section that first uses it', () => {
    expect(explainedIn(chapter, 'late')?.id).toBe('two');
  });

  it('is the chapter as a whole, before its first section or where no use is known', () => {
    expect(explainedIn(chapter, 'early')).toBeUndefined();
    expect(explainedIn(chapter, 'other')).toBeUndefined();
  });
});

describe('all sources', () => {
  const groups = citedSources(course);

  it('are each listed once, under their kind, newest first', () => {
    const listed = groups.flatMap(({ sources }) => sources.map(({ source }) => source.id));
    expect(listed.toSorted()).toEqual(course.sources.map(({ id }) => id).toSorted());
    for (const { kind, sources } of groups) {
      expect(new Set(sources.map(({ source }) => source.kind))).toEqual(new Set([kind]));
      const dates = sources.map(({ source }) => source.date);
      expect(dates).toEqual(dates.toSorted().reverse());
    }
  });
});
