import type { Picker } from './request.ts';

/** The lines at the cursor, then the declarations of the types named there, then the rest. */
export const pick: Picker = ({ prefix, suffix, tabs }) => {
  const near = lastLines(prefix, 3);
  const named = new Set(near.match(/\b[A-Z]\w+/g));
  const declarations = tabs.flatMap(({ path, text }) =>
    blocks(text)
      .filter((block) => named.has(/interface (\w+)/.exec(block)?.[1] ?? ''))
      .map((block) => ({ from: path, text: block })),
  );
  return [
    { from: 'prefix', text: near },
    ...declarations,
    { from: 'suffix', text: firstLines(suffix, 2) },
  ];
};

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
