import ts from 'typescript';

/** One node of a syntax tree. `kind` is its name in `ts.SyntaxKind`; `line` counts from 1. */
export interface SyntaxNode {
  kind: string;
  text: string;
  line: number;
  parentKind: string | null;
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
