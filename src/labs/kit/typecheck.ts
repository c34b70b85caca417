/**
 * `eight-levels/typecheck`: the real TypeScript compiler over files that exist only in memory.
 *
 * It reads no disk and asks for no network, so it runs in the sandbox's worker as in Node.
 */
import ts from 'typescript';
import { libText } from './ts-lib.ts';

export { walk, type SyntaxNode } from './syntax.ts';

/** One complaint of the compiler. `line` and `column` count from 1; `code` is the number in TS2322. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  code: number;
  message: string;
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  types: [],
  // The language's own declarations are sound; checking them took most of the first run.
  skipDefaultLibCheck: true,
};

// The declarations never change: they are parsed and bound once, so a second check costs little.
const parsedLib = new Map<string, ts.SourceFile>();

function libSource(name: string): ts.SourceFile | undefined {
  const text = libText[name];
  const known = parsedLib.get(name);
  if (known || text === undefined) return known;
  const source = ts.createSourceFile(`/lib/${name}`, text, ts.ScriptTarget.ES2023);
  parsedLib.set(name, source);
  return source;
}

/** A disk that holds the given files in its root and the language's declarations in `/lib`. */
function memoryHost(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const has = (path: string): boolean => files.has(path) || libText[libName(path)] !== undefined;
  return {
    fileExists: has,
    readFile: (path) => files.get(path) ?? libText[libName(path)],
    getSourceFile: (path, target) => {
      const text = files.get(path);
      return text === undefined
        ? libSource(libName(path))
        : ts.createSourceFile(path, text, target);
    },
    getDefaultLibFileName: () => '/lib/lib.es2023.d.ts',
    getDefaultLibLocation: () => '/lib',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

function libName(path: string): string {
  return path.startsWith('/lib/') ? path.slice('/lib/'.length) : '';
}

/**
 * Checks TypeScript files against each other: `strict`, ES2023, no DOM, no packages.
 *
 * In: relative file names with their texts; only names that end in `.ts` are checked.
 * Out: findings in the order file, line, column. Text that cannot be parsed is a finding too.
 */
export function checkTypes(files: Readonly<Record<string, string>>): Finding[] {
  const disk = new Map(Object.entries(files).map(([name, text]) => [rooted(name), text]));
  const roots = [...disk.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram(roots, options, memoryHost(disk));
  return ts.getPreEmitDiagnostics(program).map(toFinding).sort(byPlace);
}

function rooted(name: string): string {
  return `/${name.replace(/^(\.?\/)+/, '')}`;
}

function toFinding(diagnostic: ts.Diagnostic): Finding {
  const { file, start = 0, code } = diagnostic;
  const nowhere = { line: 0, character: 0 };
  const place = file ? ts.getLineAndCharacterOfPosition(file, start) : nowhere;
  return {
    file: file?.fileName.slice(1) ?? '',
    line: place.line + 1,
    column: place.character + 1,
    code,
    message: said(diagnostic),
  };
}

/** The compiler's words, with the hints it gives beside the message ("Did you forget …?"). */
function said(diagnostic: ts.Diagnostic): string {
  const hints = (diagnostic.relatedInformation ?? []).filter(
    (hint) => hint.file === diagnostic.file,
  );
  return [diagnostic, ...hints]
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    .join(' ');
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
