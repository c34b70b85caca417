/**
 * The progress document: facts with permanent ids, and nothing that can be derived from them.
 * It is a state-based CRDT: `merge` may be applied in any order and any number of times.
 */
import { resultOf } from './attempts.ts';
import { facts, MAX_DATE, MAX_TICK, MIN_DATE, type Progress } from './facts.ts';
import type { Intake } from './lattice.ts';

export type { Answer, Attempt, Flag, Last, Progress, QuestionRecord, Result } from './facts.ts';

/** Something the reader did. `at` is milliseconds since 1970. */
export type Change =
  | { type: 'read'; section: string; at: number }
  | { type: 'chapter-read'; chapter: string; value: boolean; at: number }
  | { type: 'ran' | 'solved'; lab: string; at: number }
  | {
      type: 'attempt';
      quiz: string;
      attempt: string;
      seed: number;
      questions: readonly string[];
      purpose: 'whole' | 'retry';
      /** An attempt at the same quiz that this one goes on with: answers to questions that both ask are taken over. */
      from?: string;
      at: number;
    }
  | {
      type: 'answer';
      quiz: string;
      attempt: string;
      question: string;
      rev: number;
      /** Form fields of the answer: names and values of at most 500 characters, 100 values at most. */
      values: Readonly<Record<string, readonly string[]>>;
      /** From 0 to 1. */
      points: number;
      confidence?: 'sure' | 'think' | 'guess';
      at: number;
    }
  | { type: 'practiced'; id: string; value: boolean; at: number };

type AnswerChange = Extract<Change, { type: 'answer' }>;
type AttemptChange = Extract<Change, { type: 'attempt' }>;
type Raw = Record<string, unknown>;
type Stamp = { tick: number; device: string; at: number };

/** Reads the known fields of a parsed document. Never throws; what does not fit is noted in `intake`. */
export function readFacts(raw: Raw, intake: Intake): Progress {
  const read = facts.read(raw, intake) as Progress;
  // A document cannot hide how late its marks are, or a reader could not take them back.
  return { ...read, clock: Math.max(read.clock, intake.tick) };
}

const newIntake = (): Intake => ({ items: 0, tick: 0, dropped: [] });

/** A document without facts. `id` is `<generation>-<random>`, see `nextId`. */
export const emptyProgress = (id: string): Progress => readFacts({ id }, newIntake());

/** The generation of a document: a reset starts the next one. */
export const generation = (progress: Progress): number => parseInt(progress.id, 10);

/** Everything that either document holds. */
export const merge: (a: Progress, b: Progress) => Progress = facts.join;

/** What two copies of the one record hold together: a reset wins over what it replaced; nothing else does. */
export function settle(mine: Progress, theirs: Progress): Progress {
  const newer = generation(theirs) - generation(mine);
  return newer ? (newer > 0 ? theirs : mine) : merge(mine, theirs);
}

/** True when nothing has been remembered yet. */
export const isEmpty = (progress: Progress): boolean =>
  Object.values(progress).every((map) => typeof map !== 'object' || !Object.keys(map).length);

/**
 * The document with one more fact, told by `device` (an id of one writer).
 * A change that a saved document could not hold, and a second answer to a question of the same attempt, change nothing.
 */
export function apply(progress: Progress, change: Change, device: string): Progress {
  const at = Math.min(Math.max(Math.floor(change.at), MIN_DATE), MAX_DATE);
  const stamp = { tick: Math.min(progress.clock + 1, MAX_TICK), device, at };
  const next = add(progress, factsOf(progress, change, stamp));
  return 'quiz' in change && next !== progress ? finish(next, change.quiz) : next;
}

function add(progress: Progress, delta: Raw | undefined): Progress {
  const intake = newIntake();
  const more = readFacts({ ...delta, id: progress.id, clock: progress.clock + 1 }, intake);
  return delta && !intake.dropped.length ? merge(progress, more) : progress;
}

function factsOf(progress: Progress, change: Change, stamp: Stamp): Raw | undefined {
  switch (change.type) {
    case 'read':
      return { read: { [change.section]: stamp.at } };
    case 'ran':
    case 'solved':
      return { [change.type]: { [change.lab]: stamp.at } };
    case 'chapter-read':
      return { chapters: { [change.chapter]: { ...change, ...stamp } } };
    case 'practiced':
      return { practiced: { [change.id]: { ...change, ...stamp } } };
    case 'attempt':
      return {
        attempts: {
          [keyOf(change)]: { draw: { ...change, ...stamp }, answers: takenOver(progress, change) },
        },
      };
    case 'answer':
      return answerFacts(progress, change, stamp);
  }
}

function takenOver(progress: Progress, { quiz, from = '', questions }: AttemptChange): Raw {
  const { answers = {} } = progress.attempts[keyOf({ quiz, attempt: from })] ?? {};
  return Object.fromEntries(Object.entries(answers).filter(([id]) => questions.includes(id)));
}

const keyOf = ({ quiz, attempt }: { quiz: string; attempt: string }) => `${quiz}/${attempt}`;

function answerFacts(progress: Progress, change: AnswerChange, stamp: Stamp): Raw | undefined {
  const { question } = change;
  const attempt = progress.attempts[keyOf(change)];
  if ((attempt?.answers[question]?.rev ?? 0) >= change.rev) return undefined;
  // Values are saved flat, name before value, so that the document stays within its depth.
  const values = Object.entries(change.values).flatMap(([name, list]) =>
    list.flatMap((value) => [name, value]),
  );
  const answer = { ...change, ...stamp, values };
  const count = (progress.questions[question]?.count[stamp.device] ?? 0) + 1;
  const known = { count: { [stamp.device]: count }, best: answer, first: stamp.at, last: answer };
  return {
    questions: { [question]: known },
    attempts: attempt && { [keyOf(change)]: { ...attempt, answers: { [question]: answer } } },
  };
}

/** Writes down the results of whole attempts that have all their answers, before newer ones displace them. */
function finish(progress: Progress, quiz: string): Progress {
  const results = Object.keys(progress.attempts)
    .filter((key) => key.startsWith(`${quiz}/`))
    .flatMap((key) => resultOf(progress, key) ?? []);
  return results.length ? add(progress, { results: { [quiz]: results } }) : progress;
}
