import type { Chapter, Course } from '../course/course.ts';
import { apply, type Change, emptyProgress } from '../progress/progress.ts';
import { encode } from '../progress/saved.ts';

const DAY = 86_400_000;

/**
 * A stored record of someone in the middle of the course, as JSON text: the first chapters are read, run, passed and
 * practiced, the next one is read and tried. `today` is in milliseconds since 1970.
 */
export function halfDone(course: Course, today: number): string {
  const half = Math.ceil(course.chapters.length / 2);
  return text([
    ...course.chapters.slice(0, half).flatMap((chapter) => finished(chapter, today - 9 * DAY)),
    ...course.chapters.slice(half, half + 1).flatMap((chapter) => begun(chapter, today - 2 * DAY)),
  ]);
}

/** The record of someone who has done everything that is written. */
export function allDone(course: Course, today: number): string {
  return text(course.chapters.flatMap((chapter) => finished(chapter, today - 9 * DAY)));
}

/** The record of someone who knows two levels more than they practice. */
export function unpracticed(course: Course, today: number): string {
  const known = course.chapters.map((chapter) => finished(chapter, today - 9 * DAY));
  return text(known.flat().filter(({ type }) => type !== 'practiced'));
}

const text = (changes: readonly Change[]): string =>
  encode(changes.reduce((sum, change) => apply(sum, change, 'reader'), emptyProgress('0-a')));

function finished(chapter: Chapter, at: number): Change[] {
  return [
    ...read(chapter, at),
    ...chapter.labs.map(({ id }) => ({ type: 'ran' as const, lab: id, at: at + 1 })),
    ...quiz(chapter, at + 2, 1),
    ...[...chapter.signals, ...chapter.practices].map(({ id }) => ticked(id, at + DAY)),
  ];
}

function begun(chapter: Chapter, at: number): Change[] {
  return [
    ...read(chapter, at),
    ...chapter.labs.slice(0, 1).map(({ id }) => ({ type: 'ran' as const, lab: id, at: at + 1 })),
    ...quiz(chapter, at + 2, 0.5),
    ...chapter.signals.slice(0, 2).map(({ id }) => ticked(id, at + DAY)),
  ];
}

function read(chapter: Chapter, at: number): Change[] {
  const sections = chapter.body.sections.filter(({ depth }) => depth === 2);
  return [
    ...sections.map(({ id }) => ({ type: 'read' as const, section: id, at })),
    { type: 'chapter-read', chapter: chapter.id, value: true, at },
  ];
}

/** One whole attempt in which this share of the answers is right. */
function quiz(chapter: Chapter, at: number, share: number): Change[] {
  const asked = chapter.questions.slice(0, 8);
  const attempt = { quiz: chapter.id, attempt: 'shots' };
  const questions = asked.map(({ id }) => id);
  return [
    { type: 'attempt', ...attempt, seed: 1, questions, purpose: 'whole', at },
    ...asked.map(({ id, rev }, index) => ({
      type: 'answer' as const,
      ...attempt,
      question: id,
      rev,
      values: {},
      points: index < asked.length * share ? 1 : 0,
      at: at + index,
    })),
  ];
}

const ticked = (id: string, at: number): Change => ({ type: 'practiced', id, value: true, at });
