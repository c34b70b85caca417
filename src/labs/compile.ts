// A lab's TypeScript modules become one classic script, because an opaque-origin frame cannot start a
// module worker. Sucrase strips types and turns imports into `require` calls, in linear time and on
// the same lines; the modules stand in the order in which they run, each an async function, so that
// top-level await works. Used by the build for files as published, by the page after an edit.
import { transform } from 'sucrase';
import { MAX_CODE } from './limits.ts';
import { LIBRARY_IMPORTS, type LibraryName } from './libraries.ts';
import { CompileError, type Compiled, type FileStart } from './place.ts';
import type { Files } from './record.ts';

interface Module {
  readonly file: string;
  readonly code: string;
}

/**
 * Links main.ts and what it imports. Throws a CompileError for code over MAX_CODE, a syntax error,
 * an import that the lab does not have, and modules that import each other in a circle.
 */
export function compile(files: Files, libraries: readonly LibraryName[]): Compiled {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  if (size > MAX_CODE) {
    const message = `A lab runs up to ${MAX_CODE} characters; these are ${size}.`;
    throw new CompileError(message, { file: 'main.ts', line: null });
  }
  const packages = [
    'eight-levels/lab',
    ...libraries.flatMap((name): readonly string[] => LIBRARY_IMPORTS[name]),
  ];
  const modules: Module[] = [];
  addModule('main.ts', { files, packages, modules, open: [] });
  return linked(modules);
}

interface Linking {
  readonly files: Files;
  readonly packages: readonly string[];
  readonly modules: Module[];
  readonly open: readonly string[];
}

function addModule(file: string, linking: Linking): void {
  const { files, packages, modules, open } = linking;
  if (modules.some((module) => module.file === file)) return;
  const source = files[file] ?? '';
  const code = stripped(file, source);
  for (const { specifier, line } of importsOf(source, code)) {
    if (packages.includes(specifier)) continue;
    const imported = specifier.startsWith('./') ? specifier.slice(2) : '';
    if (!imported.endsWith('.ts') || !Object.hasOwn(files, imported)) {
      throw new CompileError(unknownImport(specifier, file, linking), { file, line });
    }
    if (imported === file || open.includes(imported)) {
      const circle = [...open, file, imported].join(' imports ');
      throw new CompileError(`These files import each other: ${circle}.`, { file, line });
    }
    addModule(imported, { ...linking, open: [...open, file] });
  }
  modules.push({ file, code });
}

function unknownImport(specifier: string, file: string, { files, packages }: Linking): string {
  const own = Object.keys(files)
    .filter((name) => name.endsWith('.ts') && name !== 'main.ts' && name !== file)
    .map((name) => `./${name}`);
  const known = [...packages, ...own].map((name) => `'${name}'`).join(', ');
  return `There is no '${specifier}' here. This lab can import ${known}.`;
}

function stripped(file: string, source: string): string {
  const code = transformed(file, source);
  const lines = code.split('\n');
  // Sucrase leaves a namespace out without a word; Node refuses it.
  for (const match of source.matchAll(
    /^[ \t]*(?:export[ \t]+)?(?:namespace|module)[ \t]+[\w$.]+\s*\{/gm,
  )) {
    const line = lineAt(source, match.index);
    if (lines[line - 1]?.includes(match[0].trim()) !== true) {
      throw new CompileError('Namespaces do not run here; use a module.', { file, line });
    }
  }
  return code;
}

function transformed(file: string, source: string): string {
  try {
    return transform(source, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      keepUnusedImports: true,
      preserveDynamicImport: true,
    }).code;
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number } };
    const text = message.replace(/^Error transforming \w+: /, '').replace(/ \(\d+:\d+\)$/, '');
    throw new CompileError(`SyntaxError: ${text}`, { file, line: loc?.line ?? null });
  }
}

/**
 * The imports that the compiled code makes, in order. A code sample in a string looks like an import
 * in the source too, but only a real one became one more `require` than the source had.
 */
function importsOf(source: string, code: string): { specifier: string; line: number }[] {
  const found = new Map<string, number>();
  for (const match of source.matchAll(/\b(?:from|import)\s*(['"])([^'"\n]+)\1/g)) {
    const specifier = match[2] ?? '';
    const call = `require('${specifier}')`;
    if (found.has(specifier) || count(code, call) <= count(source, call)) continue;
    found.set(specifier, lineAt(source, match.index));
  }
  return [...found].map(([specifier, line]) => ({ specifier, line }));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function lineAt(text: string, index: number): number {
  return count(text.slice(0, index), '\n') + 1;
}

function linked(modules: readonly Module[]): Compiled {
  let script = '__lab.here(new Error());';
  let line = 1;
  const starts: FileStart[] = [];
  for (const { file, code } of modules) {
    const lines = count(code, '\n') + 1;
    starts.push({ file, start: line, lines });
    script += `__lab.module(${JSON.stringify(file)},async function(exports,require){${code}\n});\n`;
    line += lines + 1;
  }
  return { script, starts };
}
