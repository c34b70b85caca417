import type { Answer, Attempt, Progress, Result } from './facts.ts';
import { frontier, quizOf } from './facts.ts';
import { compare } from './lattice.ts';

/** Answers of an attempt to the questions that it asks, in their order; not yet answered ones are absent. */
export const answered = (attempt: Attempt): Answer[] =>
  attempt.questions.flatMap((question) => attempt.answers[question] ?? []);

/** True when every question of the attempt has its answer. */
export const isComplete = (attempt: Attempt): boolean =>
  attempt.questions.length > 0 && answered(attempt).length === attempt.questions.length;

/** Thousandths of all points: rounding never turns a pass into a failure, nor a failure into a pass. */
export function score(attempt: Attempt): number {
  const points = answered(attempt).reduce((sum, answer) => sum + answer.points, 0);
  return Math.floor((1000 * points) / attempt.questions.length + 1e-6);
}

/** The result of a finished whole attempt, else `undefined`. `key` is `<quiz>/<attempt>`. */
export function resultOf(progress: Progress, key: string): Result | undefined {
  const attempt = progress.attempts[key];
  if (!attempt || attempt.purpose !== 'whole' || !isComplete(attempt)) return undefined;
  const at = Math.max(...answered(attempt).map((answer) => answer.at));
  return { at, score: score(attempt), attempt: key.slice(key.indexOf('/') + 1) };
}

/** Keys of the attempts that are kept of this quiz, newest first. */
export function attemptsOf(progress: Progress, quiz: string): string[] {
  const rank = (key: string) => [progress.attempts[key]?.tick ?? 0, key] as const;
  return Object.keys(progress.attempts)
    .filter((key) => quizOf(key) === quiz)
    .sort((a, b) => compare(rank(b), rank(a)));
}

/** Finished whole attempts of this quiz that were better than all before, first to last. */
export function resultsOf(progress: Progress, quiz: string): readonly Result[] {
  const found = attemptsOf(progress, quiz).flatMap((key) => resultOf(progress, key) ?? []);
  return frontier([...(progress.results[quiz] ?? []), ...found]);
}
