import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { LabModel } from '../../../src/labs/model.ts';
import { verdict } from '../../../src/labs/verdict.ts';
import { labOf, labProblems, run } from './teams-runs.ts';

/** What the compiler says of a lab whose solution's files stand in place of the starter's. */
function complaints(lab: LabModel): string[] {
  const config = ts.readConfigFile('tsconfig.labs.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, resolve('.'));
  const solved = new Map(lab.solution.map(({ name, text }) => [resolve(lab.dir, name), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, target, ...rest) => {
    const text = solved.get(path);
    return text === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target);
  };
  const roots = ['src/labs/kit/console.d.ts', resolve(lab.dir, 'main.ts')];
  return ts
    .getPreEmitDiagnostics(ts.createProgram(roots, options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('no lab of level 8 has a problem that a build would report', () => {
  expect(labProblems).toEqual([]);
});

describe.each(['teams-claims', 'teams-roles'])('%s', (id) => {
  it('prints what is published', async () => {
    const lab = labOf(id);
    expect(await run(lab)).toEqual(lab.published);
  }, 60_000);
});

describe('the task of teams-claims', () => {
  const lab = labOf('teams-claims');
  const task = lab.task;
  if (task === null) throw new Error('teams-claims poses no task.');

  it('is not solved by the starter, and is by the solution', async () => {
    expect(verdict(task, lab.published).solved).toBe(false);
    expect(verdict(task, await run(lab, [], true)).solved).toBe(true);
  }, 60_000);

  it('has a solution without a type error', () => {
    expect(complaints(lab)).toEqual([]);
  }, 60_000);
});
