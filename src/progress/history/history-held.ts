import type { Outline, OutlineChapter } from '../../course/outline.ts';
import { isOpening } from '../attempts.ts';
import { quizOf, type Progress } from '../facts.ts';
import { keptAnswers, type KeptAnswer } from './kept-answers.ts';

/**
 * Whether anything is kept of a chapter's quiz; with no chapter, of what this version does not have. Cheap, for it is
 * asked for each of them at every change.
 */
export function hasHistory(
  progress: Progress,
  outline: Outline,
  chapter: OutlineChapter | undefined,
): boolean {
  const quizzes = quizzesOf(progress);
  if (chapter) {
    return quizzes.has(chapter.id) || chapter.questions.some(({ id }) => id in progress.questions);
  }
  const known = new Set(outline.chapters.map(({ id }) => id));
  return (
    [...quizzes].some((quiz) => !known.has(quiz)) ||
    strangers(keptAnswers(progress), outline, undefined).length > 0
  );
}

/** The quizzes that were begun, of this version or not. */
export function quizzesOf({ attempts, results }: Progress): Set<string> {
  const keys = Object.keys(attempts).filter((key) => !isOpening(key));
  return new Set([...keys.map(quizOf), ...Object.keys(results)]);
}

/** Answers to questions that this version does not have: with the chapter that asked them, if it is one of this version. */
export function strangers(
  answers: readonly KeptAnswer[],
  { chapters }: Outline,
  chapter: OutlineChapter | undefined,
): KeptAnswer[] {
  const asked = new Set(chapters.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const known = new Set(chapters.map(({ id }) => id));
  return answers.filter(({ question, asking }) => {
    if (asked.has(question)) return false;
    const home = asking && !asking.opening && known.has(asking.quiz) ? asking.quiz : undefined;
    return home === chapter?.id;
  });
}
