import type { Chapter, Course, Source } from '../course/course.ts';

/** A source and the chapters whose text or questions rely on it, in course order. */
export interface CitedSource {
  readonly source: Source;
  readonly chapters: readonly Chapter[];
}

/** What each kind of source is, in words. */
export const kindNames: Readonly<Record<Source['kind'], string>> = {
  primary: 'primary source',
  paper: 'research paper',
  docs: 'documentation',
  post: 'article',
  retelling: 'retelling by others',
  discussion: 'discussion',
};

/** All sources of a course by publisher or author, then title. */
export function citedSources(course: Course): CitedSource[] {
  return course.sources
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
    .map((source) => ({
      source,
      chapters: course.chapters.filter((chapter) => cites(chapter, source.id)),
    }));
}

function sortKey({ author, publisher, title }: Source): string {
  return `${author ?? publisher ?? ''} ${title}`;
}

function cites({ body, questions }: Chapter, id: string): boolean {
  const inText = body.cites.some((cite) => cite.id === id);
  return inText || questions.some(({ sources }) => sources?.includes(id) ?? false);
}
