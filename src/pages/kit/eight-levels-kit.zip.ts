import type { APIRoute } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { kitArchive } from '@/kit/archive.build.ts';

/** All files of the kit in one archive. */
export const GET: APIRoute = () =>
  new Response(Uint8Array.from(kitArchive(loadCourse().course)), {
    headers: { 'content-type': 'application/zip' },
  });
