import type { Chapter, Course, Source } from '../course/course.ts';

/** A source and the chapters whose text or questions rely on it, in course order. */
export interface CitedSource {
  readonly source: Source;
  readonly chapters: readonly Chapter[];
  /** Whether a file of the kit names it. */
  readonly inKit: boolean;
}

/** The sources of one kind, newest first. */
export interface SourceGroup {
  readonly kind: Source['kind'];
  readonly name: string;
  readonly sources: readonly CitedSource[];
}

/** Every kind of source in words, the closest to the facts first. */
const kinds: Readonly<Record<Source['kind'], string>> = {
  primary: 'Primary sources',
  paper: 'Research papers',
  docs: 'Documentation',
  post: 'Articles',
  retelling: 'Retellings by others',
  discussion: 'Discussions',
};

/** All sources of a course by kind; a kind that has none is left out. */
export function citedSources(course: Course): SourceGroup[] {
  const all = course.sources
    .toSorted((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title, 'en'))
    .map((source) => ({
      source,
      chapters: course.chapters.filter((chapter) => cites(chapter, source.id)),
      inKit: course.kits.some(({ files }) =>
        files.some((file) => file.sources.includes(source.id)),
      ),
    }));
  return (Object.keys(kinds) as Source['kind'][])
    .map((kind) => ({
      kind,
      name: kinds[kind],
      sources: all.filter(({ source }) => source.kind === kind),
    }))
    .filter(({ sources }) => sources.length > 0);
}

function cites({ body, questions }: Chapter, id: string): boolean {
  const inText = body.cites.some((cite) => cite.id === id);
  return inText || questions.some(({ sources }) => sources?.includes(id) ?? false);
}
