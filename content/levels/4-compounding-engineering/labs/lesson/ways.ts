// Six places for one lesson, which Halden learned in session 1.
import { settings } from './settings.ts';

export const lesson =
  'Days come from ./calendar.ts, not tiny-dates: it reads them in the time zone of the server.';

export interface Way {
  name: string;
  /** Whether a person who meets the mistake says so in the session, or mends it in silence. */
  says: boolean;
  /** Whether a check runs over the code before a person sees it. */
  checked: boolean;
  /** The rules file that a session starts with, once the lesson is learned. */
  rules: (session: number) => readonly string[];
}

const other = (count: number): string[] =>
  Array.from({ length: count }, (_none, at) => `Another rule of Halden, number ${at + 1}.`);
/** The rules file before the lesson. */
export const standing = (): string[] => other(settings.linesAtFirst);
const short = (): string[] => [...other(settings.linesAtFirst - 1), lesson];
const long = (session: number): string[] => [
  ...other(settings.linesAtFirst + settings.linesAdded * session),
  lesson,
];

/** The rules file to which others add lines, and nobody takes one out. */
export const growing: Way = {
  name: 'rules file, growing',
  says: true,
  checked: false,
  rules: long,
};

export const ways: readonly Way[] = [
  { name: 'nowhere', says: false, checked: false, rules: standing },
  { name: 'in chat', says: true, checked: false, rules: standing },
  { name: 'rules file, pruned', says: true, checked: false, rules: short },
  growing,
  { name: 'check', says: true, checked: true, rules: standing },
  { name: 'growing file and check', says: true, checked: true, rules: long },
];
