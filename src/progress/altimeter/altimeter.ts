/** The scale of levels beside a chapter: which marks each level has, in shapes and in words. */
import type { Outline } from '../../course/outline.ts';
import type { Progress } from '../facts.ts';
import { marksOf, markWords, type Marks } from '../marks.ts';

/** One written level of the scale. */
export interface Rung {
  readonly level: number;
  readonly marks: Marks;
  /** "read, quiz passed, not practiced yet". */
  readonly words: string;
}

/** The written levels with their marks; interludes have no place on the scale. */
export function rungs(progress: Progress, { chapters, passMark }: Outline): Rung[] {
  return chapters.flatMap(({ id, level, practices, was }) => {
    if (!level) return [];
    const ids = practices.map((practice) => practice.id);
    const marks = marksOf(progress, { chapter: id, passMark, practices: ids, was });
    const words = markNames.map((name) => markWords[name][Number(marks[name])]).join(', ');
    return { level, marks, words };
  });
}

/** Names of the marks, in their order. */
export const markNames = Object.keys(markWords) as (keyof Marks)[];

/** "2 read, 1 practiced". */
export function count(list: readonly Rung[]): string {
  const of = (name: keyof Marks) => list.filter(({ marks }) => marks[name]).length;
  return `${of('read')} read, ${of('practiced')} practiced`;
}
