// How the dispatcher treats a worker that does not know, and one that says nothing.
import type { Note } from './notes.ts';

export interface Policy {
  readonly name: string;
  /** False: the worker takes the first answer that comes to its mind. */
  readonly mayAsk: boolean;
  /** True: five minutes on every story at the start, to bring up its question while you are there. */
  readonly exploreFirst: boolean;
  /** May the dispatcher answer from this note? Otherwise the question goes to you. */
  trust(note: Note): boolean;
  /** Minutes a worker waits for an answer before it writes down where it is and frees its place. */
  readonly wait: number;
  /** Minutes without a sign of life before a worker is stopped and its story starts again. */
  readonly silence: number;
}

const forever = Number.POSITIVE_INFINITY;

export const policies: readonly Policy[] = [
  {
    name: 'guess',
    mayAsk: false,
    exploreFirst: false,
    trust: () => false,
    wait: forever,
    silence: forever,
  },
  {
    name: 'ask, hold place',
    mayAsk: true,
    exploreFirst: false,
    trust: () => false,
    wait: forever,
    silence: forever,
  },
  {
    name: 'ask, free place',
    mayAsk: true,
    exploreFirst: false,
    trust: () => false,
    wait: 3,
    silence: 60,
  },
  {
    name: 'yours',
    mayAsk: true,
    exploreFirst: true,
    trust: ({ source, age }) => source === 'decision' || age <= 30,
    wait: 3,
    silence: 60,
  },
];
