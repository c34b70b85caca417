// Halden's tests, `npm test`: they call the draft's code. None of them tries an unknown code.
import type { Choices, Total } from './code.ts';

interface Test {
  name: string;
  /** The question it is about; a drafter that reads the message looks there. */
  about: keyof Choices;
  got(total: Total): unknown;
  want: unknown;
}

export const tests: readonly Test[] = [
  {
    name: 'without a code the total is the sum',
    about: 'callers',
    got: (total) => total({ lines: [1175, 399] }).cents,
    want: 1574,
  },
  {
    name: 'a total is never below zero',
    about: 'floor',
    got: (total) => total({ lines: [300] }, 'WELCOME5').cents,
    want: 0,
  },
];

/** What one test says of the code: nothing when it passes. */
export function failure(test: Test, total: Total): string | undefined {
  let got: unknown;
  try {
    got = test.got(total);
  } catch (error) {
    got = String(error);
  }
  return got === test.want
    ? undefined
    : `${test.name}: expected ${String(test.want)}, got ${String(got)}`;
}
