/** Everything that the progress page says of the chapters, as texts by slot: `<chapter>.<what>`. */
import type { Outline } from '../course/outline.ts';
import { standing, type ChapterStanding } from './chapter-standing.ts';
import { day } from './day.ts';
import type { Flag, Progress } from './facts.ts';
import { isRead } from './marks.ts';
import { percent } from './percent.ts';
import { isEmpty } from './progress.ts';

/** Texts by slot. Slots of the page that are not among them keep what they have. */
export type Figures = Readonly<Record<string, string>>;

/** The texts for this document. */
export function figures(progress: Progress, outline: Outline): Figures {
  const { chapters, knows, does } = standing(progress, outline);
  const out: Record<string, string> = {
    headline: isEmpty(progress) ? 'Nothing is recorded yet.' : headline(knows, does),
    other: others(progress, outline),
  };
  for (const chapter of chapters) Object.assign(out, ofChapter(progress, chapter));
  return out;
}

function headline(knows: number, does: number): string {
  if (knows === 0) return 'No level is both read and passed yet.';
  return `You know level ${knows}. ${does === knows ? 'You practice it too.' : does === 0 ? 'Its practice is still open.' : `You practice level ${does}.`}`;
}

function ofChapter(progress: Progress, at: ChapterStanding): Figures {
  const { chapter, quiz } = at;
  const of = (done: readonly unknown[], all: readonly unknown[]) =>
    `${done.length} of ${all.length}`;
  const texts: Record<string, string> = {
    // "Mark as read" reads the chapter whole, whatever has been in view.
    read:
      isRead(progress, chapter.id) && at.sections.length < chapter.sections.length
        ? 'marked as read'
        : `${of(at.sections, chapter.sections)} sections`,
    labs: chapter.labs.length ? of(at.labs, chapter.labs) : 'none',
    quiz:
      chapter.questions.length === 0
        ? 'no quiz'
        : quiz.best === undefined
          ? 'not yet'
          : `best ${percent(quiz.best)}`,
    practices: of(at.practices, chapter.practices),
    'quiz-facts': quizFacts(at),
    'lab-facts': labFacts(progress, at),
  };
  const out: Record<string, string> = {};
  for (const [what, text] of Object.entries(texts)) out[`${chapter.id}.${what}`] = text;
  for (const { id } of [...chapter.practices, ...chapter.signals]) {
    out[id] = ticked(progress.practiced[id]);
  }
  return out;
}

/** When a practice was ticked, or that it is not. */
export const ticked = (flag: Flag | undefined): string =>
  flag?.value ? `ticked ${day(flag.at)}` : 'not ticked';

function quizFacts({ quiz, chapter }: ChapterStanding): string {
  if (chapter.questions.length === 0) return 'This chapter has no quiz.';
  const right = Math.round(quiz.mastery * chapter.questions.length);
  const mastery = `${right} of ${chapter.questions.length} questions once answered fully right`;
  if (quiz.best === undefined || quiz.firstTry === undefined)
    return `No whole attempt yet; ${mastery}.`;
  const pass = quiz.passedAt === undefined ? 'not passed yet' : `passed ${day(quiz.passedAt)}`;
  const reopened = quiz.reopened.length ? ` ${quiz.reopened.length} reopened by a revision.` : '';
  return `First try ${percent(quiz.firstTry)}, best ${percent(quiz.best)}, ${pass}; ${mastery}.${reopened}`;
}

function labFacts({ ran, solved }: Progress, { chapter }: ChapterStanding): string {
  const lines = chapter.labs.flatMap(({ id, title }) => {
    const run = ran[id];
    const done = solved[id];
    if (run === undefined && done === undefined) return [];
    const dates = [run && `run ${day(run)}`, done && `task solved ${day(done)}`];
    return [`${title}: ${dates.filter(Boolean).join(', ')}.`];
  });
  if (chapter.labs.length === 0) return 'This chapter has no lab.';
  return lines.join(' ') || 'No lab run yet.';
}

/** Facts whose ids this course does not know. They are kept, and said. */
function others(progress: Progress, { chapters }: Outline): string {
  const known = new Set(
    chapters.flatMap((chapter) => [
      chapter.id,
      ...[chapter.sections, chapter.labs, chapter.questions, chapter.signals, chapter.practices]
        .flat()
        .map(({ id }) => id),
    ]),
  );
  const { read, ran, solved, chapters: marked, practiced, questions } = progress;
  const all = [read, ran, solved, marked, practiced, questions].flatMap((map) => Object.keys(map));
  const n = new Set(all.filter((id) => !known.has(id))).size;
  if (n === 0) return '';
  return `${n} ${n === 1 ? 'entry belongs' : 'entries belong'} to another version of the course. They are kept.`;
}
