/** What the progress page says of one chapter, as texts by slot. */
import { resultsOf } from './attempts.ts';
import type { ChapterStanding } from './chapter-standing.ts';
import { day } from './day.ts';
import type { Flag, Progress } from './facts.ts';
import type { Figures } from './figures.ts';
import { markWords, type Marks } from './marks.ts';
import { percent } from './percent.ts';

/** The texts of one chapter, and of its labs, signals and practices by their ids. */
export function chapterFigures(progress: Progress, at: ChapterStanding): Figures {
  const { chapter, quiz } = at;
  const of = (done: readonly unknown[], all: readonly unknown[]) =>
    `${done.length} of ${all.length}`;
  const texts: Figures = {
    read: sectionsRead(at),
    labs: chapter.labs.length ? of(at.labs, chapter.labs) : 'none',
    quiz:
      chapter.questions.length === 0
        ? 'no quiz'
        : quiz.best === undefined
          ? 'not yet'
          : `best ${percent(quiz.best)}`,
    practices: chapter.practices.length ? of(at.practices, chapter.practices) : 'none',
    'quiz-facts': quizFacts(progress, at),
    ...marksInWords(at.marks),
  };
  const out: Record<string, string> = {};
  for (const { id } of chapter.labs) out[id] = labFacts(progress, id);
  for (const [what, text] of Object.entries(texts)) out[`${chapter.id}.${what}`] = text;
  for (const { id } of [...chapter.practices, ...chapter.signals]) {
    out[id] = ticked(progress.practiced[id]);
  }
  return out;
}

const ticked = (flag: Flag | undefined): string =>
  flag?.value ? `ticked ${day(flag.at)}` : 'not ticked';

/** A chapter that is read stays so when a section is added, and "Mark as read" reads it whole, whatever has been in view. */
function sectionsRead({ chapter, sections, marks }: ChapterStanding): string {
  const seen = `${sections.length} of ${chapter.sections.length}`;
  if (!marks.read || sections.length === chapter.sections.length) return `${seen} sections`;
  return sections.length === 0 ? 'marked as read' : `read, ${seen} seen`;
}

function quizFacts(progress: Progress, { quiz, chapter }: ChapterStanding): string {
  if (chapter.questions.length === 0) return 'This chapter has no quiz.';
  const right = Math.round(quiz.mastery * chapter.questions.length);
  const mastery = `${right} of ${chapter.questions.length} questions once answered fully right`;
  if (quiz.best === undefined || quiz.firstTry === undefined)
    return `No whole attempt yet; ${mastery}.`;
  const own = chapter.was === undefined || resultsOf(progress, chapter.id).length > 0;
  const inherited = own ? '' : ', before this chapter was cut out of another';
  const pass =
    quiz.passedAt === undefined ? 'not passed yet' : `passed ${day(quiz.passedAt)}${inherited}`;
  const reopened = quiz.reopened.length ? ` ${quiz.reopened.length} reopened by a revision.` : '';
  return `First try ${percent(quiz.firstTry)}, best ${percent(quiz.best)}, ${pass}; ${mastery}.${reopened}`;
}

function labFacts({ ran, solved }: Progress, lab: string): string {
  const [run, done] = [ran[lab], solved[lab]];
  const dates = [run && `run ${day(run)}`, done && `task solved ${day(done)}`];
  return dates.filter(Boolean).join(', ') || 'not run';
}

function marksInWords(marks: Marks): Record<string, string> {
  const names = Object.keys(marks) as (keyof Marks)[];
  return Object.fromEntries(
    names.map((name) => [`mark-${name}`, markWords[name][Number(marks[name])] as string]),
  );
}
