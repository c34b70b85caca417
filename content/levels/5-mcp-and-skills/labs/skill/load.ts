import { encode } from 'gpt-tokenizer';
import { linksOf, type Skill } from './parse.ts';

/** Tokens that a request brings into the window at each of the three steps, and what was opened. */
export interface Loaded {
  readonly metadata: number;
  readonly body: number;
  readonly references: number;
  readonly got: string;
}

/** Tokens of a text. */
export function tokens(text: string): number {
  return encode(text).length;
}

/** What the model sees of a skill from the start. */
export function listing({ fields }: Skill): string {
  const { name, description } = fields;
  return `<skill>\n<name>${String(name)}</name>\n<description>${String(description)}</description>\n</skill>`;
}

/** The scripted agent: it opens the skill with most words in common, two at least, then references by name. */
export function load(
  skills: readonly Skill[],
  request: string,
  files: ReadonlyMap<string, string>,
): Loaded {
  const metadata = tokens(skills.map(listing).join('\n'));
  const asked = words(request);
  const common = (skill: Skill): number => {
    const known = words(String(skill.fields.description));
    return asked.filter((word) => known.includes(word)).length;
  };
  const [best] = skills.toSorted((a, b) => common(b) - common(a));
  if (best === undefined || common(best) < 2) {
    return { metadata, body: 0, references: 0, got: 'no skill' };
  }
  const read = linksOf(best.body).filter((path) => asked.some((word) => path.includes(`/${word}`)));
  return {
    metadata,
    body: tokens(best.body),
    references: tokens(read.map((path) => files.get(path) ?? '').join('\n')),
    got: [String(best.fields.name), ...read.map((path) => path.replace('references/', ''))].join(
      ', ',
    ),
  };
}

const idle =
  'a all an and at for from if in is it last new of on or our such the this to when with';

function words(text: string): string[] {
  const found = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const telling = found.filter((word) => !idle.split(' ').includes(word));
  return [...new Set(telling.map((word) => word.replace(/s$/, '')))];
}
