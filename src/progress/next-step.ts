/** The one thing to do next. */
import type { Outline } from '../course/outline.ts';
import { standing, type ChapterStanding, type Standing } from './chapter-standing.ts';
import type { Progress } from './facts.ts';
import { percent } from './percent.ts';
import { isEmpty } from './progress.ts';
import { currentAttempt } from './standing.ts';

/** What to do, where, and why: texts ready to be shown. `href` is missing when nothing is left to do. */
export interface NextStep {
  readonly kind: 'start' | 'read' | 'continue' | 'quiz' | 'resume' | 'practice' | 'done';
  readonly title: string;
  readonly why: string;
  readonly href?: string;
}

/** Levels known but not practiced, from which on practice comes before the next chapter. */
const GAP = 2;

/**
 * Chapters come in the course's order, each first read, then passed. Practice takes weeks, so it stops nobody
 * from reading on until two levels are known and not practiced.
 */
export function nextStep(progress: Progress, outline: Outline): NextStep {
  const now = standing(progress, outline);
  const open = now.chapters.find(({ known }) => !known);
  const undone = unpracticed(now);
  const lowest = undone[0];
  if (lowest && (undone.length >= GAP || !open)) return practice(lowest, undone.length);
  if (!open) return { kind: 'done', title: 'Nothing is left', why: DONE };
  return open.marks.read ? quiz(progress, open, outline.passMark) : read(progress, open);
}

const DONE = 'Every chapter that is written is read, passed and practiced.';

const unpracticed = ({ chapters }: Standing): ChapterStanding[] =>
  chapters.filter(
    ({ known, marks, chapter }) => known && !marks.practiced && chapter.practices.length > 0,
  );

const name = ({ chapter: { level, title } }: ChapterStanding): string =>
  level === undefined ? title : `level ${level}, ${title}`;

function read(progress: Progress, open: ChapterStanding): NextStep {
  const { chapter, sections } = open;
  const unread = chapter.sections.find(({ id }) => !sections.includes(id));
  if (sections.length === 0) {
    const kind = isEmpty(progress) ? 'start' : 'read';
    const [verb, place] =
      kind === 'start'
        ? ['Start', 'The first chapter that is written']
        : ['Read', 'Next in the course'];
    const why = `${place}, in ${of('section', chapter.sections.length)}.`;
    return { kind, title: `${verb}: ${chapter.title}`, why, href: chapter.href };
  }
  return {
    kind: 'continue',
    title: `Continue: ${unread?.title ?? chapter.title}`,
    why: `In ${name(open)}: ${sections.length} of ${of('section', chapter.sections.length)} read.`,
    href: `${chapter.href}#${unread?.id ?? chapter.sections.at(-1)?.id ?? ''}`,
  };
}

const of = (word: string, n: number): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function quiz(progress: Progress, open: ChapterStanding, passMark: number): NextStep {
  const { chapter, quiz: stand } = open;
  const href = chapter.quizHref ?? chapter.href;
  const attempt = currentAttempt(progress, chapter.id);
  const given = Object.keys(attempt?.answers ?? {}).length;
  if (attempt && !attempt.complete && given > 0) {
    const why = `${given} of ${of('question', attempt.questions.length)} answered.`;
    return { kind: 'resume', title: `Finish the quiz: ${chapter.title}`, why, href };
  }
  const why =
    stand.best === undefined
      ? 'You have read the chapter. The quiz shows what has stayed.'
      : `Your best is ${percent(stand.best)}; ${percent(passMark)} passes.`;
  return { kind: 'quiz', title: `Take the quiz: ${chapter.title}`, why, href };
}

function practice(lowest: ChapterStanding, gap: number): NextStep {
  const { chapter, practices } = lowest;
  const next = chapter.practices.find(({ id }) => !practices.includes(id));
  const done = `${practices.length} of ${of('practice', chapter.practices.length)} ticked`;
  return {
    kind: 'practice',
    title: `Practice: ${chapter.title}`,
    why: `${of('chapter', gap)} known and not practiced yet. In ${name(lowest)}, ${done}. Next: ${next?.text ?? ''}`,
    href: `${chapter.href}#${next?.id ?? ''}`,
  };
}
