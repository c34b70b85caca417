/** What a change touched, as a reader knows it. */
import type { Chapter, Course } from '../course/course.ts';
import { withoutMarks } from '../course/inline.ts';
import { quizPath } from '../course/urls.ts';
import type { Affected } from './changes.ts';

/** One thing: what it is, what it is called, and where; no path when the course holds it no more. */
export interface Thing extends Affected {
  readonly kind: string;
  readonly title: string;
  readonly path?: string;
}

/** The things behind some ids, in their order. */
export function thingsOf(affects: readonly Affected[], course: Pick<Course, 'chapters'>): Thing[] {
  const all = new Map(course.chapters.flatMap(thingsIn).map((thing) => [thing.id, thing]));
  return affects.map((one) => ({
    ...(all.get(one.id) ?? { kind: 'Taken out', title: one.id }),
    ...one,
  }));
}

function thingsIn(chapter: Chapter): Thing[] {
  const { path, body, labs, signals, practices, questions } = chapter;
  const as = (kind: string, page: string) => (item: { id: string; title: string }) => ({
    id: item.id,
    kind,
    title: withoutMarks(item.title),
    path: `${page}#${item.id}`,
  });
  const texts = (items: readonly { id: string; text: string }[]) =>
    items.map(({ id, text }) => ({ id, title: text }));
  const asks = questions.map(({ id, ask }) => ({ id, title: ask }));
  return [
    ...body.sections.map(as('Section', path)),
    ...labs.map(as('Lab', path)),
    ...texts(signals).map(as('Signal', path)),
    ...texts(practices).map(as('Practice', path)),
    ...asks.map(as('Question', quizPath(chapter))),
  ];
}
