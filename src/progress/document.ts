/** What a progress document holds. How its values are read and joined stands in `facts.ts`. */
import type { ById } from './lattice.ts';

/** The first answer to a question in an attempt; `values` holds names and values in turn. */
export interface Answer {
  readonly rev: number;
  readonly points: number;
  readonly at: number;
  readonly values: readonly string[];
  readonly confidence?: 'sure' | 'think' | 'guess';
}
/** The latest answer to a question, on whatever device. */
export interface Last extends Answer {
  readonly tick: number;
  readonly device: string;
}
/** What is known about one question over all attempts. `best` belongs to one revision. */
export interface QuestionRecord {
  readonly count: ById<number>;
  readonly best: { readonly rev: number; readonly points: number };
  readonly first: number;
  readonly last: Last;
}
/** Which questions were drawn, when, and for what. */
export interface Draw {
  readonly tick: number;
  readonly at: number;
  readonly seed: number;
  readonly purpose: 'whole' | 'retry';
  readonly questions: readonly string[];
}
/** A draw, and the answers so far by question. */
export interface Attempt {
  readonly draw: Draw;
  readonly answers: ById<Answer>;
}
/** A finished whole attempt: `score` in thousandths of all points, `at` its last answer. */
export interface Result {
  readonly at: number;
  readonly score: number;
  readonly attempt: string;
}
/** A mark that can be taken back; the later `tick` wins, whatever the clocks say. */
export interface Flag {
  readonly tick: number;
  readonly device: string;
  readonly at: number;
  readonly value: boolean;
}
/** Facts, by permanent id. Dates are milliseconds since 1970. */
export interface Progress {
  readonly id: string;
  /** The highest Lamport tick in the document. */
  readonly clock: number;
  /** Section → first in view. */
  readonly read: ById<number>;
  /** Lab → first run; lab → first solved. */
  readonly ran: ById<number>;
  readonly solved: ById<number>;
  /** Chapter → read or not; practice or signal → ticked or not. */
  readonly chapters: ById<Flag>;
  readonly practiced: ById<Flag>;
  readonly questions: ById<QuestionRecord>;
  /** `<quiz>/<attempt>` → the newest attempts of each quiz. */
  readonly attempts: ById<Attempt>;
  /** Quiz → each finished attempt that was better than all before it, the first included. */
  readonly results: ById<readonly Result[]>;
}
