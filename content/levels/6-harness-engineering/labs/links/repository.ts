import { readFile } from 'eight-levels/lab';

/** Every document of the toy repository: its path and its text. */
export type Repository = ReadonlyMap<string, string>;

/** AGENTS.md, which is agents.md here, and the documents of docs.txt, as they stand in the editor. */
export function repository(): Repository {
  const blocks = readFile('docs.txt').split(/^=== /m).slice(1);
  const docs = blocks.map((block): [string, string] => {
    const end = block.indexOf('\n');
    return [block.slice(0, end).trim(), block.slice(end + 1).trim()];
  });
  return new Map([['AGENTS.md', readFile('agents.md')], ...docs]);
}

/** A link in a document: what it says, and the path that it leads to. */
export interface Link {
  readonly label: string;
  readonly target: string;
}

/** The links of a document, with their targets from the repository's root. */
export function linksOf(path: string, text: string): Link[] {
  const folder = path.split('/').slice(0, -1);
  return [...text.matchAll(/\[([^\]]*)\]\((?!\w+:)([^)#\s]+)/g)].map(
    ([, label = '', href = '']) => ({
      label,
      target: href.split('/').reduce(step, folder).join('/'),
    }),
  );
}

function step(folder: readonly string[], part: string): string[] {
  if (part === '..') return folder.slice(0, -1);
  return part === '.' || part === '' ? [...folder] : [...folder, part];
}

/** How many words a text has. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
