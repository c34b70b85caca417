import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { courseDir } from './course/folders.build.ts';

// Only the MDX bodies go through Astro's collections, because Astro stops at the first bad entry.
// Frontmatter and all other files are read strictly by src/course/load.build.ts, which reports every mistake at once.
const chapters = defineCollection({
  loader: glob({ base: courseDir(), pattern: '{levels,interludes}/*/chapter.mdx' }),
  schema: z.looseObject({ id: z.string() }),
});

export const collections = { chapters };
