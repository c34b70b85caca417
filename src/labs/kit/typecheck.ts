/**
 * `eight-levels/typecheck`: the real TypeScript compiler over files that exist only in memory.
 *
 * It reads no disk and asks for no network, so it runs in the sandbox's worker as in Node.
 */
import ts from 'typescript';
import { libText } from './ts-lib.ts';

/** One complaint of the compiler. `line` and `column` count from 1; `code` is the number in TS2322. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  code: number;
  message: string;
}

/** One node of a syntax tree. `kind` is its name in `ts.SyntaxKind`; `line` counts from 1. */
export interface SyntaxNode {
  kind: string;
  text: string;
  line: number;
  parentKind: string | null;
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

// Several names of ts.SyntaxKind share a number (`FirstStatement`, `VariableStatement`): the first
// name given to a number is the proper one.
const kindNames = new Map<number, string>();
for (const [name, value] of Object.entries(ts.SyntaxKind)) {
  if (typeof value === 'number' && !kindNames.has(value)) kindNames.set(value, name);
}

/**
 * Visits every node of one file's syntax tree, parents before children, in source order.
 *
 * In: a file name, its text, and what to do with each node. The text need not be free of errors.
 */
export function walk(file: string, text: string, visit: (node: SyntaxNode) => void): void {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, true, ts.LanguageVariant.Standard, text);
  const step = (node: ts.Node, parentKind: string | null): void => {
    const kind = kindNames.get(node.kind) ?? 'Unknown';
    const start = startOf(node, scanner);
    const { line } = ts.getLineAndCharacterOfPosition(source, start);
    visit({ kind, text: text.slice(start, node.end), line: line + 1, parentKind });
    ts.forEachChild(node, (child) => step(child, kind));
  };
  step(source, null);
}

// `node.getStart()` would do, but it belongs to the editor services, and those are 1.3 MB that a
// reader would load for nothing: without them nodes are plain.
function startOf(node: ts.Node, scanner: ts.Scanner): number {
  if (node.pos === node.end) return node.pos;
  scanner.resetTokenState(node.pos);
  scanner.scan();
  return scanner.getTokenStart();
}
