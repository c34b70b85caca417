import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/labs/compile.ts';
import { CompileError, placeOf } from '../../../src/labs/place.ts';
import type { Files } from '../../../src/labs/record.ts';

const kit = "import { table } from 'eight-levels/lab';";

function fault(files: Files): CompileError {
  try {
    compile(files, []);
  } catch (error) {
    if (error instanceof CompileError) return error;
  }
  throw new Error('it compiled');
}

function order(files: Files): string[] {
  return compile(files, []).starts.map(({ file }) => file);
}

describe('modules are linked in the order in which Node runs them', () => {
  test.each<[string, Files, string[]]>([
    ['one alone', { 'main.ts': kit }, ['main.ts']],
    [
      'imports before importers',
      { 'main.ts': "import './a.ts';\nimport './b.ts';", 'a.ts': "import './b.ts';", 'b.ts': '' },
      ['b.ts', 'a.ts', 'main.ts'],
    ],
    ['only what is imported', { 'main.ts': '', 'a.ts': '' }, ['main.ts']],
    [
      're-exports',
      { 'main.ts': "export * from './a.ts';\nexport { b } from './b.ts';", 'a.ts': '', 'b.ts': '' },
      ['a.ts', 'b.ts', 'main.ts'],
    ],
    ['not types', { 'main.ts': "import type { A } from './a.ts';", 'a.ts': '' }, ['main.ts']],
    [
      'not samples in strings',
      { 'main.ts': "const s = `\nimport x from './a.ts';\nrequire('./a.ts');`;", 'a.ts': '' },
      ['main.ts'],
    ],
    [
      'real ones beside a sample of the same',
      { 'main.ts': "import './a.ts';\nconst s = `import './a.ts'`;", 'a.ts': '' },
      ['a.ts', 'main.ts'],
    ],
  ])('%s', (_, files, expected) => {
    expect(order(files)).toEqual(expected);
  });
});

describe('a fault names its file and line', () => {
  test.each<[string, Files, RegExp, string, number | null]>([
    ['syntax', { 'main.ts': 'let a;\nconst x = ;' }, /^SyntaxError: Unexpected/, 'main.ts', 2],
    [
      'syntax elsewhere',
      { 'main.ts': "import './a.ts';", 'a.ts': '\n\n(' },
      /Unexpected/,
      'a.ts',
      3,
    ],
    [
      'a package',
      { 'main.ts': "\nimport x from 'fs';" },
      /no 'fs'.*'eight-levels\/lab'/,
      'main.ts',
      2,
    ],
    ['a missing file', { 'main.ts': "import './no.ts';", 'a.ts': '' }, /'\.\/a\.ts'/, 'main.ts', 1],
    [
      'another folder',
      { 'main.ts': "import '../a.ts';", 'a.ts': '' },
      /no '\.\.\/a\.ts'/,
      'main.ts',
      1,
    ],
    ['a prototype name', { 'main.ts': "import './toString.ts';" }, /toString/, 'main.ts', 1],
    ['a text file', { 'main.ts': "import './n.json';", 'n.json': '1' }, /n\.json/, 'main.ts', 1],
    ['itself', { 'main.ts': "import './main.ts';" }, /import each other/, 'main.ts', 1],
    [
      'a circle',
      { 'main.ts': "import './a.ts';", 'a.ts': "import './b.ts';", 'b.ts': "\nimport './a.ts';" },
      /a\.ts imports b\.ts imports a\.ts/,
      'b.ts',
      2,
    ],
    [
      'a namespace',
      { 'main.ts': '\nnamespace N { export const a = 1 }' },
      /Namespaces/,
      'main.ts',
      2,
    ],
    ['too much', { 'main.ts': ' '.repeat(100_001) }, /100000 characters/, 'main.ts', null],
  ])('%s', (_, files, message, file, line) => {
    const error = fault(files);
    expect(error.message).toMatch(message);
    expect(error.place).toEqual({ file, line });
  });
});

test('a library can be imported where the lab lists it, and nowhere else', () => {
  const files = { 'main.ts': "import { encode } from 'gpt-tokenizer'; encode('');" };
  expect(compile(files, ['gpt-tokenizer']).script).toContain("require('gpt-tokenizer')");
  expect(fault(files).message).toContain("no 'gpt-tokenizer'");
});

test('a line of the script leads back to its file and line', () => {
  const line = fc.constantFrom('const x = 1;', '', '// note', 'export {};', '/* a */ f();');
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.slice(0, 12).join('\n'));
  fc.assert(
    fc.property(text, text, (a, main) => {
      const files = { 'a.ts': unique(a), 'main.ts': `import './a.ts';\n${unique(main)}` };
      const { script, starts } = compile(files, []);
      const lines = script.split('\n');
      for (const [file, source] of Object.entries(files)) {
        for (const [at, part] of source.split('\n').entries()) {
          const mark = /mark\d+/.exec(part)?.[0];
          if (mark === undefined) continue;
          const found = lines.findIndex(
            (code, generated) =>
              code.includes(mark) && placeOf(generated + 1, starts)?.file === file,
          );
          expect(placeOf(found + 1, starts)).toEqual({ file, line: at + 1 });
        }
      }
    }),
  );
});

/** Gives every line a word by which it is found again. */
function unique(text: string): string {
  return text
    .replaceAll('const x = 1;', '')
    .split('\n')
    .map((line, at) => `${line.startsWith('//') ? '' : line} mark${at}();`)
    .join('\n');
}
