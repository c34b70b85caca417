import { build } from 'esbuild';

/** Syntax of the oldest browsers that the course supports. */
export const scriptTargets = ['safari16.4', 'firefox115', 'chrome115'];

/**
 * A TypeScript file and what it imports, as one minified classic script. `define` puts constants in place of names.
 * Throws esbuild's error when a file is missing or wrong.
 */
export async function classicScript(
  file: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: scriptTargets,
    define: { ...define },
  });
  return (outputFiles[0]?.text ?? '').trim();
}
