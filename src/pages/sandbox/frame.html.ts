import type { APIRoute } from 'astro';
import { framePage } from '@/labs/sandbox/frame.build.ts';

/** The frame in which labs run; an endpoint, because a page would get the site's policy. */
export const GET: APIRoute = async () =>
  new Response(await framePage(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
