import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { bundledLibrary } from '@/labs/libraries.build.ts';

/** One script per library that a lab of this course uses. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { course } = loadCourse();
  const names = new Set(
    course.chapters.flatMap(({ labs }) => labs).flatMap((lab) => lab.libraries),
  );
  const bundles = await Promise.all([...names].map(bundledLibrary));
  return bundles.map(({ file, text }) => ({
    params: { file: file.replace(/\.js$/, '') },
    props: { text },
  }));
};

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
