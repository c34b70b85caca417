/**
 * What esbuild needs to put `eight-levels/typecheck` into a browser bundle.
 *
 * Two modules change on the way. The language's declarations become a literal, since a browser has
 * no files to read. Of the compiler only the checker's part stays: the editor services behind it
 * (completions, refactorings, quick fixes) are a third of a megabyte, compressed, that no lab calls.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { libText } from './ts-lib.ts';

/** Everything that `typecheck.ts` takes from the compiler. */
const used = [
  'createProgram',
  'createScanner',
  'createSourceFile',
  'flattenDiagnosticMessageText',
  'forEachChild',
  'getLineAndCharacterOfPosition',
  'getPreEmitDiagnostics',
  'LanguageVariant',
  'ModuleDetectionKind',
  'ModuleKind',
  'ModuleResolutionKind',
  'ScriptTarget',
  'SyntaxKind',
];

/** The first comment line of the compiler's file, its list of exports, and where the services begin. */
const shape =
  /^(\/\*![\s\S]*?\*\/)[\s\S]*?("use strict";[\s\S]*?)__export\(typescript_exports, \{[\s\S]*?\n\}\);\nmodule\.exports = [^\n]*\n([\s\S]*?)\/\/ src\/jsTyping\//;

/**
 * Turns the text of `typescript/lib/typescript.js` into a module whose unused functions a bundler
 * can drop. Throws when the file is not laid out as in the pinned release.
 */
export function checkerOnly(text: string): string {
  const [, license, head, body] = shape.exec(text) ?? [];
  if (license === undefined || head === undefined || body === undefined) {
    throw new Error('typescript.js has a new layout: adapt `shape` in typecheck-bundle.build.ts.');
  }
  return [license, head, body, `export default { ${used.join(', ')} };`].join('\n');
}

/** The esbuild plugin; use it with `platform: 'browser'` and `format: 'iife'` or `'esm'`. */
export function typecheckBundle(): Plugin {
  return {
    name: 'typecheck-bundle',
    setup(build) {
      build.onLoad({ filter: /[\\/]kit[\\/]ts-lib\.ts$/ }, () => ({
        contents: `export const libText = ${JSON.stringify(libText)};`,
        loader: 'js',
      }));
      build.onLoad({ filter: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ }, async ({ path }) => ({
        contents: checkerOnly(await readFile(path, 'utf8')),
        loader: 'js',
      }));
    },
  };
}
