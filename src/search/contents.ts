import type { Course } from '../course/course.ts';

/** What the dialog says before anything is typed: how much there is to search, and queries that find something. */
export interface Contents {
  readonly holds: string;
  readonly examples: readonly string[];
}

const EXAMPLES = 3;

/** What can be searched in a course, with three examples. */
export function contentsOf(course: Course): Contents {
  const { chapters, terms } = course;
  const sections = chapters.reduce((sum, { body }) => sum + body.sections.length, 0);
  const labs = chapters.reduce((sum, chapter) => sum + chapter.labs.length, 0);
  const things = [
    [chapters.length, 'chapter'],
    [sections, 'section'],
    [labs, 'lab'],
    [terms.length, 'term'],
  ] as const;
  const names = things.map(([n, word]) => `${n} ${word}${n === 1 ? '' : 's'}`);
  return { holds: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`, examples: pick(course) };
}

/**
 * Terms that stand in the most sections, one of each chapter in turn and those of several words first, which show best
 * what can be asked; a course with fewer fills up with titles. Each is the title of an entry of the index, so each
 * finds at least that.
 */
function pick(course: Course): string[] {
  const texts = course.chapters.flatMap(({ body }) => body.sections.map(({ text }) => text));
  const uses = (term: string) =>
    texts.filter((text) => text.toLowerCase().includes(term.toLowerCase())).length;
  const lists = course.chapters.map(({ id, title }) =>
    course.terms
      .filter(({ chapter, term }) => chapter === id && term !== title.toLowerCase())
      .map(({ term }) => term)
      .toSorted((a, b) => Number(b.includes(' ')) - Number(a.includes(' ')) || uses(b) - uses(a)),
  );
  const inTurn = [0, 1, 2].flatMap((turn) => lists.flatMap((list) => list[turn] ?? []));
  return [...inTurn, ...course.chapters.map(({ title }) => title)].slice(0, EXAMPLES);
}
