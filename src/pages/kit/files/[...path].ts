import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { dotless } from '@/kit/kit.ts';

/** One download per file of the kit. */
export const getStaticPaths: GetStaticPaths = () =>
  loadCourse().course.kits.flatMap(({ entry, files }) =>
    files.map(({ path, text }) => ({
      params: { path: `${entry.slug}/${dotless(path)}` },
      props: { text },
    })),
  );

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
