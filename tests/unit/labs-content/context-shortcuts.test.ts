import { describe, expect, it } from 'vitest';
import type { LabModel } from '../../../src/labs/model.ts';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import { fileText, find, measured, PATIENCE, solved } from './context-runs.ts';

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
