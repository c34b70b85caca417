/** The answers that a record still holds one by one: those of the newest attempts, and the last one to each question. */
import { isOpening, openingOf } from '../attempts.ts';
import { quizOf, type Answer, type Draw, type Progress } from '../facts.ts';
import { compare } from '../lattice.ts';

/** What an answer was given in, while that is kept. */
export interface Asking {
  /** The quiz of the attempt; of an opening, the quiz that it opened. */
  readonly quiz: string;
  readonly opening: boolean;
  readonly purpose: Draw['purpose'];
  /** When it was drawn. */
  readonly at: number;
}

/** An answer, to what, and in what. */
export interface KeptAnswer {
  readonly question: string;
  readonly answer: Answer;
  /** Nothing for an answer to a question opened by a link, or one whose attempt is no longer kept. */
  readonly asking: Asking | undefined;
  /** The first answer ever given to this question. */
  readonly first: boolean;
}

/** All of them, the newest first; the same answer is not told twice. */
export function keptAnswers(progress: Progress): KeptAnswer[] {
  const { attempts, questions } = progress;
  const kept = new Map<string, KeptAnswer>();
  const keep = (question: string, answer: Answer, asking?: Asking) => {
    const first = questions[question]?.first === answer.at;
    const key = nameOf(question, answer);
    kept.set(key, kept.get(key) ?? { question, answer, asking, first });
  };
  for (const [key, { draw, answers }] of Object.entries(attempts)) {
    for (const [question, answer] of Object.entries(answers)) {
      keep(question, answer, askingOf(key, draw));
    }
  }
  for (const [question, { last }] of Object.entries(questions)) keep(question, last);
  return [...kept].sort((a, b) => compare(rank(b), rank(a))).map(([, one]) => one);
}

const rank = ([key, { answer }]: readonly [string, KeptAnswer]) => [answer.at, key];

function nameOf(question: string, { at, rev, points, confidence, values }: Answer): string {
  return JSON.stringify([question, at, rev, points, confidence, values]);
}

function askingOf(key: string, { purpose, at }: Draw): Asking {
  const opening = isOpening(key);
  const quiz = quizOf(key);
  return { quiz: opening ? quiz.slice(0, -openingOf('').length) : quiz, opening, purpose, at };
}
