// The levers. Change a value, or a line of rules.txt, and run again.
import type { Levers } from './days.ts';

export const levers: Levers = {
  // Sessions in each night that nobody watches.
  sessions: 30,
  // Changes that a person reads in the morning. The rest are merged unread.
  read: 6,
  // Level 4: does a person who notices a mistake also mend the line that caused it?
  writesBack: false,
  // Level 6: topics that a check guards, such as 'tax' or 'vouchers'.
  checks: [],
};

export const days = 20;

/** The chance that a person who reads a wrong change notices. */
export const notices = 0.8;

/** The chance that an agent is right about a topic on which the file has no line. */
export const guess = 0.5;

/** Another number gives other tasks, and other luck in reading. */
export const seed = 12;
