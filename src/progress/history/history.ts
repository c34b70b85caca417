/** What is kept of each attempt and each answer, chapter by chapter, in words. */
import type { Outline, OutlineChapter } from '../../course/outline.ts';
import { attemptsOf, isComplete, resultOf, resultsOf } from '../attempts.ts';
import { day, moment } from '../day.ts';
import type { Answer, Attempt, Progress, Result } from '../facts.ts';
import { quizzesOf, strangers } from './history-held.ts';
import { keptAnswers, type Asking, type KeptAnswer } from './kept-answers.ts';
import { passes } from '../marks.ts';
import { percent } from '../percent.ts';

/** One line: what it was, and how it ended. */
export interface Line {
  readonly what: string;
  readonly how: string;
}

/** A question, and what is kept of its answers, newest first. */
export interface QuestionHistory {
  readonly id: string;
  /** False for one that this version of the course does not have. */
  readonly known: boolean;
  /** How often it was answered, kept or not. */
  readonly given: number;
  readonly answers: readonly AnswerLine[];
}

/** An answer in words; what was answered is for the quiz's own page to say. */
export interface AnswerLine {
  readonly values: Answer['values'];
  /** In which attempt. */
  readonly where: string;
  /** Day, verdict, confidence, and what else is to be known of it. */
  readonly how: string;
}

/** All that is kept of one chapter's quiz. */
export interface History {
  readonly attempts: readonly Line[];
  readonly questions: readonly QuestionHistory[];
}

/** The history of a chapter; with no chapter, of all that belongs to none of this version of the course. */
export function history(
  progress: Progress,
  outline: Outline,
  chapter: OutlineChapter | undefined,
): History {
  const known = new Set(outline.chapters.map(({ id }) => id));
  const strange = [...quizzesOf(progress)].filter((quiz) => !known.has(quiz));
  const quizzes = chapter ? [chapter.id] : strange;
  return {
    attempts: quizzes.flatMap((quiz) => attemptLines(progress, quiz, outline.passMark)),
    questions: questionsOf(progress, outline, chapter),
  };
}

/** Kept attempts and remembered results of a quiz, newest first. */
export function attemptLines(progress: Progress, quiz: string, passMark: number): Line[] {
  const results = resultsOf(progress, quiz);
  const titles = titlesOf(results);
  const keys = attemptsOf(progress, quiz);
  const kept = keys.map((key) => {
    const attempt = progress.attempts[key] as Attempt;
    const result = resultOf(progress, key);
    const title = titles(key.slice(quiz.length + 1));
    const how = [...(result ? scored(result, passMark) : unscored(attempt)), ...title];
    return { at: attempt.draw.at, line: { what: nameOf(attempt), how: how.join(', ') } };
  });
  const gone = results
    .filter(({ attempt }) => !keys.includes(`${quiz}/${attempt}`))
    .map((result) => {
      const how = [...scored(result, passMark), ...titles(result.attempt)].join(', ');
      const what = `Whole attempt finished ${moment(result.at)}; its answers are no longer kept`;
      return { at: result.at, line: { what, how } };
    });
  return [...kept, ...gone].sort((a, b) => b.at - a.at).map(({ line }) => line);
}

const titlesOf = (results: readonly Result[]) => (attempt: string) => [
  ...(results[0]?.attempt === attempt ? ['first try'] : []),
  ...(results.at(-1)?.attempt === attempt ? ['best'] : []),
];

const nameOf = ({ draw }: Attempt): string =>
  `${draw.purpose === 'whole' ? 'Whole attempt' : 'Retry'} of ${moment(draw.at)}`;

const scored = ({ score }: Result, passMark: number): string[] => [
  percent(score / 1000),
  passes(score, passMark) ? 'passed' : 'not passed',
];

function unscored(attempt: Attempt): string[] {
  const { draw, answers } = attempt;
  const given = draw.questions.flatMap((id) => answers[id] ?? []);
  const right = given.filter(({ points }) => points === 1).length;
  return isComplete(attempt)
    ? [`${right} of ${given.length} right`]
    : [`${given.length} of ${draw.questions.length} answered`];
}

function questionsOf(
  progress: Progress,
  outline: Outline,
  chapter: OutlineChapter | undefined,
): QuestionHistory[] {
  const all = keptAnswers(progress);
  const titles = new Map(outline.chapters.map(({ id, title }) => [id, title]));
  const told = (id: string, kept: readonly KeptAnswer[], rev?: number): QuestionHistory[] =>
    kept.length === 0
      ? []
      : [
          {
            id,
            known: rev !== undefined,
            given: Math.max(kept.length, total(progress.questions[id]?.count)),
            answers: kept.map((one) => answerLine(one, rev, titles)),
          },
        ];
  const to = (id: string, some: readonly KeptAnswer[]) =>
    some.filter(({ question }) => question === id);
  const strange = strangers(all, outline, chapter);
  return [
    ...(chapter?.questions ?? []).flatMap(({ id, rev }) => told(id, to(id, all), rev)),
    ...[...new Set(strange.map(({ question }) => question))].flatMap((id) =>
      told(id, to(id, strange)),
    ),
  ];
}

const total = (count: Readonly<Record<string, number>> = {}): number =>
  Object.values(count).reduce((sum, n) => sum + n, 0);

const confidences = { sure: 'sure', think: 'thought so', guess: 'guess' };

function answerLine(
  { answer, asking, first }: KeptAnswer,
  rev: number | undefined,
  titles: ReadonlyMap<string, string>,
): AnswerLine {
  const { points, confidence, at, values } = answer;
  const verdict = points === 1 ? 'right' : points > 0 ? 'partly right' : 'wrong';
  const how = [
    day(at),
    verdict,
    ...(confidence ? [confidences[confidence]] : []),
    ...(first ? ['first answer'] : []),
    ...(rev === undefined
      ? ['from another version']
      : answer.rev < rev
        ? ['before the question was revised']
        : []),
  ];
  return { values, where: whereOf(asking, titles), how: how.join(', ') };
}

function whereOf(asking: Asking | undefined, titles: ReadonlyMap<string, string>): string {
  if (!asking) return 'outside the attempts that are kept';
  const when = moment(asking.at);
  if (asking.opening)
    return `opening the quiz of ${titles.get(asking.quiz) ?? asking.quiz}, ${when}`;
  return `in the ${asking.purpose === 'whole' ? 'attempt' : 'retry'} of ${when}`;
}
