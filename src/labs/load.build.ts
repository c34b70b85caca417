import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import type { LabFile, LabSource, Published } from './model.ts';
import { labSchema, publishedSchema } from './schema.build.ts';
import { readEntry } from './transcript.ts';

/** A mistake in a lab's folder: the file from the course's root, the place in it, what to mend. */
export interface LabProblem {
  readonly file: string;
  readonly place: string;
  readonly message: string;
}

/** The labs that can be read, and what is wrong with the others. */
export interface LoadedLabs {
  readonly labs: readonly LabSource[];
  readonly problems: readonly LabProblem[];
}

/** Reads every lab below `courseDir` (levels and interludes), sorted by folder. */
export function loadLabs(courseDir: string): LoadedLabs {
  const loaded = labFolders(courseDir).map((folder) => loadLab(courseDir, folder));
  return {
    labs: loaded.flatMap((one) => one.labs),
    problems: loaded.flatMap((one) => one.problems),
  };
}

/** The folders of labs below `courseDir`, from the course's root, sorted. */
export function labFolders(courseDir: string): string[] {
  return ['levels', 'interludes']
    .flatMap((kind) => folders(join(courseDir, kind)))
    .flatMap((chapter) => folders(join(chapter, 'labs')))
    .map((folder) => relative(courseDir, folder).split(sep).join('/'))
    .sort();
}

/** Reads one lab's folder, given from the course's root. */
export function loadLab(courseDir: string, folder: string): LoadedLabs {
  const dir = join(courseDir, folder);
  try {
    const text = readFileSync(join(dir, 'lab.yaml'), 'utf8');
    const parsed = labSchema.safeParse(parse(text));
    if (!parsed.success) return { labs: [], problems: schemaProblems(folder, parsed.error) };
    const problems = folderProblems(dir, folder, parsed.data);
    if (problems.length > 0) return { labs: [], problems };
    return { labs: [labOf(dir, folder, parsed.data)], problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { labs: [], problems: [{ file: `${folder}/lab.yaml`, place: '', message }] };
  }
}

function schemaProblems(folder: string, error: z.ZodError): LabProblem[] {
  return error.issues.map((issue) => ({
    file: `${folder}/lab.yaml`,
    place: issue.path.join('.'),
    message: issue.message,
  }));
}

function folderProblems(
  dir: string,
  folder: string,
  { id, files, task }: z.infer<typeof labSchema>,
): LabProblem[] {
  const found = labFiles(dir);
  const solution = labFiles(join(dir, 'solution'));
  const problems: LabProblem[] = [];
  const report = (place: string, message: string): void => {
    problems.push({ file: `${folder}/lab.yaml`, place, message });
  };
  if (!id.endsWith(`-${basename(folder)}`)) report('id', `must end in -${basename(folder)}`);
  for (const name of missing(found, files)) report('files', `${name} lies there unlisted: list it`);
  for (const name of missing(files, found)) report('files', `${name} is not in the folder`);
  for (const name of missing(solution, files)) {
    report('files', `solution/${name} replaces none of the lab's files`);
  }
  if (solution.length > 0 !== (task !== undefined)) {
    report('task', 'a task needs a solution/ folder, and a solution needs a task');
  }
  return problems;
}

function missing(from: readonly string[], known: readonly string[]): string[] {
  return from.filter((name) => !known.includes(name));
}

function labOf(dir: string, folder: string, fields: z.infer<typeof labSchema>): LabSource {
  const solution = join(dir, 'solution');
  return {
    ...fields,
    task: fields.task ?? null,
    files: readAll(dir, fields.files),
    solution: readAll(solution, labFiles(solution)),
    published: readPublished(join(dir, 'published.json')),
    folder,
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

function readPublished(path: string): Published | null {
  if (!existsSync(path)) return null;
  const { sources, transcript } = publishedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return { sources, transcript: transcript.map(readEntry) };
}

function folders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(parent, entry.name));
}
