/** Placement: what `content/placement.yaml` asks of each level, and what an answer is. */

/** Days that an answer is about: what happened earlier says what somebody did once. */
export const DAYS = 14;
/** Items of a level. */
export const ITEMS = 3;

/** The items of one level. */
export interface PlacementLevel {
  readonly level: number;
  readonly items: readonly PlacementItem[];
  /** Where it stands in the file. */
  readonly line?: number | undefined;
}

/** One observable thing. A Yes is the tick of its practice, dated. */
export interface PlacementItem {
  /** Id of a practice of the level's chapter. */
  readonly practice: string;
  /** The question, "In the last 14 days, …?". */
  readonly ask: string;
  /** What counts as evidence for a Yes. */
  readonly evidence: string;
  readonly line?: number | undefined;
}

/** What can be answered. */
export type Answer = 'yes' | 'no' | 'unknown';
/** Answers by practice id; what is not in it is not answered. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answers in the order in which they are offered, with their words. */
export const answerWords: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'I don’t know',
};

/** True for a word that is an answer. */
export const isAnswer = (word: unknown): word is Answer =>
  word === 'yes' || word === 'no' || word === 'unknown';
