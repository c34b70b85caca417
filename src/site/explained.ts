import type { Chapter, Section } from '../course/course.ts';

/** The section in which a chapter explains a term; `undefined` where its opening does. */
export function explainedIn(
  { body }: Pick<Chapter, 'body'>,
  term: string,
): Pick<Section, 'id' | 'title'> | undefined {
  const line = body.terms.find(({ id }) => id === term)?.line;
  return line === undefined ? undefined : body.sections.findLast((section) => section.line <= line);
}
