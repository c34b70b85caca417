/**
 * Confidence against result, over all answers that are kept. What it may say is bounded: "sure" has no number, so one
 * is declared here; below a minimum there are counts only; and only first tries are judged, because whoever has read
 * the explanations is rightly sure the second time.
 */
import type { Outline } from '../../course/outline.ts';
import type { Answer, Progress } from '../facts.ts';
import { keptAnswers, type KeptAnswer } from '../history/kept-answers.ts';

/** How sure a reader said to be. */
export type Confidence = NonNullable<Answer['confidence']>;

/** Its words, surest first. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  think: 'Think so',
  guess: 'Guess',
};

/** Fully right answers, of how many. */
export interface Tally {
  readonly right: number;
  readonly of: number;
}

/** What the answers amount to. */
export interface Calibration {
  readonly all: Readonly<Record<Confidence, Tally>>;
  /** First answers only. */
  readonly first: Readonly<Record<Confidence, Tally>>;
  /** Kept answers, and those of them with a word on how sure. */
  readonly kept: number;
  readonly said: number;
}

/** Of fewer first tries nothing is said but their count. */
export const LEAST = 20;
/** What "sure" is taken to mean, and where a guess is better than one. */
const [SURE, GUESS] = [0.9, 0.5];
/** How unlikely it has to be that it came by chance. */
const CHANCE = 0.05;

/** Counts the kept answers of a record. */
export function calibration(progress: Progress): Calibration {
  const kept = keptAnswers(progress);
  const said = kept.filter(({ answer }) => answer.confidence);
  return {
    all: tallies(said),
    first: tallies(said.filter(({ first }) => first)),
    kept: kept.length,
    said: said.length,
  };
}

function tallies(answers: readonly KeptAnswer[]): Record<Confidence, Tally> {
  const tally = (confidence: Confidence): Tally => {
    const some = answers.filter(({ answer }) => answer.confidence === confidence);
    return { right: some.filter(({ answer }) => answer.points === 1).length, of: some.length };
  };
  return { sure: tally('sure'), think: tally('think'), guess: tally('guess') };
}

/** What is counted, in a sentence. */
export function counted({ kept, said }: Calibration): string {
  if (said === 0) {
    return 'Beside each question of a quiz you can say how sure you are. Nothing has been said yet.';
  }
  return `You said how sure you were of ${said} of the ${kept} answers that are kept: those of the newest 8 attempts at each quiz, and the last one to each question. Older ones are not counted.`;
}

/** What follows, in plain sentences; where there are too few answers, that and how many it takes. */
export function verdicts({ all, first }: Calibration): string[] {
  if (all.sure.of + all.think.of + all.guess.of === 0) return [];
  const counts = all.sure.of > 0 ? [`When you were sure, you were right ${times(all.sure)}.`] : [];
  const guessed = first.guess.of >= LEAST && chanceAbove(first.guess, GUESS) < CHANCE;
  const more = `On first tries that you called a guess you were right ${times(first.guess)}. You know more than you think.`;
  return [...counts, sureVerdict(first.sure), ...(guessed ? [more] : [])];
}

function sureVerdict(sure: Tally): string {
  if (sure.of < LEAST) {
    return `Whether you are too sure can be said from ${LEAST} first tries that you were sure of; so far ${sure.of} ${sure.of === 1 ? 'is' : 'are'} kept.`;
  }
  const seen = `On first tries it was ${times(sure)}.`;
  return chanceBelow(sure, SURE) < CHANCE
    ? `${seen} Someone right nine times in ten would do so badly less than one time in twenty: you are surer than you are right.`
    : `${seen} That fits “sure”, taken as right nine times in ten.`;
}

const times = ({ right, of }: Tally): string => `${right} of ${of} times`;

/** The chance of so few right answers or fewer, each being right with this share: a binomial, in logarithms. */
export function chanceBelow({ right, of }: Tally, share: number): number {
  const odds = Math.log(share / (1 - share));
  let term = of * Math.log(1 - share);
  let sum = Math.exp(term);
  for (let k = 1; k <= right; k++) {
    term += Math.log((of - k + 1) / k) + odds;
    sum += Math.exp(term);
  }
  return Math.min(sum, 1);
}

/** The chance of so many right answers or more. */
export const chanceAbove = ({ right, of }: Tally, share: number): number =>
  chanceBelow({ right: of - right, of }, 1 - share);

/** A question that was answered wrong or partly wrong by someone who was sure. */
export interface Surprise {
  readonly question: string;
  /** Where it is settled, and that place's name. */
  readonly href: string;
  readonly title: string;
  /** Its chapter's name. */
  readonly chapter: string;
  readonly answer: Answer;
  /** The question was revised since. */
  readonly older: boolean;
  /** Its last answer was right. */
  readonly mended: boolean;
}

/** The newest such answer to each question of the course, newest first. */
export function surprises(progress: Progress, { chapters }: Outline): Surprise[] {
  const wrong = keptAnswers(progress).filter(
    ({ answer }) => answer.confidence === 'sure' && answer.points < 1,
  );
  const newest = wrong.filter(
    ({ question }, at) => wrong.findIndex((one) => one.question === question) === at,
  );
  return newest.flatMap(({ question, answer }) => {
    const chapter = chapters.find(({ questions }) => questions.some(({ id }) => id === question));
    const asked = chapter?.questions.find(({ id }) => id === question);
    if (!chapter || !asked) return [];
    const section = chapter.sections.find(({ id }) => id === asked.section);
    return {
      question,
      href: `${chapter.href}#${asked.section}`,
      title: section?.title ?? chapter.title,
      chapter: chapter.title,
      answer,
      older: answer.rev < asked.rev,
      mended: progress.questions[question]?.last.points === 1,
    };
  });
}
