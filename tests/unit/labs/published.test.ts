import { describe, expect, test } from 'vitest';
import type { LabModel } from '../../../src/labs/model.ts';
import { runInNode } from '../../../src/labs/node-run.build.ts';
import { readLab } from '../../../src/labs/read-labs.build.ts';
import { publishedProblem, sourcesHash } from '../../../src/labs/sources.build.ts';

const [lab] = readLab('tests/fixtures/course/levels/1-alpha/labs/sums').labs;
if (lab === undefined) throw new Error('the fixture has no sums lab');

describe('a published result is refused when it belongs to something else', () => {
  const file = (name: string, text: string): Partial<LabModel> => ({
    files: lab.files.map((one) => (one.name === name ? { name, text } : one)),
  });
  test.each<[string, Partial<LabModel>]>([
    ['another code', file('main.ts', 'console.log(1);')],
    ['another text file', file('note.txt', 'one line')],
    ['another order of files', { files: lab.files.toReversed() }],
    ['another library', { libraries: ['gpt-tokenizer'] }],
    ['no result', { publishedFrom: null }],
  ])('%s', (_, change) => {
    expect(publishedProblem({ ...lab, ...change })?.mend).toContain('npm run lab -- alpha-sums');
  });

  test('what is only said about a lab may change', () => {
    const goals = [{ measure: 'total', label: 'sum of the list', equals: 7 }];
    const said = { title: 'T', notice: 'N', limit: 5, task: { text: 'T', goals } };
    expect(sourcesHash({ ...lab, ...said })).toBe(sourcesHash(lab));
  });
});

describe('in Node a lab', () => {
  const run = (main: string, more = {}) =>
    runInNode(lab, { replace: { 'main.ts': main, ...more } });

  test('changes its output when an input changes', async () => {
    const { transcript } = await runInNode(lab, { replace: { 'numbers.json': '[10]' } });
    expect(transcript).toContainEqual({ type: 'measure', name: 'total', value: 10 });
    expect(transcript).not.toEqual(lab.published);
  });

  test('that throws says where', async () => {
    const { end, transcript } = await run('const a: number = 1;\n\nthrow new RangeError(`a${a}`);');
    expect(end).toBe('failed');
    expect(transcript).toEqual([
      { type: 'error', text: 'RangeError: a1', file: 'main.ts', line: 3 },
    ]);
  });

  test('that does not parse says where', async () => {
    const { end, transcript } = await run("import './sum.ts';", { 'sum.ts': '\nconst x = ;' });
    expect(end).toBe('failed');
    expect(transcript).toMatchObject([{ type: 'error', file: 'sum.ts', line: 2 }]);
  });

  test('that forgets a rejected promise fails', async () => {
    const { end, transcript } = await run("void Promise.reject(new Error('forgotten'));");
    expect(end).toBe('failed');
    expect(transcript).toMatchObject([{ type: 'error', text: 'Error: forgotten' }]);
  });

  test('that reads a file it does not have is told so', async () => {
    const { transcript } = await run(
      "import { readFile } from 'eight-levels/lab';\nreadFile('toString');",
    );
    expect(transcript).toMatchObject([
      { text: 'Error: This lab has no file toString.', file: 'main.ts', line: 2 },
    ]);
  });

  test('that shows a crooked table is told so', async () => {
    const { transcript } = await run(
      "import { table } from 'eight-levels/lab';\ntable({ caption: 'c', columns: ['a'], rows: [[1, 2]] });",
    );
    expect(transcript).toMatchObject([
      { text: 'TypeError: table: row 1 has 2 cells for 1 columns', file: 'main.ts', line: 2 },
    ]);
  });
});
