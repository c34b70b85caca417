/** What only the progress page does with the record: back it up, merge a file, reset, and look after what was put aside. */
import { parted, type Owning } from './keeping/level-reset.ts';
import { ports, progressStore } from './local-store.browser.ts';
import { emptyProgress, generation, isEmpty, merge, type Progress } from './progress.ts';
import { decode, encode } from './saved.ts';
import { CORRUPT, KEY, type SaveResult } from './store.ts';

const ARCHIVE = `${KEY}:archive:`;
const BACKUP = `${KEY}:backup`;
const NUDGED = `${KEY}:nudged`;

/** A text that was put aside: an archived record, or one that could not be read. `at` is when, in milliseconds. */
export interface Aside {
  readonly key: string;
  readonly kind: 'archive' | 'corrupt';
  readonly at: number;
  readonly text: string;
  /** Id of the chapter that was started over, when the archive holds only what was of it. */
  readonly chapter: string | undefined;
}

/** All that lies aside, newest first; empty when storage is denied. */
export function asides(): readonly Aside[] {
  try {
    return ports
      .keys()
      .flatMap(aside)
      .sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

function aside(key: string): Aside[] {
  const prefix = [ARCHIVE, CORRUPT].find((start) => key.startsWith(start));
  const text = prefix && ports.read(key);
  if (!prefix || !text) return [];
  const kind = prefix === ARCHIVE ? 'archive' : 'corrupt';
  const [at = '', chapter] = key.slice(prefix.length).split(':');
  return [{ key, kind, at: parseInt(at, 10) || 0, text, chapter }];
}

/** Deletes what lies aside under this key, for good. */
export function forget(key: string): void {
  try {
    ports.write(key, null);
  } catch {
    // Denied storage holds nothing that could be deleted.
  }
  // The same facts anew, so that whatever lists what lies aside looks again.
  void progressStore().update((progress) => ({ ...progress }));
}

/**
 * Goes on with a new record in all tabs, and archives what is not in it. Without room for the archive nothing happens.
 * `divide` says what goes on and what is archived; `name` is added to the archive's key.
 */
async function replace(
  divide: (progress: Progress) => { next: Progress; old: Progress },
  name = '',
): Promise<SaveResult> {
  let archived = true;
  const result = await progressStore().update((progress) => {
    const { next, old } = divide(progress);
    archived = isEmpty(old) || archive(old, name);
    const id = `${generation(progress) + 1}-${ports.random()}`;
    return archived ? { ...next, id } : progress;
  });
  return archived ? result : { ...result, ok: false };
}

function archive(progress: Progress, name: string): boolean {
  try {
    ports.write(ARCHIVE + ports.now() + name, encode(progress));
    return true;
  } catch {
    return false;
  }
}

/** Starts an empty record; the old one is archived. */
export const reset = (): Promise<SaveResult> =>
  replace((old) => ({ next: emptyProgress(old.id), old }));

/** Puts a record from before in the place of the present one, which is archived. */
export const goBack = (before: Progress): Promise<SaveResult> =>
  replace((old) => ({ next: before, old }));

/** Goes on without the facts of this chapter; they are archived by themselves. */
export async function startOver(chapter: string, chapters: readonly Owning[]): Promise<SaveResult> {
  const state = progressStore().state();
  if (state === 'read-only') return { ok: false, state };
  return replace((progress) => {
    const { own, rest } = parted(progress, chapter, chapters);
    return { next: rest, old: own };
  }, `:${chapter}`);
}

/** What was archived when this chapter was last started over. */
export const overOf = (chapter: string): Aside | undefined =>
  asides().find((one) => one.chapter === chapter);

/**
 * Merges an archive into the record: together with what was done since, and exactly as it was where nothing was. The
 * archive goes once it is saved, for the record holds all of it.
 */
export async function bringBack({ key, text }: Aside): Promise<boolean> {
  const { progress } = decode(text);
  const result = progress && (await add(progress));
  if (!result?.ok) return false;
  forget(key);
  return true;
}

/** The record with a file's facts added, as it would be; `undefined` when both together are too much for one record. */
export function together(mine: Progress, file: Progress): Progress | undefined {
  const both = merge(mine, { ...file, id: mine.id });
  return decode(encode(both)).issues.length ? undefined : both;
}

/** Adds a file's facts to the record. */
export const add = (file: Progress): Promise<SaveResult> =>
  progressStore().update((mine) => together(mine, file) ?? mine);

/** Hands a text to the browser as a file to save, of this media type. */
export function download(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** When the record was last downloaded, in milliseconds; `undefined` when never, or when storage is denied. */
export function lastBackup(): number | undefined {
  try {
    return Number(ports.read(BACKUP)) || undefined;
  } catch {
    return undefined;
  }
}

/** Notes that the record was downloaded now. */
export function noteBackup(): void {
  try {
    ports.write(BACKUP, String(ports.now()));
  } catch {
    // Then the page goes on saying when the last noted backup was.
  }
}

/** How many completions there were at the last backup, or when a reader last waved the word about it away. */
export function nudged(): number {
  try {
    return Number(ports.read(NUDGED)) || 0;
  } catch {
    return 0;
  }
}

/** Notes that there is no need of a word about these completions any more. */
export function noteNudged(completions: number): void {
  try {
    ports.write(NUDGED, String(completions));
  } catch {
    // Then it is said again, on another day.
  }
}
