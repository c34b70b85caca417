import type { APIRoute } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { href } from '@/course/urls.ts';
import { asksText } from '@/team/asks.build.ts';

/** What every question asks, for a board that lists the hardest ones. */
export const GET: APIRoute = () =>
  new Response(asksText(loadCourse().course, href), {
    headers: { 'content-type': 'application/json' },
  });
