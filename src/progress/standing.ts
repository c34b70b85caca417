/** What follows from the facts. Pure functions of the document and the outline of the course. */
import type { Past } from '../course/past.ts';
import type { Answer, Attempt, Progress } from './facts.ts';
import { attemptsOf, isComplete, resultsOf, score } from './attempts.ts';
import { blank } from './lattice.ts';

/** What the standing of a quiz needs to know of its chapter; an `OutlineChapter` is one. */
export interface QuizChapter {
  readonly id: string;
  readonly questions: readonly { readonly id: string; readonly rev: number }[];
  readonly was?: readonly Past[] | undefined;
}

/** An answer given in an attempt, with its form fields by name. */
export interface GivenAnswer {
  readonly rev: number;
  readonly points: number;
  readonly at: number;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly confidence?: 'sure' | 'think' | 'guess';
}

/** An attempt at a quiz. `score` is points ÷ questions, of what is answered so far. */
export interface CurrentAttempt {
  readonly id: string;
  readonly seed: number;
  readonly purpose: 'whole' | 'retry';
  readonly questions: readonly string[];
  readonly at: number;
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  readonly complete: boolean;
  readonly score: number;
}

/** How a quiz stands. Scores are from 0 to 1; `undefined` before the first whole attempt is finished. */
export interface QuizStanding {
  readonly passed: boolean;
  readonly passedAt: number | undefined;
  readonly best: number | undefined;
  readonly firstTry: number | undefined;
  /** Share of the bank answered fully right, each at its present revision. */
  readonly mastery: number;
  /** Questions answered before and not yet right at their present revision. */
  readonly wrong: readonly string[];
  /** Of those, the ones that were right before they were revised. */
  readonly reopened: readonly string[];
  /** Attempts that are remembered, whole ones and retries. */
  readonly attempts: number;
}

function fields(answer: Answer): GivenAnswer {
  const values = blank<string[]>();
  for (let i = 0; i + 1 < answer.values.length; i += 2) {
    (values[answer.values[i] as string] ??= []).push(answer.values[i + 1] as string);
  }
  return { ...answer, values };
}

/** The attempt to resume or to show, or `undefined` when the quiz was never begun. */
export function currentAttempt(progress: Progress, quiz: string): CurrentAttempt | undefined {
  return keptAttempts(progress, quiz)[0];
}

/** The attempts that are kept of this quiz, newest first. */
export function keptAttempts(progress: Progress, quiz: string): CurrentAttempt[] {
  return attemptsOf(progress, quiz).flatMap((key) => {
    const attempt = progress.attempts[key];
    return attempt ? [kept(key.slice(quiz.length + 1), attempt)] : [];
  });
}

function kept(id: string, attempt: Attempt): CurrentAttempt {
  const answers = blank<GivenAnswer>();
  for (const question of attempt.draw.questions) {
    const answer = attempt.answers[question];
    if (answer) answers[question] = fields(answer);
  }
  const { seed, purpose, questions, at } = attempt.draw;
  const complete = isComplete(attempt);
  return { id, seed, purpose, questions, at, answers, complete, score: score(attempt) / 1000 };
}

/** How the quiz of a chapter stands; `passMark` is a share of all points, 0.8 for 80 %. */
export function quizStanding(
  progress: Progress,
  chapter: QuizChapter,
  passMark: number,
): QuizStanding {
  const results = resultsOf(progress, chapter.id, chapter.was);
  const pass = results.find((result) => result.score >= Math.round(passMark * 1000));
  const share = (result: { score: number } | undefined) => result && result.score / 1000;
  return {
    passed: pass !== undefined,
    passedAt: pass?.at,
    best: share(results.at(-1)),
    firstTry: share(results[0]),
    attempts: attemptsOf(progress, chapter.id).length,
    ...masteryOf(progress, chapter.questions),
  };
}

function masteryOf(progress: Progress, questions: QuizChapter['questions']) {
  const known = questions.flatMap(({ id, rev }) => {
    const best = progress.questions[id]?.best;
    return best ? [{ id, best, right: best.points === 1 && best.rev >= rev }] : [];
  });
  const wrong = known.filter((question) => !question.right);
  return {
    mastery: known.filter((question) => question.right).length / (questions.length || 1),
    wrong: wrong.map(({ id }) => id),
    reopened: wrong.filter(({ best }) => best.points === 1).map(({ id }) => id),
  };
}
