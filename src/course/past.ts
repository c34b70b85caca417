/** Chapters that were cut out of others: what was reached there before counts here too. */

/** A chapter that this one was a part of, up to (not including) a moment in milliseconds since 1970. */
export interface Past {
  readonly id: string;
  readonly until: number;
}

/** What a chapter's past is known by. `date` is the ISO day of the split; that day still belongs to the past. */
export interface Split {
  readonly id: string;
  readonly splitFrom?: { readonly chapter: string; readonly date: string } | undefined;
}

const DAY = 86_400_000;

/** All that a chapter was a part of, the nearest first: the chapter it comes from may come from another one. */
export function pastOf({ splitFrom }: Split, chapters: readonly Split[]): Past[] {
  if (!splitFrom) return [];
  const until = Date.parse(splitFrom.date) + DAY;
  const from = chapters.find(({ id }) => id === splitFrom.chapter);
  const others = chapters.filter((chapter) => chapter !== from);
  const older = from ? pastOf(from, others) : [];
  return [
    { id: splitFrom.chapter, until },
    ...older.map((past) => ({ ...past, until: Math.min(past.until, until) })),
  ];
}

/** The past as an attribute of an element; none for a chapter that stands where it always stood. */
export const pastText = (was: readonly Past[] | undefined): string | undefined =>
  was?.map(({ id, until }) => `${id}:${until}`).join(' ') || undefined;

/** The past that an attribute holds. */
export const readPast = (text = ''): Past[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((past) => {
      const [id = '', until] = past.split(':');
      return { id, until: Number(until) };
    });
