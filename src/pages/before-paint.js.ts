import type { APIRoute } from 'astro';
import { classicScript } from '@/course/classic-script.build.ts';

/** The one script that a page loads before it is painted; small, and cached by every page. */
export const GET: APIRoute = async () =>
  new Response(await classicScript('src/site/before-paint.browser.ts'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
