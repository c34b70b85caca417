import type { Picker } from './request.ts';

/** What goes into the request, the most important first: all of the open file, then all of each tab. */
export const pick: Picker = ({ prefix, suffix, tabs }) => [
  { from: 'prefix', text: prefix },
  { from: 'suffix', text: suffix },
  ...tabs.map(({ path, text }) => ({ from: path, text })),
];

/** The last lines of a text, or the first. */
export const lastLines = (text: string, count: number): string =>
  text
    .split(/(?<=\n)/)
    .slice(-count)
    .join('');
export const firstLines = (text: string, count: number): string =>
  text
    .split(/(?<=\n)/)
    .slice(0, count)
    .join('');

/** A text as its blocks, which blank lines divide. */
export const blocks = (text: string): string[] => text.split(/(?<=\n)\n/);
