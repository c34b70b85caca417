import { linksOf, wordsIn, type Link, type Repository } from './repository.ts';

const MOST_READS = 4;

/** How a search went: the documents read in order, their words, and whether the answer stood in the last one. */
export interface Search {
  readonly read: readonly string[];
  readonly words: number;
  readonly answered: boolean;
}

/** The scripted agent: follows, of all links it has seen, the one whose label shares most words with the question. */
export function search(files: Repository, question: string, answer: string): Search {
  const read: string[] = [];
  let next: string | undefined = 'AGENTS.md';
  while (next !== undefined && read.length < MOST_READS) {
    read.push(next);
    if (files.get(next)?.includes(answer)) break;
    next = best(
      read.flatMap((path) => linksOf(path, files.get(path) ?? '')),
      question,
      read,
    );
  }
  const words = read.reduce((sum, path) => sum + wordsIn(files.get(path) ?? ''), 0);
  return { read, words, answered: files.get(read.at(-1) ?? '')?.includes(answer) ?? false };
}

function best(
  links: readonly Link[],
  question: string,
  read: readonly string[],
): string | undefined {
  const asked = new Set(termsOf(question));
  const score = ({ label }: Link) => termsOf(label).filter((word) => asked.has(word)).length;
  const fresh = links.filter((link) => !read.includes(link.target) && score(link) > 0);
  return fresh.sort((a, b) => score(b) - score(a))[0]?.target;
}

const termsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
