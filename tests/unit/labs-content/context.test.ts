import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readCourseLabs } from '../../../src/labs/read-labs.build.ts';
import type { LabModel, RunResult } from '../../../src/labs/model.ts';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import { publishedProblem } from '../../../src/labs/sources.build.ts';
import { verdict } from '../../../src/labs/verdict.ts';

const PATIENCE = 120_000;
const all = readCourseLabs('content').labs;

/** A change to one file: what stands there, and what stands there instead. */
type Change = readonly [file: string, from: string, to: string];

/** For each lab, one change to every input that its output is said to be computed from. */
const inputs: Readonly<Record<string, readonly Change[]>> = {
  'context-three-densities': [
    ['message.ts', "'41.94'", "'41.93'"],
    ['message.ts', "'Mara Lind'", "'Lena Sund'"],
    ['message.ts', "'src/invoice/tax.ts', 9, 2", "'src/invoice/tax.ts', 9, 3"],
    ['message.ts', "'pipeline_run.completed'", "'pipeline_run.ended'"],
    ['text.ts', 'expected ${', 'wanted ${'],
    ['facts.ts', "['branch', repository.default_branch],", ''],
  ],
  'context-log-filter': [
    ['failures.ts', "expected: '41.95'", "expected: '41.96'"],
    ['failures.ts', "verdict: 'TIMEOUT',\n    test: 'stock", "verdict: 'FAIL',\n    test: 'stock"],
    ['log.ts', "'survives a failed connection'", "'survives a lost connection'"],
    ['log.ts', 'connection failed, retry', 'connection lost, retry'],
    ['main.ts', 'tonight, 1843', 'tonight, 1844'],
    ['filter.ts', 'fail|error|timeout', 'fail|error'],
  ],
  'context-tool-choice': [
    ['descriptions.ts', "'Gets run details.'", "'What a worker printed.'"],
    ['tools.txt', 'Opens a ticket for a bug, an error or a wish.', 'Does things.'],
    ['tools.txt', 'test_run | Test helper.', 'test_run | A helper for the tests of this shop.'],
    ['requests.txt', 'Put version 2.14 on staging.', 'Deliver it.'],
    ['held-out.txt', 'Which version is live?', 'And now?'],
    ['choose.ts', 'const B = 0.75', 'const B = 0'],
  ],
};

describe.each(Object.keys(inputs))('%s', (id) => {
  const lab = find(id);

  it('prints what it has published', { timeout: PATIENCE }, async () => {
    const { end, transcript } = await runInNode(lab);
    expect(end).toBe('done');
    expect(transcript).toEqual(lab.published);
    expect(publishedProblem(lab)).toBeNull();
  });

  it('is not solved by its starter and is by its solution', { timeout: PATIENCE }, async () => {
    expect(solved(lab, await runInNode(lab))).toBe(false);
    expect(solved(lab, await runInNode(lab, { replace: solutionFiles(lab) }))).toBe(true);
  });

  it.each(inputs[id] ?? [])(
    'prints something else when %s says other than %j',
    { timeout: PATIENCE },
    async (...change) => {
      const { end, transcript } = await runInNode(lab, { replace: changed(lab, change) });
      expect(end).toBe('done');
      expect(transcript).not.toEqual(lab.published);
    },
  );

  it('has a solution whose types hold beside the other files', { timeout: PATIENCE }, () => {
    expect(typeErrors(lab)).toEqual([]);
  });

  it('keeps its files short enough to read at a sitting', () => {
    const code = [...lab.files, ...lab.solution].filter(({ name }) => name.endsWith('.ts'));
    const tooLong = code.filter(({ name, text }) => lines(text) > (name === 'main.ts' ? 60 : 90));
    expect(tooLong.map(({ name }) => name)).toEqual([]);
  });
});

describe('context-three-densities', () => {
  it('counts a value that was typed in as lost', { timeout: PATIENCE }, async () => {
    const lab = find('context-three-densities');
    const text = solutionFiles(lab)['text.ts'] ?? '';
    const typed = text.replace('${commit.author.display_name}', 'Mara Lind');
    expect(typed).not.toBe(text);
    const run = await runInNode(lab, { replace: { 'text.ts': typed } });
    expect(measured(run, 'facts-lost')).toBe(1);
    expect(solved(lab, run)).toBe(false);
  });
});

describe('context-log-filter', () => {
  it(
    'is not solved by a filter made of the words of one night',
    { timeout: PATIENCE },
    async () => {
      const lab = find('context-log-filter');
      const words =
        'invoice total > |refund > returns|stock > gives|:48:31|:112:31|:27:31|^ +(exp|rec)';
      const filter = `export const filter = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => /${words}/.test(line));`;
      const run = await runInNode(lab, { replace: { 'filter.ts': filter } });
      expect(measured(run, 'unexplained')).toBe(2);
      expect(solved(lab, run)).toBe(false);
    },
  );
});

describe('context-tool-choice', () => {
  const lab = find('context-tool-choice');

  it('is not solved by pasting the requests in', { timeout: PATIENCE }, async () => {
    const run = await runInNode(lab, { replace: { 'descriptions.ts': pasted(lab) } });
    expect(measured(run, 'accuracy-at-60')).toBe(1);
    expect(solved(lab, run)).toBe(false);
  });

  it('is not solved by leaving a tool without a description', { timeout: PATIENCE }, async () => {
    const text = solutionFiles(lab)['descriptions.ts'] ?? '';
    const without = text.replace(/ {2}commit_list:\s+'.*',\n/, '');
    expect(without).not.toBe(text);
    const run = await runInNode(lab, { replace: { 'descriptions.ts': without } });
    expect(measured(run, 'tools')).toBe(59);
    expect(solved(lab, run)).toBe(false);
  });

  it('asks for every one of the twelve tools, in both sets of requests', () => {
    const open = rowsOf(lab, 'tools.txt').filter(([, , sharp]) => sharp === '');
    expect(open).toHaveLength(12);
    for (const file of ['requests.txt', 'held-out.txt']) {
      const asked = rowsOf(lab, file).map(([tool]) => tool);
      expect(open.map(([tool]) => tool).filter((tool) => !asked.includes(tool))).toEqual([]);
    }
  });
});

function find(id: string): LabModel {
  const lab = all.find((one) => one.id === id);
  if (lab === undefined) throw new Error(`The course has no lab ${id}.`);
  return lab;
}

function fileText(lab: LabModel, name: string): string {
  return lab.files.find((file) => file.name === name)?.text ?? '';
}

function changed(lab: LabModel, [name, from, to]: Change): Record<string, string> {
  const text = fileText(lab, name);
  if (!text.includes(from)) throw new Error(`${lab.id}: ${name} does not say ${from}`);
  return { [name]: text.replace(from, () => to) };
}

function solved(lab: LabModel, { end, transcript }: RunResult): boolean {
  return end === 'done' && lab.task !== null && verdict(lab.task, transcript).solved;
}

function measured({ transcript }: RunResult, name: string): unknown {
  return transcript
    .flatMap((e) => (e.type === 'measure' && e.name === name ? [e.value] : []))
    .at(-1);
}

function rowsOf(lab: LabModel, name: string): string[][] {
  const rows = fileText(lab, name).trim().split('\n');
  return rows.map((row) => row.split('|').map((cell) => cell.trim()));
}

/** The open requests themselves as the descriptions of the twelve tools. */
function pasted(lab: LabModel): string {
  const open = rowsOf(lab, 'tools.txt').filter(([, , sharp]) => sharp === '');
  const requests = rowsOf(lab, 'requests.txt');
  const texts = open.map(([name]) => {
    const own = requests.filter(([tool]) => tool === name);
    return [name, own.map(([, text]) => text).join(' ')];
  });
  const record = JSON.stringify(Object.fromEntries(texts));
  return `export const descriptions: Readonly<Record<string, string>> = ${record};`;
}

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** Type errors of the lab with its solution in place, by the settings of tsconfig.labs.json. */
function typeErrors(lab: LabModel): string[] {
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.labs.json', {}, configHost);
  if (config === undefined) throw new Error('tsconfig.labs.json cannot be read.');
  const solution = new Map(lab.solution.map(({ name, text }) => [path(lab, name), text]));
  const host = ts.createCompilerHost(config.options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => solution.get(file) ?? read(file);
  const roots = ['src/labs/kit/console.d.ts', path(lab, 'main.ts'), ...solution.keys()];
  const program = ts.createProgram(roots, config.options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
}

function path(lab: LabModel, name: string): string {
  return join(process.cwd(), lab.dir, name);
}

const configHost: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (fault) => {
    throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  },
};
