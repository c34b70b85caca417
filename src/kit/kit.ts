import type { ChapterEntry } from '../course/course.ts';

/** The take-away files of one chapter, which may not be written yet. */
export interface Kit {
  readonly entry: ChapterEntry;
  /** Path of its `kit.yaml`, for problems. */
  readonly file: string;
  /** What the files do together. */
  readonly intro: string;
  readonly files: readonly KitFile[];
}

/** A file that readers put into their own repository. */
export interface KitFile {
  /** Permanent: its anchor on the kit's page. */
  readonly id: string;
  /** Where it goes in the reader's repository, from its root. */
  readonly path: string;
  readonly title: string;
  /** What it is for. */
  readonly purpose: string;
  /** What to change or to do before it works. */
  readonly place: string;
  /** Whose file it is: "Claude Code", "git". */
  readonly tools: readonly string[];
  /** Month or day on which its syntax was checked. */
  readonly verified: string;
  /** Ids of the sources that document its syntax. */
  readonly sources: readonly string[];
  /** Whether it must be executable. */
  readonly executable: boolean;
  /** What the chapter calls it, where that is not its path. */
  readonly shown?: string | undefined;
  /** Why it is not, word for word, the file of the same name in the chapter's text. */
  readonly differs?: string | undefined;
  readonly notes: readonly KitNote[];
  readonly text: string;
}

/** What is subtle about some lines of a file. */
export interface KitNote {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Anchor of a chapter's files on the kit's page. */
export function kitAnchor({ id }: { readonly id: string }): string {
  return `kit-${id}`;
}

/** Name of the archive of all files. */
export const ARCHIVE = 'eight-levels-kit.zip';
/** Root path of the page. */
export const KIT_PATH = '/kit/';

/**
 * A path without leading dots: `.claude/settings.json` → `dot-claude/settings.json`. Files are stored and served by
 * it, because static hosts and upload tools leave out names that begin with a dot.
 */
export function dotless(path: string): string {
  return path.replaceAll(/(^|\/)\./g, '$1dot-');
}

/** Root path from which one file is downloaded. */
export function filePath({ entry }: Pick<Kit, 'entry'>, { path }: Pick<KitFile, 'path'>): string {
  return `${KIT_PATH}files/${entry.slug}/${dotless(path)}`;
}

/** The file of a chapter's kit that its text calls by a name, where there is one. */
export function kitFileAt(
  kits: readonly Kit[],
  chapter: string,
  name: string,
): KitFile | undefined {
  return kits
    .find(({ entry }) => entry.id === chapter)
    ?.files.find(({ path, shown = path }) => shown === name);
}

/** Lines of a note in words: "Line 4", "Lines 4 to 6". */
export function linesOf({ first, last }: Pick<KitNote, 'first' | 'last'>): string {
  return first === last ? `Line ${first}` : `Lines ${first} to ${last}`;
}
