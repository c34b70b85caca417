import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { LabModel } from '../../../src/labs/model.ts';
import { verdict } from '../../../src/labs/verdict.ts';
import { labOf, labProblems, run } from './background-runs.ts';

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

it('no lab of level 7 has a problem that a build would report', () => {
  expect(labProblems).toEqual([]);
});

describe.each(['background-loop', 'background-dispatch', 'background-review'])('%s', (id) => {
  const lab = labOf(id);
  const task = lab.task;
  if (task === null) throw new Error(`${id} poses no task.`);

  it('prints what is published', async () => {
    expect(await run(lab)).toEqual(lab.published);
  }, 60_000);

  it('has a starter that does not solve its task, and a solution that does', async () => {
    expect(verdict(task, lab.published).solved).toBe(false);
    expect(verdict(task, await run(lab, [], true)).solved).toBe(true);
  }, 60_000);

  it('has a solution without a type error', () => {
    expect(complaints(lab)).toEqual([]);
  }, 60_000);
});
