import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../course/problems.ts';
import { readYaml } from '../course/yaml.build.ts';
import { labSchema, publishedSchema, type LabFields } from './lab.build.ts';
import type { LabFile, LabModel } from './model.ts';
import { publishedProblem } from './sources.build.ts';
import { readEntry } from './transcript.ts';

/** The labs that can be read, and what is wrong with them and with the others. */
export interface ReadLabs {
  readonly labs: readonly LabModel[];
  readonly problems: readonly Problem[];
}

/** Reads the labs of one chapter's folder. Nothing is run: a published result is judged by its hash. */
export function readLabs(chapterDir: string): ReadLabs {
  const read = folders(join(chapterDir, 'labs')).map(readLab);
  return {
    labs: read.flatMap(({ labs }) => labs),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Reads the labs of all chapters of a course, written or not. */
export function readCourseLabs(courseDir: string): ReadLabs {
  const chapters = ['levels', 'interludes'].flatMap((kind) => folders(join(courseDir, kind)));
  const read = chapters.map(readLabs);
  return {
    labs: read.flatMap(({ labs }) => labs),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Reads one lab's folder. A lab with a wrong published result is there, with its problem. */
export function readLab(dir: string): ReadLabs {
  const file = join(dir, 'lab.yaml');
  if (!existsSync(file)) return { labs: [], problems: [noLab(file)] };
  const { value, problems } = readYaml(file, labSchema);
  if (value === undefined) return { labs: [], problems };
  const wrong = folderProblems(dir, value).map((problem) => ({ ...problem, file }));
  if (wrong.length > 0) return { labs: [], problems: wrong };
  const lab = labOf(dir, value);
  const stale = publishedProblem(lab);
  return { labs: [lab], problems: stale === null ? [] : [stale] };
}

function noLab(file: string): Problem {
  const mend = 'describe the lab in lab.yaml, or delete the folder';
  return { code: 'lab', severity: 'error', file, message: 'there is no lab.yaml', mend };
}

function folderProblems(dir: string, { id, files, task }: LabFields): Omit<Problem, 'file'>[] {
  const found = labFiles(dir);
  const solution = labFiles(join(dir, 'solution'));
  const problems: Omit<Problem, 'file'>[] = [];
  const report = (message: string, mend: string): void => {
    problems.push({ code: 'lab', severity: 'error', message, mend });
  };
  if (!id.endsWith(`-${basename(dir)}`)) {
    report(`the id "${id}" does not end in "-${basename(dir)}"`, 'name the folder after the id');
  }
  for (const name of except(found, files)) {
    report(`${name} is in the folder and not in "files"`, 'list it, or delete it');
  }
  for (const name of except(files, found)) {
    report(`"files" lists ${name}, which is not there`, 'add the file, or take it off the list');
  }
  for (const name of except(solution, files)) {
    report(`solution/${name} replaces none of the lab's files`, 'give it the name of one of them');
  }
  if (solution.length > 0 !== (task !== undefined)) {
    report('a task and a solution/ folder come together', 'add the one that is missing');
  }
  return problems;
}

function except(names: readonly string[], known: readonly string[]): string[] {
  return names.filter((name) => !known.includes(name));
}

function labOf(dir: string, fields: LabFields): LabModel {
  const solution = join(dir, 'solution');
  return {
    ...fields,
    task: fields.task ?? null,
    files: readAll(dir, fields.files),
    solution: readAll(solution, labFiles(solution)),
    ...readPublished(join(dir, 'published.json')),
    dir,
  };
}

function labFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|txt|md|json)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => name !== 'published.json')
    .sort();
}

function readAll(dir: string, names: readonly string[]): LabFile[] {
  return names.map((name) => ({
    name,
    // One line end everywhere: a checkout with CRLF must have the same hash and output.
    text: readFileSync(join(dir, name), 'utf8').replaceAll('\r\n', '\n'),
  }));
}

/** A broken file counts as none, and so as a problem whose mend is to publish again. */
function readPublished(path: string): Pick<LabModel, 'published' | 'publishedFrom'> {
  try {
    const { sources, transcript } = publishedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { publishedFrom: sources, published: transcript.map(readEntry) };
  } catch {
    return { publishedFrom: null, published: [] };
  }
}

function folders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(parent, entry.name))
    .sort();
}
