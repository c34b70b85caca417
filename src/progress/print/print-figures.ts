/** The texts of the printed record, by slot. */
import type { Outline } from '../../course/outline.ts';
import { standing, type ChapterStanding, type Standing } from '../chapter-standing.ts';
import { day } from '../day.ts';
import type { Progress } from '../facts.ts';
import type { Figures } from '../figures.ts';
import { percent } from '../percent.ts';

/** What is said where there is nothing to say. */
const NONE = '–';

/** All texts for this document; `now` is when it is printed, in milliseconds since 1970. */
export function printFigures(progress: Progress, outline: Outline, now: number): Figures {
  const all = standing(progress, outline);
  const out: Record<string, string> = { made: day(now), reach: reach(all) };
  for (const chapter of all.chapters) {
    for (const [slot, text] of Object.entries(row(chapter))) {
      out[`${chapter.chapter.id}.${slot}`] = text;
    }
  }
  return out;
}

function reach({ knows, does }: Standing): string {
  const level = (n: number) => (n > 0 ? `level ${n}` : 'none yet');
  return `Knows (read and passed, without a gap): ${level(knows)}. Does (every practice ticked, too): ${level(does)}.`;
}

function row({ chapter, marks, sections, practices, quiz }: ChapterStanding): Figures {
  const of = (done: number, all: number) => (done > 0 ? `${done} of ${all}` : NONE);
  const right = Math.round(quiz.mastery * chapter.questions.length);
  const share = (score: number | undefined) => (score === undefined ? NONE : percent(score));
  return {
    read: marks.read ? 'read' : of(sections.length, chapter.sections.length),
    first: share(quiz.firstTry),
    best: share(quiz.best),
    passed: quiz.passedAt === undefined ? NONE : day(quiz.passedAt),
    mastery: of(right, chapter.questions.length),
    practices: of(practices.length, chapter.practices.length),
  };
}
