/** What only the progress page does with the record: back it up, merge a file, reset, and look after what was put aside. */
import { ports, progressStore } from './local-store.browser.ts';
import { emptyProgress, generation, isEmpty, merge, type Progress } from './progress.ts';
import { decode, encode } from './saved.ts';
import { CORRUPT, KEY, type SaveResult } from './store.ts';

const ARCHIVE = `${KEY}:archive:`;
const BACKUP = `${KEY}:backup`;

/** A text that was put aside: an archived record, or one that could not be read. `at` is when, in milliseconds. */
export interface Aside {
  readonly key: string;
  readonly kind: 'archive' | 'corrupt';
  readonly at: number;
  readonly text: string;
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
  return [{ key, kind, at: parseInt(key.slice(prefix.length), 10) || 0, text }];
}

/** Deletes what lies aside under this key, for good. */
export function forget(key: string): void {
  try {
    ports.write(key, null);
  } catch {
    // Denied storage holds nothing that could be deleted.
  }
  progressStore().sync();
}

/** Archives the record and goes on with these facts as a new one, in all tabs. Without room for the archive nothing happens. */
async function replace(facts: (id: string) => Progress): Promise<SaveResult> {
  let archived = true;
  const result = await progressStore().update((progress) => {
    archived = isEmpty(progress) || archive(progress);
    return archived ? facts(`${generation(progress) + 1}-${ports.random()}`) : progress;
  });
  return archived ? result : { ...result, ok: false };
}

function archive(progress: Progress): boolean {
  try {
    ports.write(ARCHIVE + ports.now(), encode(progress));
    return true;
  } catch {
    return false;
  }
}

/** Starts an empty record; the old one is archived. */
export const reset = (): Promise<SaveResult> => replace(emptyProgress);

/** Puts a record from before in the place of the present one, which is archived. */
export const goBack = (before: Progress): Promise<SaveResult> =>
  replace((id) => ({ ...before, id }));

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
