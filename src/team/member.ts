/** A person on the board: what was claimed on which day, and by what kind of text. */
import { notCheckable, verdictWords as receiptWords } from '../progress/receipt/messages.ts';
import type { Levels } from './levels.ts';

/** What can be said of a claim. None of them is proctored. */
export const verdicts = [
  'consistent',
  'edited',
  'older version',
  'newer version',
  'summary',
  'roster',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What one receipt, summary or row of a roster says. */
export interface Claim {
  /** Like 2026-11-21. */
  readonly day: string;
  readonly verdict: Verdict;
  /** Levels whose quiz is passed. */
  readonly knows: Levels;
  /** Levels whose practices are all ticked. */
  readonly does: Levels;
  /** Questions answered rightly, and not, where the answers were graded again here. */
  readonly right: readonly string[];
  readonly missed: readonly string[];
  /** How many quizzes came without the answers that would show their best result; absent for none. */
  readonly unchecked?: number;
}

/** A claim and whose it is; the name may be empty. */
export interface Entry extends Claim {
  readonly name: string;
}

/** Someone on the board: the newest claim, and those before it, newest first. */
export interface Member extends Entry {
  readonly earlier: readonly Claim[];
}

/** The claim without whose it is. */
export const claimOf = ({ day, verdict, knows, does, right, missed, unchecked }: Claim): Claim => ({
  day,
  verdict,
  knows,
  does,
  right,
  missed,
  ...(unchecked ? { unchecked } : {}),
});

/** True when the two claims say the same. */
export const isSame = (a: Claim, b: Claim): boolean =>
  a.day === b.day &&
  a.verdict === b.verdict &&
  a.knows === b.knows &&
  a.does === b.does &&
  (a.unchecked ?? 0) === (b.unchecked ?? 0) &&
  areSame(a.right, b.right) &&
  areSame(a.missed, b.missed);

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

/** So many earlier claims of one person are kept. */
export const MAX_EARLIER = 36;

/** A person of these claims; of one day, the one that stands first is taken for the newer. */
export function memberOf(name: string, claims: readonly Claim[]): Member {
  const [newest, ...earlier] = claims
    .map(claimOf)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return { name, ...(newest as Claim), earlier: earlier.slice(0, MAX_EARLIER) };
}

/** The verdict in a word, and what it does not cover: "consistent; 2 quizzes not checkable". */
export const verdictText = ({ verdict, unchecked = 0 }: Claim): string =>
  unchecked
    ? `${verdict}; ${unchecked} ${unchecked === 1 ? 'quiz' : 'quizzes'} not checkable`
    : verdict;

/** What a verdict means, in a sentence. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  ...receiptWords,
  summary: notCheckable,
  roster: 'Typed in by hand.',
};
