/** The keys of a course in the shape from which standing is derived. */
import type { Outline, OutlineChapter } from '../../course/outline.ts';
import type { ChapterKeys, CourseKeys } from './keys.ts';

const outlines = new WeakMap<CourseKeys, Outline>();

/** The outline that the keys hold: without sections, labs, objectives and words, which no receipt tells of. */
export function outlineOfKeys(keys: CourseKeys): Outline {
  const known = outlines.get(keys) ?? { ...keys, chapters: keys.chapters.map(outlineChapter) };
  outlines.set(keys, known);
  return known;
}

function outlineChapter({ practices, questions, ...chapter }: ChapterKeys): OutlineChapter {
  return {
    ...chapter,
    written: true,
    sections: [],
    labs: [],
    objectives: [],
    signals: [],
    practices: practices.map((id) => ({ id, text: '' })),
    questions: questions.map(({ id, rev, kind }) => ({
      id,
      rev,
      kind,
      objective: '',
      section: '',
    })),
  };
}
