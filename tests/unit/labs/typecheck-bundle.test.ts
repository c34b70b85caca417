import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkerOnly, typecheckBundle } from '../../../src/labs/kit/typecheck-bundle.build.ts';
import { checkTypes, walk, type SyntaxNode } from '../../../src/labs/kit/typecheck.ts';

const files = {
  'a.ts': "import { half } from './half.ts';\nexport const n: string = half(1).toFixed;",
  'half.ts': 'export const half = async (n: Promise<number>) => (await n) / 2 + n;',
};

describe('the type checker in a browser bundle', () => {
  let code = '';
  // A realm with nothing but the language in it, where no text can become code.
  const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const run = (call: string): unknown => JSON.parse(String(vm.runInContext(call, realm)));

  beforeAll(async () => {
    const built = await build({
      entryPoints: ['src/labs/kit/typecheck.ts'],
      plugins: [typecheckBundle()],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      globalName: 'kit',
      platform: 'browser',
      legalComments: 'eof',
    });
    code = built.outputFiles[0]?.text ?? '';
    vm.runInContext(code, realm);
  }, 60_000);

  it('finds what the checker in Node finds', () => {
    const found = run(`JSON.stringify(kit.checkTypes(${JSON.stringify(files)}))`);
    expect(found).toEqual(checkTypes(files));
    expect(found).toHaveLength(3);
  });

  it('walks the tree that the walker in Node walks', () => {
    const nodes: SyntaxNode[] = [];
    walk('half.ts', files['half.ts'], (node) => nodes.push(node));
    const call = `const seen = []; kit.walk('half.ts', ${JSON.stringify(files['half.ts'])}, (n) => seen.push(n)); JSON.stringify(seen)`;
    expect(run(call)).toEqual(nodes);
  });

  it('weighs less than 700 KB compressed and keeps the license of the compiler', () => {
    expect(gzipSync(code).length).toBeLessThan(700_000);
    expect(code).toContain('Copyright (c) Microsoft Corporation');
  });

  it('says what to adapt when the compiler is laid out anew', () => {
    expect(() => checkerOnly('var ts = {};')).toThrow('new layout');
  });
});
