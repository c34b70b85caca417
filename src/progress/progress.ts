/**
 * The progress document: facts with permanent ids, and nothing that can be derived from them.
 * It is a state-based CRDT: `merge` may be applied in any order and any number of times.
 */
import { fields, ID, MAX_DATE, MIN_DATE, MAX_TICK, type Progress } from './facts.ts';
import type { Intake } from './lattice.ts';
import { resultOf } from './attempts.ts';

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
type Raw = Record<string, unknown>;

/** A document without facts. `id` is `<generation>-<random>`, see `nextId`. */
export function emptyProgress(id: string): Progress {
  return readFacts({ id }, { items: 0, dropped: [] });
}

/** The generation of a document: a reset starts the next one. */
export const generation = (progress: Progress): number => parseInt(progress.id, 10) || 0;

/** The id of the document that replaces this one. */
export const nextId = (progress: Progress, random: string): string =>
  `${generation(progress) + 1}-${random}`;

/** Reads the known fields of a parsed document. Never throws; what does not fit is noted in `intake`. */
export function readFacts(raw: Raw, intake: Intake): Progress {
  const out: Raw = {};
  for (const name in fields) {
    out[name] = fields[name as keyof Progress].read(raw[name], intake);
  }
  const facts = out as unknown as Progress;
  return { ...facts, clock: Math.max(facts.clock, latestTick(facts)) };
}

/** A document cannot hide how late its marks are, or a reader could not take them back. */
function latestTick({ chapters, practiced, attempts, questions }: Progress): number {
  const stamped = [chapters, practiced, attempts].flatMap((map) =>
    Object.values<{ tick: number }>(map),
  );
  const last = Object.values(questions).map((question) => question.last);
  return [...stamped, ...last].reduce((high, { tick }) => Math.max(high, tick), 0);
}

/** Everything that either document holds. */
export function merge(a: Progress, b: Progress): Progress {
  const out: Raw = {};
  for (const name in fields) {
    const field = fields[name as keyof Progress];
    out[name] = (field.join as (a: unknown, b: unknown) => unknown)(
      a[name as keyof Progress],
      b[name as keyof Progress],
    );
  }
  return out as unknown as Progress;
}

/**
 * The document with one more fact, told by `device` (an id of one writer).
 * A change that a saved document could not hold, and a second answer to a question of the same attempt, change nothing.
 */
export function apply(progress: Progress, change: Change, device: string): Progress {
  const at = Math.min(Math.max(Math.floor(change.at), MIN_DATE), MAX_DATE);
  const stamp = { tick: Math.min(progress.clock + 1, MAX_TICK), device, at };
  const delta = factsOf(progress, { ...change, at }, stamp);
  const next = add(progress, delta && { ...delta, clock: stamp.tick });
  return change.type === 'answer' ? add(next, finished(next, change)) : next;
}

function add(progress: Progress, delta: Raw | undefined): Progress {
  if (!delta) return progress;
  const intake = { items: 0, dropped: [] };
  const facts = readFacts({ ...delta, id: progress.id }, intake);
  return intake.dropped.length ? progress : merge(progress, facts);
}

type Stamp = { tick: number; device: string; at: number };

function factsOf(progress: Progress, change: Change, stamp: Stamp): Raw | undefined {
  switch (change.type) {
    case 'read':
      return { read: { [change.section]: stamp.at } };
    case 'ran':
    case 'solved':
      return { [change.type]: { [change.lab]: stamp.at } };
    case 'chapter-read':
      return { chapters: { [change.chapter]: { ...stamp, value: change.value } } };
    case 'practiced':
      return { practiced: { [change.id]: { ...stamp, value: change.value } } };
    case 'attempt':
      return {
        attempts: { [`${change.quiz}/${change.attempt}`]: { ...stamp, ...change, answers: {} } },
      };
    case 'answer':
      return answerFacts(progress, change, stamp);
  }
}

function answerFacts(progress: Progress, change: AnswerChange, stamp: Stamp): Raw | undefined {
  const { quiz, attempt, question } = change;
  const key = `${quiz}/${attempt}`;
  const header = progress.attempts[key];
  const earlier = header?.answers[question];
  if (earlier && earlier.rev >= change.rev) return undefined;
  const answer = { ...stamp, ...change, values: pairs(change.values) };
  const count = (progress.questions[question]?.count[stamp.device] ?? 0) + 1;
  const known = { count: { [stamp.device]: count }, best: answer, first: stamp.at, last: answer };
  return {
    questions: { [question]: known },
    attempts: header ? { [key]: { ...header, answers: { [question]: answer } } } : {},
  };
}

/** Saved flat, name before value, so that the document stays within its depth. */
const pairs = (values: AnswerChange['values']): string[] =>
  Object.entries(values).flatMap(([name, list]) => list.flatMap((value) => [name, value]));

/** Results of the whole attempts of this quiz that have all their answers. */
function finished(progress: Progress, { quiz }: AnswerChange): Raw | undefined {
  const results = Object.keys(progress.attempts)
    .filter((key) => key.startsWith(`${quiz}/`))
    .flatMap((key) => resultOf(progress, key) ?? []);
  return results.length && ID.test(quiz) ? { results: { [quiz]: results } } : undefined;
}

/** True when nothing has been remembered yet. */
export const isEmpty = (progress: Progress): boolean => progress.clock === 0;
