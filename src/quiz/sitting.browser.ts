import { progressStore } from '../progress/local-store.browser.ts';
import { currentAttempt, quizStanding } from '../progress/standing.ts';
import type { QuizStanding } from '../progress/standing.ts';
import { askedIn, begin } from './attempt.ts';
import type { Asked, Attempt, Given, Revised } from './attempt.ts';
import type { Keyed } from './kinds.ts';

/** What the page says about the bank, beside the questions themselves. */
export interface QuizData {
  readonly quiz: string;
  readonly passMark: number;
  readonly bank: readonly (Revised & Keyed)[];
}

/** Attempt under which answers to questions outside any attempt are told; it is never begun. */
const outside = 'practice';

/** A reader at a quiz: the attempt in hand, between what is drawn here and what progress has stored. */
export class Sitting {
  readonly data: QuizData;
  readonly #store = progressStore();
  /** An attempt that is drawn but not stored, for nothing of it is answered; and the stored one it follows. */
  #drawn: { attempt: Attempt; after: string | undefined } | undefined;

  constructor(data: QuizData) {
    this.data = data;
  }

  /** Calls back after every change, in whichever tab; returns how to stop it. */
  watch(changed: () => void): () => void {
    return this.#store.subscribe(changed);
  }

  /** The attempt to go on with: the stored one, unless a newer one is drawn and no other tab began one meanwhile. */
  attempt(): Attempt {
    const stored = this.#stored();
    if (this.#drawn?.after !== stored?.id) this.#drawn = undefined;
    if (!this.#drawn && stored) return stored;
    this.#drawn ??= { attempt: this.#begin(), after: undefined };
    return this.#drawn.attempt;
  }

  /** The questions of the attempt, with their answers so far. */
  asked(): Asked[] {
    return askedIn(this.attempt(), this.data.bank);
  }

  standing(): QuizStanding {
    const { quiz, bank, passMark } = this.data;
    return quizStanding(this.#store.now(), { id: quiz, questions: bank }, passMark);
  }

  /** Draws a new attempt: of the wrong questions, or of eight. */
  draw(retry: boolean): Attempt {
    const attempt = this.#begin(retry ? this.standing().wrong : undefined);
    this.#drawn = { attempt, after: this.#stored()?.id };
    return attempt;
  }

  /** Stores an answer, and the attempt with the first one; resolves to whether it was kept. */
  async answer(question: string, given: Given): Promise<boolean> {
    const at = Date.now();
    const { quiz } = this.data;
    const { id, seed, questions, purpose } = this.attempt();
    const inside = questions.includes(question);
    const attempt = inside ? id : outside;
    const told = { type: 'answer', quiz, attempt, question, ...given, at } as const;
    const begun = { type: 'attempt', quiz, attempt, seed, questions, purpose, at } as const;
    return (await this.#store.change(...(this.#drawn && inside ? [begun] : []), told)).ok;
  }

  /** The newest stored attempt that still asks something: its questions may all have left the bank. */
  #stored(): Attempt | undefined {
    const stored = currentAttempt(this.#store.now(), this.data.quiz);
    return stored && askedIn(stored, this.data.bank)[0] ? stored : undefined;
  }

  #begin(retry?: readonly string[]): Attempt {
    const [seed = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
    const answered = new Set(Object.keys(this.#store.now().questions));
    return begin(`${seed.toString(36)}${more}`, seed, this.data.bank, answered, retry);
  }
}
