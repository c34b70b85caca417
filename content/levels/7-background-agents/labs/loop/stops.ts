import type { Stops } from './loop.ts';

/** Your stops. `Number.POSITIVE_INFINITY` means no limit. */
export const yours: Stops = {
  rounds: 60,
  tokens: 150_000,
  tries: Number.POSITIVE_INFINITY,
  marks: 'the agent',
};
