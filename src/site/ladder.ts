import type { ChapterEntry } from '../course/course.ts';

/** The ladder from the top down: what comes last in the course stands first. */
export function ladder(entries: readonly ChapterEntry[]): ChapterEntry[] {
  return [...entries].reverse();
}

/** Where an interlude stands among the levels: "after level 5", or "before level 1" at the foot. */
export function place(entry: ChapterEntry, entries: readonly ChapterEntry[]): string {
  const at = entries.findIndex(({ id }) => id === entry.id);
  const below = entries.slice(0, at).findLast(({ level }) => level !== undefined);
  if (below) return `after level ${below.level}`;
  const above = entries.slice(at).find(({ level }) => level !== undefined);
  return above ? `before level ${above.level}` : 'on its own';
}
