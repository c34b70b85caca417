import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { typecheckBundle } from './kit/typecheck-bundle.build.ts';
import { zodBundle } from './kit/zod-bundle.build.ts';
import { LIBRARY_IMPORTS, type LibraryName } from './libraries.ts';

/** A library as one script for the worker. */
export interface BundledLibrary {
  readonly name: LibraryName;
  /** File name with a hash of the text, below /labs/lib/. */
  readonly file: string;
  readonly text: string;
  /** Length of the text in bytes, for the progress bar. */
  readonly bytes: number;
}

/** Where the course's own modules are; everything else is a package. */
const OWN: Readonly<Record<string, string>> = {
  'eight-levels/typecheck': './src/labs/kit/typecheck.ts',
  'eight-levels/model': './src/labs/kit/model.ts',
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
  const { outputFiles } = await build({
    stdin: { contents: entry(LIBRARY_IMPORTS[name]), resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['safari16.4', 'firefox115', 'chrome115'],
    legalComments: 'eof',
    plugins: [typecheckBundle(), zodBundle()],
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { name, file: `${name}.${hash}.js`, text, bytes: Buffer.byteLength(text) };
}

/** A module that hands every import of a library to the worker's loader. */
function entry(specifiers: readonly string[]): string {
  const lines = specifiers.map((specifier, at) => {
    const from = JSON.stringify(OWN[specifier] ?? specifier);
    const name = JSON.stringify(specifier);
    return `import * as all${at} from ${from};\n__lab.library(${name}, { __esModule: true, ...all${at} });`;
  });
  return lines.join('\n');
}
