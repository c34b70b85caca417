// A reader's edits, kept in this browser: one key per lab, a few kilobytes each. Storage may be
// missing, full or broken; then edits live as long as the page, and nothing else changes.
import type { Files } from './record.ts';

const PREFIX = 'eight-levels:lab:';

/** Edited files, and the hash of the sources they were edited from. */
export interface Edits {
  readonly sources: string;
  readonly files: Files;
}

/** The edits of a lab; none where nothing readable is stored. Only files that the lab has are taken. */
export function readEdits(lab: string, names: readonly string[]): Edits | null {
  try {
    const { sources, files } = JSON.parse(
      localStorage.getItem(PREFIX + lab) ?? '',
    ) as Partial<Edits>;
    const kept = names.flatMap((name) => {
      const text: unknown = Object.hasOwn(files ?? {}, name) ? files?.[name] : undefined;
      return typeof text === 'string' && text.length <= 100_000 ? [[name, text] as const] : [];
    });
    return kept.length === 0 ? null : { sources: String(sources), files: Object.fromEntries(kept) };
  } catch {
    return null;
  }
}

/** Keeps the edits of a lab, or forgets them when there are none. Says whether that worked. */
export function keepEdits(lab: string, edits: Edits | null): boolean {
  try {
    if (edits === null) localStorage.removeItem(PREFIX + lab);
    else localStorage.setItem(PREFIX + lab, JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}
