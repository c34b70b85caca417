/** The one thing to do next. */
import { withoutMarks } from '../course/inline.ts';
import type { Outline, OutlineChapter as Chapter } from '../course/outline.ts';
import { standing, type ChapterStanding, type Standing } from './chapter-standing.ts';
import type { Progress } from './facts.ts';
import { percent } from './percent.ts';
import { isEmpty } from './progress.ts';
import { currentAttempt, type CurrentAttempt } from './standing.ts';

/** What to do, where, and why: texts ready to be shown. `href` is missing when nothing is left to do. */
export interface NextStep {
  readonly kind: 'start' | 'read' | 'continue' | 'quiz' | 'resume' | 'practice' | 'done';
  readonly title: string;
  readonly why: string;
  readonly href?: string;
  /** The level whose color it takes. */
  readonly level?: number | undefined;
}

/** What the button of each kind says, beside the title. */
export const stepActs: Readonly<Record<NextStep['kind'], string>> = {
  start: 'Begin reading',
  read: 'Open the chapter',
  continue: 'Go on reading',
  quiz: 'Open the quiz',
  resume: 'Back to the quiz',
  practice: 'Open the practice list',
  done: '',
};

/** Levels known but not practiced, from which on practice comes before the next chapter. */
const GAP = 2;

/**
 * Chapters come in the course's order, each first read, then passed. Practice takes weeks, so it stops nobody
 * from reading on until two levels are known and not practiced. Revised questions come last: the pass stands.
 */
export function nextStep(progress: Progress, outline: Outline): NextStep {
  const now = standing(progress, outline);
  const open = now.chapters.find(({ known }) => !known);
  const undone = unpracticed(now);
  const lowest = undone[0];
  if (lowest && (undone.length >= GAP || !open)) return practice(lowest);
  if (!open) return last(now);
  if (open.marks.read) return quiz(progress, open, outline.passMark);
  const passedOver = now.chapters.slice(now.chapters.indexOf(open)).some(({ known }) => known);
  return read(open, isEmpty(progress) ? FIRST : passedOver ? PASSED_OVER : NEXT);
}

const unpracticed = ({ chapters }: Standing): ChapterStanding[] =>
  chapters.filter(
    ({ known, marks, chapter }) => known && !marks.practiced && chapter.practices.length > 0,
  );

const name = ({ chapter: { level, title } }: ChapterStanding): string =>
  level === undefined ? title : `level ${level}, ${title}`;

const of = (word: string, n: number): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function read(open: ChapterStanding, place: Place): NextStep {
  const { chapter, sections } = open;
  if (sections.length === 0) return begin(place, chapter);
  const unread = chapter.sections.find(({ id }) => !sections.includes(id));
  return {
    kind: 'continue',
    title: `Continue: ${unread?.title ?? chapter.title}`,
    why: `In ${name(open)}: ${sections.length} of ${of('section', chapter.sections.length)} read.`,
    href: `${chapter.href}#${unread?.id ?? chapter.sections.at(-1)?.id ?? ''}`,
    level: chapter.level,
  };
}

function begin({ kind, verb, where }: Place, chapter: ChapterStanding['chapter']): NextStep {
  const { title, href, level } = chapter;
  const why = `${where}, in ${of('section', chapter.sections.length)}. ${WAY}`;
  return { kind, title: `${verb}: ${title}`, why, href, level };
}

function quiz(progress: Progress, open: ChapterStanding, passMark: number): NextStep {
  const { chapter, quiz: stand } = open;
  const { level, quizHref: href = chapter.href } = chapter;
  const attempt = currentAttempt(progress, chapter.id);
  const given = Object.keys(attempt?.answers ?? {}).length;
  if (attempt && given > 0 && isOpen(attempt, chapter)) {
    const why = `${given} of ${of('question', attempt.questions.length)} answered.`;
    return { kind: 'resume', title: `Finish the quiz: ${chapter.title}`, why, href, level };
  }
  const why =
    stand.best === undefined
      ? 'You have read the chapter. The quiz shows what has stayed.'
      : `Your best is ${percent(stand.best)}; ${percent(passMark)} passes.`;
  return { kind: 'quiz', title: `Take the quiz: ${chapter.title}`, why, href, level };
}

/** A retry asks only what the course still has; a whole attempt gets other questions for those. */
function isOpen(
  { complete, purpose, questions, answers }: CurrentAttempt,
  chapter: Chapter,
): boolean {
  const left = chapter.questions.filter(({ id }) => questions.includes(id) && !(id in answers));
  return !complete && (purpose === 'whole' || left.length > 0);
}

function practice({ chapter, practices }: ChapterStanding): NextStep {
  const next = chapter.practices.find(({ id }) => !practices.includes(id));
  const done = `${practices.length} of ${chapter.practices.length} ticked`;
  return {
    kind: 'practice',
    title: `Practice: ${chapter.title}`,
    why: `${done}. Next: ${withoutMarks(next?.text ?? '')}`,
    href: `${chapter.href}#${next?.id ?? ''}`,
    level: chapter.level,
  };
}

function last({ chapters }: Standing): NextStep {
  const open = chapters.find(({ quiz }) => quiz.reopened.length > 0);
  if (!open) return { kind: 'done', title: 'Nothing is left', why: DONE };
  const { title, level, href, quizHref } = open.chapter;
  const n = open.quiz.reopened.length;
  const which = n === 1 ? '1 question was' : `${n} questions were`;
  const why = `All is read, passed and practiced; ${which} revised since you had it right.`;
  return { kind: 'quiz', title: `Answer anew: ${title}`, why, href: quizHref ?? href, level };
}

/** How a chapter that nothing was seen of is offered. */
interface Place {
  readonly kind: NextStep['kind'];
  readonly verb: string;
  readonly where: string;
}
const FIRST: Place = { kind: 'start', verb: 'Start', where: 'The first chapter' };
const NEXT: Place = { kind: 'read', verb: 'Read', where: 'Next in the course' };
const PASSED_OVER: Place = { kind: 'read', verb: 'Read', where: 'Passed over so far' };

const WAY = 'Read it, run its labs, take its quiz: each leaves a mark.';
const DONE =
  'Every chapter that is written is read, passed and practiced. In some weeks take a quiz again: it draws other questions.';
