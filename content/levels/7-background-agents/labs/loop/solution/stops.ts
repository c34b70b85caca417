import type { Stops } from './loop.ts';

/** Your stops. `Number.POSITIVE_INFINITY` means no limit. */
export const yours: Stops = {
  rounds: 30,
  tokens: 100_000,
  tries: 2,
  marks: 'the tests',
};
