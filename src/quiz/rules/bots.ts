import type { Placed, Rule } from '../item-rules.ts';
import type { QuestionOf } from '../question.build.ts';
import { withoutMarks } from '../../course/inline.ts';
import { bankWrong } from './fault.ts';

type ChooseOne = QuestionOf<'choose-one'>;

/**
 * Test-wise bots: each knows nothing of the subject and picks by a surface cue, or passes when the cue does not single
 * out one option. A bank in which a bot does better than chance allows (one-sided 95 % bound) gives its keys away.
 */
interface Bot {
  readonly cue: string;
  /** A mark for an option; the one option with the highest mark is picked. */
  readonly mark: (option: string, ask: string) => number;
}

const absolutes = /\b(always|never|only|must|all|every|none|no one|nothing|impossible|cannot)\b/i;
const hedges =
  /\b(usually|often|can|may|might|sometimes|tends?|mostly|generally|typically|likely|some|could)\b/i;

const bots: readonly Bot[] = [
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
  const marks = question.options.map(({ text }) => mark(text, question.ask));
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

const testWise: Rule = (bank) => {
  const ones = bank.flatMap(({ question }: Placed) =>
    question.kind === 'choose-one' ? [question] : [],
  );
  return bots.flatMap((bot) => {
    const tries = ones.filter((question) => picked(bot, question) !== undefined);
    const hits = tries.filter((question) => question.options[picked(bot, question) ?? -1]?.correct);
    const chance = chanceOf(
      hits.length,
      tries.map(({ options }) => 1 / options.length),
    );
    if (hits.length === 0 || chance > 0.05) return [];
    const message = `in ${hits.length} of ${tries.length} choose-one questions the key is ${bot.cue}`;
    const mend = `reword some of these so that the cue points elsewhere: ${hits.map(({ id }) => id).join(', ')}`;
    return [bankWrong('test-wise', message, mend)];
  });
};

/** Rules 9 and 10: no surface cue gives the keys away. */
export const botRules: readonly Rule[] = [testWise];
