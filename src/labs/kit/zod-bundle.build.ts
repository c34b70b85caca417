/** What esbuild needs to put zod into a worker where no text may become code, without its 40 languages. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The esbuild plugin: zod asks for `new Function` once, unless told not to; English messages are enough. */
export function zodBundle(): Plugin {
  return {
    name: 'zod-bundle',
    setup(build) {
      build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
        contents: "export { default as en } from './en.js';",
        loader: 'js',
      }));
      build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/ }, async ({ path }) => ({
        contents: `${await readFile(path, 'utf8')}\nglobalConfig.jitless = true;\n`,
        loader: 'js',
      }));
    },
  };
}
