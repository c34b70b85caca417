import { describe, expect, it } from 'vitest';
import { playwrightTally, sum, trusted, vitestTally } from '../../support/tally.ts';

const vitest = (over: object) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ status: 'passed', assertionResults: [{}, {}, {}] }],
    ...over,
  });

describe('counting what the runners report', () => {
  it('reads passed, failed and skipped tests of Vitest', () => {
    expect(vitestTally(vitest({ numFailedTests: 2 }))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    });
  });

  it('counts a test file that cannot be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestTally(vitest({ testResults })).failed).toBe(1);
  });

  it('counts flaky tests and errors outside tests of Playwright as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    const report = JSON.stringify({ stats, errors: [{ message: 'no server' }] });
    expect(playwrightTally(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('sums runners', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });
});

describe('a runner that fails in silence is not green', () => {
  const good = { passed: 4, failed: 0, skipped: 0 };

  it.each([
    ['no report', null, 0, 1],
    ['no test at all', { ...good, passed: 0 }, 0, 1],
    ['an exit code without a named failure', good, 1, 1],
    ['named failures, counted once', { ...good, failed: 2 }, 1, 2],
    ['a clean run', good, 0, 0],
  ])('%s', (_name, tally, exitCode, failed) => {
    expect(trusted(tally, exitCode).failed).toBe(failed);
  });
});
