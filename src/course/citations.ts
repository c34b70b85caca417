import type { Chapter, Course, Source } from './course.ts';

/** A source as a chapter's list numbers it: 1 for the first that the text cites. */
export interface Citation {
  readonly number: number;
  readonly source: Source;
  /** What the text says of it where it cites it. */
  readonly notes: readonly string[];
}

/** The sources a chapter cites, in the order of first use. Unknown ids are left out (and are problems of the build). */
export function citations(chapter: Chapter, course: Course): Citation[] {
  const ids = [...new Set(chapter.body.cites.map(({ id }) => id))];
  return ids
    .flatMap((id) => course.sources.filter((source) => source.id === id))
    .map((source, index) => ({ number: index + 1, source, notes: notesOn(source.id, chapter) }));
}

function notesOn(id: string, { body }: Chapter): string[] {
  return body.cites.flatMap((cite) => (cite.id === id && cite.note ? [cite.note] : []));
}
