import { describe, expect, it } from 'vitest';
import { labOf, measured, rowsOf, run, type Change } from './lab-runs.ts';

const lab = labOf('background-dispatch');
const rows = async (...changes: Change[]) => rowsOf(await run(lab, changes), 0);
const before = rowsOf(lab.published, 0);

describe('the lab of the dispatcher', () => {
  it('asks nothing and is wrong where workers guess, asks and is right where they may', () => {
    const [guess, hold, free] = before;
    expect([guess?.['questions to you'], hold?.['wrong, unnoticed']]).toEqual([0, 0]);
    expect(guess?.['wrong, unnoticed']).toBeGreaterThan(0);
    expect(free?.['idle, min']).toBeLessThan(Number(hold?.['idle, min']));
  });

  it('has one wrong story less when a first thought is right', async () => {
    const [guess] = await rows([
      'tasks.ts',
      "guess: 'the invoice series'",
      "guess: 'its own series'",
    ]);
    expect(guess?.right).toBe(Number(before[0]?.right) + 1);
  });

  it('finishes more when you look once more at night', async () => {
    const [, hold] = await rows(['tasks.ts', '[30, 120, 240, 840]', '[30, 120, 240, 480, 840]']);
    expect(Number(hold?.right)).toBeGreaterThan(Number(before[1]?.right));
  });

  it('loses no place to silence when no worker hangs', async () => {
    const [guess] = await rows(['tasks.ts', ', hangs: 40', '']);
    expect(guess?.['idle, min']).toBe(0);
    expect(guess?.unfinished).toBe(0);
  });

  it('ships no wrong answer when the note is up to date, and catches one that a test looks for', async () => {
    const fresh = await rows([
      'notes.ts',
      "answer: 'team leads'",
      "answer: 'two people above 500'",
    ]);
    expect(fresh.at(-1)?.['wrong, unnoticed']).toBe(0);
    const tested = await rows([
      'tasks.ts',
      "topic: 'who may credit' }",
      "topic: 'who may credit' }, tested: true",
    ]);
    expect(tested.at(-1)?.['wrong, unnoticed']).toBe(0);
    expect(tested.at(-1)?.['questions to you']).toBe(3);
  });

  it('gets its answers in the evening only when it explores first', async () => {
    const explored = await run(lab, [
      [
        'policy.ts',
        'exploreFirst: false,\n    trust: () => true',
        'exploreFirst: true,\n    trust: () => false',
      ],
    ]);
    expect([measured(explored, 'right'), measured(explored, 'questions-to-you')]).toEqual([8, 6]);
  });
});
