import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { LabModel } from '../../src/labs/model.ts';
import { runInNode, solutionFiles } from '../../src/labs/node-run.build.ts';
import { readCourseLabs } from '../../src/labs/read-labs.build.ts';
import { publishedProblem } from '../../src/labs/sources.build.ts';
import { verdict } from '../../src/labs/verdict.ts';

/** What the compiler says of all labs, each with its solution in place of its starter, as one program. */
function complaints(labs: readonly LabModel[]): string[] {
  const { config } = ts.readConfigFile('tsconfig.labs.json', ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const solution = new Map(
    labs.flatMap((lab) => lab.solution.map(({ name, text }) => [resolve(lab.dir, name), text])),
  );
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => solution.get(file) ?? read(file);
  const mains = labs.map((lab) => resolve(lab.dir, 'main.ts'));
  const code = [...solution.keys()].filter((path) => path.endsWith('.ts'));
  const roots = ['src/labs/kit/console.d.ts', ...mains, ...code];
  return ts
    .getPreEmitDiagnostics(ts.createProgram(roots, options, host))
    .map(({ file, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${file === undefined ? '' : relative('.', file.fileName)}: ${message}`;
    });
}

/** A run in a process of its own, on a machine that may be busy. */
const PATIENT = { timeout: 120_000 };

for (const course of ['content', 'tests/fixtures/course']) {
  const { labs, problems } = readCourseLabs(course);

  test(`every lab of ${course} can be read`, () => {
    expect(problems).toEqual([]);
    expect(labs.length).toBeGreaterThan(0);
  });

  test(`every solution of ${course} holds its types beside the other files`, PATIENT, () => {
    expect(complaints(labs)).toEqual([]);
  });

  describe.each(labs.map((lab) => [lab.id, lab] as const))('%s', (_, lab) => {
    test('the published result belongs to its sources', () => {
      expect(publishedProblem(lab)).toBeNull();
    });

    test(
      'prints in Node what is published, and leaves its task to the reader',
      PATIENT,
      async () => {
        const { end, transcript } = await runInNode(lab);
        expect(end).toBe('done');
        expect(transcript).toEqual(lab.published);
        if (lab.task !== null) expect(verdict(lab.task, transcript).solved).toBe(false);
      },
    );

    if (lab.task !== null) {
      const { task } = lab;
      test('has a solution that solves its task', PATIENT, async () => {
        const { end, transcript } = await runInNode(lab, { replace: solutionFiles(lab) });
        expect(end).toBe('done');
        expect(verdict(task, transcript).goals.filter(({ met }) => !met)).toEqual([]);
      });
    }
  });
}
