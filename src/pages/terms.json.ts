import type { APIRoute } from 'astro';
import { loadCourse } from '@/course/load.build.ts';

/** What each term means, by its id: fetched when a reader first asks for one in a chapter. */
export const GET: APIRoute = () => {
  const { terms } = loadCourse().course;
  return Response.json(Object.fromEntries(terms.map(({ id, text }) => [id, text])));
};
