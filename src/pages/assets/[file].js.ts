import type { APIRoute, GetStaticPaths } from 'astro';
import { themeBoot } from '@/site/theme-boot.build.ts';

/** The script that every page runs before its first paint. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { file, text } = await themeBoot();
  return [{ params: { file: file.replace(/\.js$/, '') }, props: { text } }];
};

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
