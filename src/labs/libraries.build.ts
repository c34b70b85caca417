import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { typecheckBundle } from './kit/typecheck-bundle.build.ts';
import type { LibraryName } from './model.ts';

/** A library as one script for the worker. */
export interface BundledLibrary {
  readonly name: LibraryName;
  /** File name with a hash of the text, below /labs/lib/. */
  readonly file: string;
  readonly text: string;
  /** Length of the text in bytes, for the progress bar. */
  readonly bytes: number;
}

interface Entry {
  /** The name by which labs import it. */
  readonly specifier: string;
  /** What the bundle is made from. */
  readonly from: string;
}

const ENTRIES: Readonly<Record<LibraryName, Entry>> = {
  'gpt-tokenizer': { specifier: 'gpt-tokenizer', from: 'gpt-tokenizer' },
  typescript: { specifier: 'eight-levels/typecheck', from: './src/labs/kit/typecheck.ts' },
};

const bundles = new Map<LibraryName, Promise<BundledLibrary>>();

/** Bundles a library, once per process. */
export function bundledLibrary(name: LibraryName): Promise<BundledLibrary> {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const made = bundle(name);
  bundles.set(name, made);
  return made;
}

/** The folder of libraries, from the site's root. */
export function libraryPath({ file }: BundledLibrary): string {
  return `/labs/lib/${file}`;
}

async function bundle(name: LibraryName): Promise<BundledLibrary> {
  const { specifier, from } = ENTRIES[name];
  const contents = `import * as all from ${JSON.stringify(from)};
__lab.library(${JSON.stringify(specifier)}, { __esModule: true, ...all });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['safari16.4', 'firefox115', 'chrome115'],
    legalComments: 'eof',
    plugins: [typecheckBundle()],
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { name, file: `${name}.${hash}.js`, text, bytes: Buffer.byteLength(text) };
}
