import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLabs } from '../labs/read-labs.build.ts';
import type { Setting } from '../quiz/item-rules.ts';
import { readQuiz } from '../quiz/read.build.ts';
import type { ReadQuiz } from '../quiz/read.build.ts';
import type { Chapter, ChapterEntry } from './course.ts';
import { figureProblems } from './figures.build.ts';
import { chapterDir } from './folders.build.ts';
import { readBody } from './mdx.build.ts';
import type { Problem } from './problems.ts';
import { chapterSchema } from './schema.build.ts';
import type { ChapterFile } from './schema.build.ts';
import { parseYaml } from './yaml.build.ts';

/** A chapter as far as it can be read, and every mistake in its folder. */
export interface ReadChapter {
  readonly chapter: Chapter;
  readonly problems: readonly Problem[];
}

/** Reads the folder of a written chapter: text, figures, labs and quiz. `published` are the ids of the ledger. */
export function readChapter(
  root: string,
  entry: ChapterEntry,
  published: ReadonlySet<string>,
): ReadChapter {
  const dir = chapterDir(root, entry);
  const file = join(dir, 'chapter.mdx');
  const { front, text, offset } = splitFrontmatter(readFileSync(file, 'utf8'));
  const read = parseYaml(front, file, chapterSchema, 1);
  const fields = { ...noFields, ...(read.value ?? (read.salvaged as Partial<ChapterFile>)) };
  const { body, problems } = readBody(text, file, offset);
  const labs = readLabs(dir);
  const objectives = fields.objectives.map(({ id }) => id);
  const quiz = readQuizOf(dir, {
    chapter: entry.id,
    kind: entry.kind,
    objectives,
    sections: body.sections,
    published,
  });
  const chapter = {
    ...entry,
    ...fields,
    // The entry's id is the one that the course goes by; a different one below the fence is a problem.
    id: entry.id,
    file,
    body,
    labs: inOrderShown(labs.labs, body.labs),
    questions: quiz.questions,
  };
  return {
    chapter,
    problems: [
      ...read.problems,
      ...wrongId(file, fields.id, entry.id),
      ...problems,
      ...labs.problems,
      ...quiz.problems,
      ...figureProblems(dir, file, body.figures),
    ],
  };
}

const noFields: ChapterFile = {
  id: '',
  claim: '',
  why: '',
  verified: '',
  loop: { you: '', agent: '' },
  objectives: [],
  signals: [],
  practices: [],
};

/** A chapter without a quiz.yaml has no questions; that is no mistake for an interlude. */
function readQuizOf(dir: string, setting: Setting): ReadQuiz {
  const path = join(dir, 'quiz.yaml');
  if (!existsSync(path)) return { questions: [], problems: [] };
  return readQuiz(readFileSync(path, 'utf8'), path, setting);
}

/** Labs are numbered as the text shows them; a lab that is not shown comes last (and is a problem). */
function inOrderShown<T extends { id: string }>(
  labs: readonly T[],
  shown: readonly { id: string }[],
): T[] {
  const place = (lab: T) => shown.findIndex(({ id }) => id === lab.id) + 1 || Infinity;
  return [...labs].sort((a, b) => place(a) - place(b));
}

function wrongId(file: string, id: string, expected: string): Problem[] {
  if (id === expected || id === '') return [];
  return [
    {
      code: 'chapter-id',
      severity: 'error',
      file,
      line: 2,
      message: `the chapter's id is "${id}", and course.yaml calls this folder "${expected}"`,
      mend: `write id: ${expected}`,
    },
  ];
}

/** Frontmatter and body of an MDX file, and the number of lines above the body. */
function splitFrontmatter(text: string): { front: string; text: string; offset: number } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { front: '', text, offset: 0 };
  return {
    front: match[1] ?? '',
    text: text.slice(match[0].length),
    offset: match[0].split('\n').length - 1,
  };
}
