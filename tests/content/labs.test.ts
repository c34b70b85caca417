import { describe, expect, test } from 'vitest';
import { runInNode, solutionFiles } from '../../src/labs/node-run.build.ts';
import { readCourseLabs } from '../../src/labs/read-labs.build.ts';
import { publishedProblem } from '../../src/labs/sources.build.ts';
import { verdict } from '../../src/labs/verdict.ts';

/** A run in a process of its own, on a machine that may be busy. */
const PATIENT = { timeout: 120_000 };

for (const course of ['content', 'tests/fixtures/course']) {
  const { labs, problems } = readCourseLabs(course);

  test(`every lab of ${course} can be read`, () => {
    expect(problems).toEqual([]);
    expect(labs.length).toBeGreaterThan(0);
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
