import type { APIRoute } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { href } from '@/course/urls.ts';
import { keysText } from '@/progress/receipt/keys.build.ts';

/** The keys of all quizzes, fetched where receipts are made or graded again. */
export const GET: APIRoute = () =>
  new Response(keysText(loadCourse().course, href), {
    headers: { 'content-type': 'application/json' },
  });
