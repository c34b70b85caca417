import type { Past } from '../course/past.ts';
import { openingOf } from '../progress/attempts.ts';
import { progressStore } from '../progress/local-store.browser.ts';
import type { Change, Progress } from '../progress/progress.ts';
import { keptAttempts, quizStanding } from '../progress/standing.ts';
import type { CurrentAttempt, QuizStanding } from '../progress/standing.ts';
import { askedIn, begin, isWhole, mended } from './attempt.ts';
import type { Asked, Attempt, Given, Revised } from './attempt.ts';
import type { Keyed } from './kinds.ts';

/** A question as the page knows it, beside its markup. */
export type Known = Revised &
  Keyed & {
    /** Title of the earlier chapter that the question is from. */
    readonly from?: string;
  };

/** What the page says about the bank, beside the questions themselves. */
export interface QuizData {
  readonly quiz: string;
  readonly passMark: number;
  readonly bank: readonly Known[];
  /** Chapters that this quiz's chapter was a part of. */
  readonly was?: readonly Past[] | undefined;
}

/** Questions that are asked in one go, and how they stand: an attempt's own, or those that open it. */
export interface Round {
  readonly attempt: Attempt;
  readonly all: readonly Asked[];
}

/** Attempt under which answers to questions outside any attempt are told; it is never begun. */
const outside = 'practice';

/** A reader at a quiz: the attempt in hand, between what is drawn here and what progress has stored. */
export class Sitting {
  readonly data: QuizData;
  readonly #store = progressStore();
  /** The first draw of all: stored with its first answer only, for a look at a quiz is no attempt. */
  #first: Attempt | undefined;

  constructor(data: QuizData) {
    this.data = data;
    this.#mend();
  }

  /** Calls back after every change, in whichever tab; returns how to stop it. */
  watch(changed: () => void): () => void {
    return this.#store.subscribe(changed);
  }

  /** The attempt to go on with: the newest that is stored and still asks something, else a first one. */
  attempt(): Attempt {
    const stored = this.#kept()[0];
    this.#first = stored ? undefined : (this.#first ?? this.#begin());
    return stored ?? (this.#first as Attempt);
  }

  /** The newest attempt that has a result: the one in hand, or one before it. */
  finished(): Attempt | undefined {
    return this.#kept().find(
      (attempt) =>
        isWhole(this.asked(attempt)) && (attempt.purpose === 'retry' || attempt.complete),
    );
  }

  /** The questions of an attempt, with their answers so far. */
  asked(attempt = this.attempt()): Asked[] {
    return askedIn(attempt, this.data.bank);
  }

  /** The opening of an attempt as it is stored: from the first of its answers on. */
  opened({ id } = this.attempt()): Attempt | undefined {
    const kept = keptAttempts(this.#store.now(), openingOf(this.data.quiz));
    return kept.find((opening) => opening.id === id);
  }

  progress(): Progress {
    return this.#store.now();
  }

  standing(): QuizStanding {
    const { quiz, bank, passMark, was } = this.data;
    return quizStanding(this.#store.now(), { id: quiz, questions: bank, was }, passMark);
  }

  /** Draws a new attempt, of these questions or of eight, and stores it: a reload goes on with it. */
  draw(retry?: readonly string[]): Attempt {
    const attempt = this.#begin(retry);
    void this.#store.change(this.#told(attempt));
    return attempt;
  }

  /** Stores an answer, and with the first one of all its attempt. `opening` is what asked, if it was the opening. */
  answer(question: string, given: Given, opening?: Attempt): void {
    const attempt = this.attempt();
    const inside = opening ?? attempt.questions.includes(question);
    const begun = inside && this.#first ? [this.#told(attempt)] : [];
    const quiz = opening ? openingOf(this.data.quiz) : this.data.quiz;
    if (opening && !this.opened()) begun.push(this.#told(opening, quiz));
    const name = { quiz, attempt: inside ? attempt.id : outside };
    void this.#store.change(...begun, {
      type: 'answer',
      ...name,
      question,
      ...given,
      at: Date.now(),
    });
  }

  /** An attempt as a change of progress. */
  #told(
    { id, seed, questions, purpose }: Attempt,
    quiz = this.data.quiz,
  ): Extract<Change, { type: 'attempt' }> {
    return { type: 'attempt', quiz, attempt: id, seed, questions, purpose, at: Date.now() };
  }

  /** Stored attempts that still ask something, newest first: all questions of one may have left the bank. */
  #kept(): CurrentAttempt[] {
    return keptAttempts(this.#store.now(), this.data.quiz).filter((one) => this.asked(one)[0]);
  }

  /** An attempt in the middle goes on with other questions where some have left the bank; what was answered is taken over. */
  #mend(): void {
    const [stored] = this.#kept();
    const whole = stored && mended(stored, this.data.bank);
    if (whole) void this.#store.change({ ...this.#told(whole), from: stored.id });
  }

  #begin(retry?: readonly string[]): Attempt {
    const [seed = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
    const answered = new Set(Object.keys(this.#store.now().questions));
    return begin(`${seed.toString(36)}${more}`, seed, this.data.bank, answered, retry);
  }
}
