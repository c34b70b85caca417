/** What an attempt at a quiz amounts to. */
import type { Past } from '../course/past.ts';
import {
  frontier,
  quizOf,
  type Answer,
  type Attempt,
  type Progress,
  type Result,
} from './facts.ts';
import { compare } from './lattice.ts';

/** Answers of an attempt to the questions that it asks, in their order; those not yet given are absent. */
const answered = ({ draw, answers }: Attempt): Answer[] =>
  draw.questions.flatMap((question) => answers[question] ?? []);

/** Thousandths of all points; sums of thirds and tenths are not allowed to fail by a rounding error. */
export function score(attempt: Attempt): number {
  const points = answered(attempt).reduce((sum, answer) => sum + answer.points, 0);
  return Math.floor((1000 * points) / (attempt.draw.questions.length || 1) + 1e-6);
}

/** True when every question of the attempt has its answer. */
export const isComplete = (attempt: Attempt): boolean =>
  answered(attempt).length === attempt.draw.questions.length;

/** The result of a finished whole attempt, else `undefined`. `key` is `<quiz>/<attempt>`. */
export function resultOf(progress: Progress, key: string): Result | undefined {
  const attempt = progress.attempts[key];
  if (attempt?.draw.purpose !== 'whole' || !isComplete(attempt)) return undefined;
  const at = Math.max(attempt.draw.at, ...answered(attempt).map((answer) => answer.at));
  return { at, score: score(attempt), attempt: key.split('/')[1] as string };
}

/** Keys of the attempts that are kept of this quiz, newest first. */
export function attemptsOf(progress: Progress, quiz: string): string[] {
  return Object.keys(progress.attempts)
    .filter((key) => quizOf(key) === quiz)
    .sort(newestFirst(progress));
}

function newestFirst(progress: Progress): (a: string, b: string) => number {
  const rank = (key: string) => [progress.attempts[key]?.draw.tick ?? 0, key];
  return (a, b) => compare(rank(b), rank(a));
}

/**
 * Finished whole attempts of this quiz that were better than all before, first to last; with those at the quizzes of
 * chapters that this one `was` a part of.
 */
export function resultsOf(
  progress: Progress,
  quiz: string,
  was: readonly Past[] = [],
): readonly Result[] {
  const found = attemptsOf(progress, quiz).flatMap((key) => resultOf(progress, key) ?? []);
  const past = was.flatMap(({ id, until }) =>
    resultsOf(progress, id).filter(({ at }) => at < until),
  );
  return frontier([...(progress.results[quiz] ?? []), ...found, ...past]);
}

/**
 * The name under which the two earlier questions that open a quiz's attempts are kept: as attempts of their own, with
 * the same ids. Their purpose is `retry`, so that they have no result.
 */
export const openingOf = (quiz: string): string => `${quiz}-earlier`;

/** Keys of all openings that are kept, of whatever quiz, newest first. */
export const openings = (progress: Progress): string[] =>
  Object.keys(progress.attempts).filter(isOpening).sort(newestFirst(progress));

/** True for the key of an opening. */
export const isOpening = (key: string): boolean => quizOf(key).endsWith(openingOf(''));
