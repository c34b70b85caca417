import { describe, expect, it } from 'vitest';
import { buildCourse } from '../../../src/course/load.build.ts';
import { kitEntry, kitPageEntry } from '../../../src/search/records.ts';

const { course } = buildCourse();
const files = course.kits.flatMap((kit) => kit.files.map((file) => ({ kit, file })));

describe('the kit in the search index', () => {
  it('has files', () => {
    expect(files).not.toEqual([]);
  });

  it.each(files)('names $file.path in its title, beside what it is for', ({ kit, file }) => {
    const { title, path } = kitEntry(kit, file);
    expect(title).toBe(`${file.title} (${file.path.split('/').at(-1)})`);
    expect(path).toBe(`/kit/#${file.id}`);
  });

  it('is an entry by itself', () => {
    expect(kitPageEntry()).toMatchObject({ title: 'Kit', path: '/kit/' });
  });
});
