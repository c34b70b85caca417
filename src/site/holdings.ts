import type { Course } from '../course/course.ts';
import { count } from './count.ts';

/** What can be opened today, in one line: "So far: 2 of 8 levels, 5 labs to run and edit, 32 questions." */
export function holdings({ entries, chapters }: Course): string {
  const sum = (parts: 'labs' | 'questions') =>
    chapters.reduce((all, chapter) => all + chapter[parts].length, 0);
  const written = (kind: string) => chapters.filter((chapter) => chapter.kind === kind).length;
  const all = entries.filter(({ kind }) => kind === 'level').length;
  const levels = written('level');
  const parts = [
    levels < all ? `So far: ${levels} of ${count(all, 'level')}` : count(all, 'level'),
    ...(written('interlude') > 0 ? [count(written('interlude'), 'interlude')] : []),
    `${count(sum('labs'), 'lab')} to run and edit`,
    count(sum('questions'), 'question'),
  ];
  return `${parts.join(', ')}.`;
}
