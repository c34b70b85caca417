import type { Rule } from '../item-rules.ts';
import type { Question, QuestionOf } from '../question.build.ts';
import { withoutMarks } from '../../course/inline.ts';
import { seedOf, shuffled } from '../draw.ts';
import { bankWrong } from './fault.ts';

type ChooseOne = QuestionOf<'choose-one'>;

/**
 * Test-wise bots: each knows nothing of the subject and picks by a surface cue, or passes when the cue does not single
 * out one option. A bank in which a bot does better than chance allows (one-sided 95 % bound) gives its keys away.
 */
interface Bot {
  readonly cue: string;
  /** A mark for an option at its place; the one option with the highest mark is picked. */
  readonly mark: (option: string, ask: string, at: number) => number;
}

const absolutes = /\b(always|never|only|must|all|every|none|no one|nothing|impossible|cannot)\b/i;
const hedges =
  /\b(usually|often|can|may|might|sometimes|tends?|mostly|generally|typically|likely|some|could)\b/i;

const bots: readonly Bot[] = [
  { cue: 'the first option', mark: (_option, _ask, at) => -at },
  { cue: 'the last option', mark: (_option, _ask, at) => at },
  { cue: 'the longest option', mark: (option) => option.length },
  { cue: 'the shortest option', mark: (option) => -option.length },
  { cue: 'the most specific option (digits, code)', mark: specifics },
  { cue: 'the option that shares most words with the question', mark: shared },
  {
    cue: 'the only option without an absolute word',
    mark: (option) => (absolutes.test(option) ? 0 : 1),
  },
  { cue: 'the only option with a hedge', mark: (option) => (hedges.test(option) ? 1 : 0) },
];

function specifics(option: string): number {
  return (option.match(/\d+|`[^`]+`/g) ?? []).length;
}

function shared(option: string, ask: string): number {
  const asked = new Set(longWords(ask));
  return new Set(longWords(option).filter((word) => asked.has(word))).size;
}

function longWords(text: string): string[] {
  return (
    withoutMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{5,}/gu) ?? []
  );
}

/** Index of the option a bot picks, or nothing when two share the highest mark. */
export function picked(
  { mark }: Bot,
  question: Pick<ChooseOne, 'ask' | 'options'>,
): number | undefined {
  const marks = question.options.map(({ text }, at) => mark(text, question.ask, at));
  const best = Math.max(...marks);
  const first = marks.indexOf(best);
  return marks.indexOf(best, first + 1) < 0 ? first : undefined;
}

/** Chance that independent tries with these chances succeed at least `hits` times. */
export function chanceOf(hits: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances) {
    exactly = [...exactly, 0].map((p, k) => p * (1 - chance) + (exactly[k - 1] ?? 0) * chance);
  }
  return exactly.slice(hits).reduce((sum, p) => sum + p, 0);
}

/** How a bot does in a bank: which keys it hits, of how many tries, and how likely chance alone does as well. */
export interface Guesses {
  readonly cue: string;
  readonly hits: readonly string[];
  readonly tries: number;
  readonly chance: number;
}

/** Chance at or below which a cue counts as giving keys away. */
export const TEST_WISE_BOUND = 0.05;

/** Every bot's guesses at the choose-one questions of a bank. */
export function guesses(questions: readonly Question[]): Guesses[] {
  const ones = questions.filter((question) => question.kind === 'choose-one').map(asShown);
  return bots.map((bot) => {
    const tries = ones.flatMap((question) => {
      const at = picked(bot, question);
      return at === undefined ? [] : [{ question, right: question.options[at]?.correct === true }];
    });
    const hits = tries.filter(({ right }) => right).map(({ question }) => question.id);
    const chances = tries.map(({ question }) => 1 / question.options.length);
    return { cue: bot.cue, hits, tries: tries.length, chance: chanceOf(hits.length, chances) };
  });
}

/** A question with its options as the page without scripts shows them; each attempt shuffles them anew. */
function asShown(question: ChooseOne): ChooseOne {
  return { ...question, options: shuffled(question.options, seedOf(question.id)) };
}

const testWise: Rule = (bank) =>
  guesses(bank.map(({ question }) => question)).flatMap(({ cue, hits, tries, chance }) => {
    if (hits.length === 0 || chance > TEST_WISE_BOUND) return [];
    const message = `in ${hits.length} of ${tries} choose-one questions the key is ${cue}`;
    const mend = `reword or reorder some of these so that the cue points elsewhere: ${hits.join(', ')}`;
    return [bankWrong('test-wise', message, mend)];
  });

/** Rules 9 and 10: no surface cue gives the keys away. */
export const botRules: readonly Rule[] = [testWise];
