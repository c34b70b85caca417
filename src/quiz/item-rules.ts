import type { Question } from './question.build.ts';
import { bankRules } from './rules/bank.ts';
import { botRules } from './rules/bots.ts';
import { choiceRules } from './rules/choices.ts';
import { tellingRules } from './rules/telling.ts';
import { typedRules } from './rules/typed.ts';
import { wordingRules } from './rules/wording.ts';

/** One broken item rule: which question, what is wrong, how to mend it. */
export interface Fault {
  readonly code: string;
  /** The question's id; none when the whole bank is meant. */
  readonly question?: string;
  /** Place in the file: keys from its root. */
  readonly at: readonly PropertyKey[];
  readonly message: string;
  readonly mend: string;
  readonly severity: 'error' | 'warning';
}

/** What the rules compare a bank with: its chapter. */
export interface Setting {
  /** Chapter id; new question ids start with it. */
  readonly chapter: string;
  /** Ids that the ledger holds: a question that was published keeps its id in another chapter. */
  readonly published?: ReadonlySet<string>;
  /** A level needs a larger bank than an interlude. */
  readonly kind: 'level' | 'interlude';
  /** Ids of the chapter's objectives. */
  readonly objectives: readonly string[];
  /** Sections and subsections with their prose. */
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** A question and its index in the file. */
export interface Placed<Q = Question> {
  readonly question: Q;
  readonly index: number;
}

/** A rule looks at the whole bank and returns what breaks it. */
export type Rule = (bank: readonly Placed[], setting: Setting) => readonly Fault[];

const rules: readonly Rule[] = [
  ...bankRules,
  ...wordingRules,
  ...choiceRules,
  ...tellingRules,
  ...botRules,
  ...typedRules,
];

/** Every broken item rule of a chapter's bank. Errors stop the build, warnings are reported. */
export function itemFaults(bank: readonly Placed[], setting: Setting): Fault[] {
  return rules.flatMap((rule) => rule(bank, setting));
}
