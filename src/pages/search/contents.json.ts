import type { APIRoute } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { contentsOf } from '@/search/contents.ts';

/** What the search dialog says before anything is typed; fetched when it opens. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(contentsOf(loadCourse().course)), {
    headers: { 'content-type': 'application/json' },
  });
