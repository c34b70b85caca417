import { expect, test } from 'vitest';
import { labSchema } from '../../../src/labs/lab.build.ts';
import { goalSentence, verdict } from '../../../src/labs/verdict.ts';

const lost = { measure: 'facts-lost', equals: 0 };

test.each([
  [lost, 'Not met: facts-lost is 2, asked for 0.'],
  [{ ...lost, label: 'number of facts lost' }, 'Not met: number of facts lost is 2, asked for 0.'],
])('a goal is told by its label, or by its measure where it has none: %j', (goal, sentence) => {
  const told = verdict({ text: 'T', goals: [goal] }, [
    { type: 'measure', name: 'facts-lost', value: 2 },
  ]);
  expect(told.goals.map(goalSentence)).toEqual([sentence]);
});

test('lab.yaml takes a label on a goal, and nothing that it does not know', () => {
  const goals = labSchema.shape.task.unwrap().shape.goals;
  expect(goals.safeParse([{ ...lost, label: 'number of facts lost' }]).success).toBe(true);
  expect(goals.safeParse([{ ...lost, label: '' }]).success).toBe(false);
  expect(goals.safeParse([{ ...lost, lable: 'number of facts lost' }]).success).toBe(false);
});
