import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { libText } from '../../../src/labs/kit/ts-lib.ts';
import { checkTypes, walk } from '../../../src/labs/kit/typecheck.ts';

const cases: readonly [name: string, text: string, findings: string[]][] = [
  ['a sound file', 'export const n: number = [1, 2].at(-1) ?? 0;', []],
  ['a wrong assignment', "export const n: number =\n  'one';", ['1:14 TS2322']],
  [
    'a value that may be missing',
    'export const f = (o: { a?: number }) => 1 + o.a;',
    ['1:45 TS18048'],
  ],
  ['a parameter without a type', 'export const f = (a) => a;', ['1:19 TS7006']],
  ['a broken file', 'export const = 1;', ['1:14 TS1134', '1:16 TS1134']],
  ['the DOM, which is not there', 'document.title;', ['1:1 TS2584']],
  ['Node, which is not there', "import 'node:fs';\nprocess.exit();", ['1:8 TS2882', '2:1 TS2591']],
  ['ES2023, which is there', 'export const a = [3, 1].toSorted().findLast((n) => n > 1);', []],
  ['ES2024, which is not', 'Object.groupBy([1], String);', ['1:8 TS2550']],
];

describe('checkTypes', () => {
  it.each(cases)('judges %s', (_, text, findings) => {
    const seen = checkTypes({ 'a.ts': text });
    expect(seen.map((f) => `${f.line}:${f.column} TS${f.code}`)).toEqual(findings);
  });

  it('resolves imports between the files given, in folders too', () => {
    const caller = "import { half } from './shop/half.ts';\nexport const n = half('8');";
    const half = 'export const half = (n: number): number => n / 2;';
    const [finding, ...rest] = checkTypes({ 'caller.ts': caller, './shop/half.ts': half });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ file: 'caller.ts', line: 2, column: 23, code: 2345 });
  });

  it('adds the hint that the compiler prints beside a message', () => {
    const text = 'export const f = async (n: Promise<number>) => 2 * n;';
    expect(checkTypes({ 'a.ts': text })[0]?.message).toContain("'await'");
  });

  it('keeps nothing of one call for the next', () => {
    const wrong = { 'a.ts': "export const n: number = '';" };
    const first = checkTypes(wrong);
    expect(checkTypes({ 'a.ts': 'export const n = 1;' })).toEqual([]);
    expect(checkTypes(wrong)).toEqual(first);
  });

  it('lists findings by file, line and column', () => {
    const seen = checkTypes({ 'b.ts': 'x;', 'a.ts': 'y; z;\nx;' });
    expect(seen.map((f) => `${f.file} ${f.line}:${f.column}`)).toEqual([
      'a.ts 1:1',
      'a.ts 1:4',
      'a.ts 2:1',
      'b.ts 1:1',
    ]);
  });

  it('says nothing about no files, and leaves other kinds of file alone', () => {
    expect(checkTypes({})).toEqual([]);
    expect(checkTypes({ 'notes.txt': 'not: code at all' })).toEqual([]);
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => Array.isArray(checkTypes({ 'a.ts': text }))),
      {
        numRuns: 20,
      },
    );
  });
});

describe('the declarations without their comments', () => {
  const own = (name: string): string[] => {
    const names: string[] = [];
    walk(name, ts.sys.readFile(ts.getDefaultLibFilePath({}).replace(/[^\\/]*$/, name)) ?? '', (n) =>
      names.push(n.kind),
    );
    return names;
  };

  it.each(Object.keys(libText))('%s parses to the same tree as the installed file', (name) => {
    const kinds: string[] = [];
    walk(name, libText[name] ?? '', (node) => kinds.push(node.kind));
    expect(kinds).toEqual(own(name));
  });
});

describe('walk', () => {
  it('visits parents before children and names kinds as TypeScript does', () => {
    const seen: string[] = [];
    walk('a.ts', 'const n = 1;\nsave(n);', (n) =>
      seen.push(`${n.line} ${n.kind} < ${n.parentKind}`),
    );
    expect(seen).toEqual([
      '1 SourceFile < null',
      '1 VariableStatement < SourceFile',
      '1 VariableDeclarationList < VariableStatement',
      '1 VariableDeclaration < VariableDeclarationList',
      '1 Identifier < VariableDeclaration',
      '1 NumericLiteral < VariableDeclaration',
      '2 ExpressionStatement < SourceFile',
      '2 CallExpression < ExpressionStatement',
      '2 Identifier < CallExpression',
      '2 Identifier < CallExpression',
      '2 EndOfFileToken < SourceFile',
    ]);
  });

  it('gives the text of a node without the comment before it', () => {
    const texts: string[] = [];
    walk('a.ts', '// why\nf( 1 );', (n) => n.kind === 'CallExpression' && texts.push(n.text));
    expect(texts).toEqual(['f( 1 )']);
  });
});
