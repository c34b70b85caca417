import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ChapterEntry } from '../course/course.ts';
import { chapterDir } from '../course/folders.build.ts';
import { error, type Problem } from '../course/problems.ts';
import { readYaml } from '../course/yaml.build.ts';
import { dotless, type Kit, type KitFile } from './kit.ts';
import { placeNotes } from './notes.ts';
import { kitSchema, type KitFields } from './schema.build.ts';

/** The kits that can be read, and every mistake in their folders. */
export interface ReadKits {
  readonly kits: readonly Kit[];
  readonly problems: readonly Problem[];
}

/** Reads the `kit/` folders of all chapters, written or not. A chapter without one has no kit. */
export function readKits(root: string, entries: readonly ChapterEntry[]): ReadKits {
  const read = entries
    .map((entry) => ({ entry, dir: join(chapterDir(root, entry), 'kit') }))
    .filter(({ dir }) => existsSync(dir))
    .map(({ entry, dir }) => readKit(dir, entry));
  return {
    kits: read.flatMap(({ kits }) => kits),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readKit(dir: string, entry: ChapterEntry): ReadKits {
  const file = join(dir, 'kit.yaml');
  if (!existsSync(file)) {
    const mend = 'describe its files in kit.yaml, or delete the folder';
    return { kits: [], problems: [error('kit', { file }, 'there is no kit.yaml', mend)] };
  }
  const { value, problems, lineOf } = readYaml(file, kitSchema);
  if (value === undefined) return { kits: [], problems };
  const stored = storedFiles(dir);
  const read = value.files.map((fields, at) => {
    return readFile(dir, fields, stored, (...path) => place(file, lineOf(['files', at, ...path])));
  });
  const used = new Set(read.map(({ name }) => name));
  return {
    kits: [{ entry, file, intro: value.intro, files: read.map((one) => one.file) }],
    problems: [
      ...read.flatMap((one) => one.problems),
      ...twice(value, (at) => place(file, lineOf(['files', at, 'path']))),
      ...stored.filter((name) => !used.has(name)).map((name) => unused(join(dir, name))),
    ],
  };
}

type At = { file: string; line?: number };

function place(file: string, line: number | undefined): At {
  return line === undefined ? { file } : { file, line };
}

function readFile(
  dir: string,
  fields: KitFields['files'][number],
  stored: readonly string[],
  at: (...path: readonly (string | number)[]) => At,
): { file: KitFile; name: string | undefined; problems: Problem[] } {
  const names = storedNames(fields.path);
  const name = names.find((one) => stored.includes(one));
  const text =
    name === undefined ? '' : readFileSync(join(dir, name), 'utf8').replaceAll('\r\n', '\n');
  const { notes, faults } = placeNotes(fields.notes, text);
  const problems =
    name === undefined
      ? [missing(names, at('path'))]
      : faults.map(({ index, message, mend }) =>
          error('kit-note', at('notes', index), message, mend),
        );
  return { file: { ...fields, notes, text }, name, problems };
}

/**
 * Where a file may lie in the kit's folder. One that a tool would obey here too (`AGENTS.md`, `eslint.config.js`) has
 * `.sample` in its name.
 */
function storedNames(path: string): [plain: string, sample: string] {
  const plain = dotless(path);
  return [plain, plain.replace(/(\.[^./]+)?$/, '.sample$1')];
}

function storedFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir).length + 1))
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => name !== 'kit.yaml')
    .sort();
}

function missing([plain, sample]: readonly [string, string], at: At): Problem {
  const mend = `write kit/${plain} (or kit/${sample}, where a tool would obey it in this repository), or correct the path`;
  return error('kit-file', at, `there is no kit/${plain}`, mend);
}

function unused(file: string): Problem {
  const mend = 'describe it in kit.yaml, or delete it';
  return error('kit-unused', { file }, 'the file is in no kit.yaml', mend);
}

function twice({ files }: KitFields, at: (index: number) => At): Problem[] {
  return files.flatMap(({ path }, index) => {
    if (files.findIndex((file) => file.path === path) === index) return [];
    return [error('kit-twice', at(index), `${path} is there twice`, 'take one of them out')];
  });
}
