import { draw } from './draw.ts';
import type { Drawable } from './draw.ts';

/** An answer as progress remembers it. */
export interface Given {
  readonly rev: number;
  readonly points: number;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly confidence?: 'sure' | 'think' | 'guess';
}

/** An attempt as progress remembers it, or a draw that nothing was answered of yet. */
export interface Attempt {
  readonly id: string;
  readonly seed: number;
  readonly purpose: 'whole' | 'retry';
  readonly questions: readonly string[];
  readonly answers: Readonly<Record<string, Given>>;
}

/** What an attempt needs to know of a question in the bank. */
export interface Revised extends Drawable {
  readonly rev: number;
}

/** A question of an attempt, and how it stands there. */
export interface Asked {
  readonly id: string;
  /** The answer that counts: given to the present revision. */
  readonly answer?: Given;
  /** An answer to an earlier revision: the question is open again, and the answer is shown as older. */
  readonly older?: Given;
}

/** An attempt that nothing was answered of yet: a whole one by seed, or a retry of the questions named. */
export function begin(
  id: string,
  seed: number,
  bank: readonly Drawable[],
  answered: ReadonlySet<string>,
  retry?: readonly string[],
): Attempt {
  const purpose = retry ? 'retry' : 'whole';
  return { id, seed, purpose, questions: retry ?? draw(bank, seed, answered), answers: {} };
}

/**
 * A whole attempt of which an open question has left the bank, as one that can still be finished: with another question
 * in each empty place, as far as the bank goes, under a name of its own. Nothing for an attempt that lacks nothing.
 */
export function mended(attempt: Attempt, bank: readonly Drawable[]): Attempt | undefined {
  const { id, seed, purpose, questions, answers } = attempt;
  const here = (one: string) => bank.some((question) => question.id === one);
  const gone = questions.filter((one) => !here(one) && !Object.hasOwn(answers, one));
  if (purpose === 'retry' || gone.length === 0) return undefined;
  const free = bank.filter((question) => !questions.includes(question.id));
  const others = draw(free, seed, new Set());
  const kept = questions.flatMap((one) =>
    gone.includes(one) ? (others[gone.indexOf(one)] ?? []) : one,
  );
  return { ...attempt, id: `${id}-m`, questions: kept };
}

/** The questions of an attempt in their order; one that has left the bank is not asked any more. */
export function askedIn(attempt: Attempt, bank: readonly Revised[]): Asked[] {
  return attempt.questions.flatMap((id): Asked[] => {
    const question = bank.find((other) => other.id === id);
    if (!question) return [];
    const answer = Object.hasOwn(attempt.answers, id) ? attempt.answers[id] : undefined;
    if (!answer) return [{ id }];
    return [answer.rev < question.rev ? { id, older: answer } : { id, answer }];
  });
}

/** The first question that is open, after the one named and then from the top; nothing when all are answered. */
export function nextOpen(all: readonly Asked[], after?: string): string | undefined {
  const from = all.findIndex(({ id }) => id === after) + 1;
  return [...all.slice(from), ...all.slice(0, from)].find(({ answer }) => !answer)?.id;
}

/** Whether every question has had its one try, at whatever revision: then the attempt has a result. */
export function isWhole(all: readonly Asked[]): boolean {
  return all.length > 0 && all.every(({ answer, older }) => answer ?? older);
}

/** Whether any question has been answered, at whatever revision. */
export function isBegun(all: readonly Asked[]): boolean {
  return all.some(({ answer, older }) => answer ?? older);
}
