// What Halden wants, said or not. The drafter does not read this; the reviewer does.
import type { Draft } from './drafter.ts';
import type { Part } from './request.ts';

export interface Wish {
  name: string;
  /** Whether a draft keeps it: its code is run, its list of files is read. */
  kept(draft: Draft): boolean;
  /** The line that the reviewer adds when it is broken. */
  part: Part;
  line: string;
}

/** The folders that nobody asked to change. */
export const fence: readonly string[] = ['src/legacy/', 'src/mail/', 'tests/acceptance/'];

function gives(run: () => unknown, want: unknown): boolean {
  try {
    return run() === want;
  } catch {
    return false;
  }
}

export const wishes: readonly Wish[] = [
  {
    name: 'rounding',
    // 10 % of three lines of 11.75: 3 × 1.18 on the lines, 3.53 on the sum.
    kept: ({ total }) => gives(() => total({ lines: [1175, 1175, 1175] }, 'SPRING10').cents, 3172),
    part: 'Constraints',
    line: 'Amounts are cents; round once, on the sum of the order.',
  },
  {
    name: 'floor at zero',
    kept: ({ total }) => gives(() => total({ lines: [499] }, 'WELCOME5').cents, 0),
    part: 'Constraints',
    line: 'A total is never below zero.',
  },
  {
    name: 'old callers',
    kept: ({ total }) => gives(() => total({ lines: [250] }).cents, 250),
    part: 'Constraints',
    line: 'Existing calls without a code go on working.',
  },
  {
    name: 'unknown code',
    kept: ({ total }) => gives(() => total({ lines: [250] }, 'SPRNG10').cents, 250),
    part: 'Constraints',
    line: 'An unknown code leaves the total as it is.',
  },
  {
    name: 'dependency',
    kept: ({ touched }) => !touched.includes('package.json'),
    part: 'Constraints',
    line: 'No new dependency.',
  },
];
