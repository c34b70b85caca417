import type { APIRoute } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { outlineText } from '@/course/outline.build.ts';
import { href } from '@/course/urls.ts';

/** The course's outline for pages that do not carry it, fetched where a reader's record needs it. */
export const GET: APIRoute = () =>
  new Response(outlineText(loadCourse().course, href), {
    headers: { 'content-type': 'application/json' },
  });
