import { getCollection } from 'astro:content';
import type { Chapter } from './course.ts';
import { loadCourse } from './load.build.ts';

/** Parameters and props of the pages of all written chapters of a kind, for `getStaticPaths`. */
export async function chapterPages(kind: Chapter['kind']) {
  const { course } = loadCourse();
  const bodies = await getCollection('chapters');
  return course.chapters
    .filter((chapter) => chapter.kind === kind)
    .map((chapter) => {
      const body = bodies.find((entry) => entry.data.id === chapter.id);
      if (!body) throw new Error(`${chapter.file} is not in the collection of chapters`);
      return { params: { slug: chapter.slug }, props: { chapter, course, body } };
    });
}
