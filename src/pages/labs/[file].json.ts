import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCourse } from '@/course/load.build.ts';
import { solutionScript, starterScript } from '@/labs/scripts.build.ts';
import type { Compiled } from '@/labs/place.ts';

/** One script per lab, and one per solution. */
export const getStaticPaths: GetStaticPaths = () => {
  const { course } = loadCourse();
  const labs = course.chapters.flatMap((chapter) => chapter.labs);
  const scripts = labs.flatMap((lab) => [starterScript(lab), solutionScript(lab)]);
  return scripts
    .filter((script) => script !== null)
    .map(({ file, compiled }) => ({
      params: { file: file.replace(/\.json$/, '') },
      props: { compiled },
    }));
};

export const GET: APIRoute<{ compiled: Compiled }> = ({ props }) =>
  new Response(JSON.stringify(props.compiled), { headers: { 'content-type': 'application/json' } });
