import type { Fault, Placed, Rule } from '../item-rules.ts';
import { withoutMarks } from '../../course/inline.ts';
import { plain } from '../text.ts';
import { asWarning, bankWrong, wrong } from './fault.ts';

const exception =
  /\b(which|what)\b.*\b(is|are|was|were|does|do|did|would|will|can|could|should)(n't|n’t| \**not\**)|\bexcept\b/i;
const marked = /\*\*[^*]*\b(not|except)\b[^*]*\*\*/i;
const whichIsTrue =
  /\bwhich (one )?of (the following|these)( statements)? (is|are) (true|correct)/i;
const stock =
  /^(this is |that is |it is )?(incorrect|wrong|not (quite|right|correct)|try again|correct|right|yes|no)\b[^a-z]*(try again|answer|option)?[^a-z]*$/i;

const stem: Rule = (bank) =>
  bank.flatMap((placed) => {
    const text = withoutMarks(placed.question.ask);
    const faults: Fault[] = [];
    if (text.length < 30 || text.length > 600) {
      faults.push(
        wrong(
          placed,
          ['ask'],
          'stem-length',
          `the question has ${text.length} characters`,
          'write 30 to 600',
        ),
      );
    }
    if (!/[?.:]$/.test(text)) {
      faults.push(
        wrong(
          placed,
          ['ask'],
          'stem-open',
          'it ends as half a sentence',
          'write a question or a full instruction',
        ),
      );
    }
    if (/\b(an?|a\(n\))\s*[?.:…_]*$/i.test(text)) {
      faults.push(
        wrong(
          placed,
          ['ask'],
          'stem-cue',
          'the article at its end gives options away',
          'end without a or an',
        ),
      );
    }
    return faults.map(asWarning);
  });

const unmarked: Rule = (bank) =>
  bank
    .filter(({ question }) => isNegative(question.ask))
    .flatMap((placed) => {
      if (marked.test(placed.question.ask)) return [];
      const mend = 'ask for what is so, or write the word as **not**';
      return [
        asWarning(
          wrong(placed, ['ask'], 'stem-negative', 'it asks for what is not so, unmarked', mend),
        ),
      ];
    });

/** "Which … is not …?" asks for the exception; a "not" in the story before the question does not. */
function isNegative(ask: string): boolean {
  const question = /[^.?!]*\?$/.exec(ask)?.[0] ?? '';
  return exception.test(question);
}

const shares: Rule = (bank) => {
  const faults: Fault[] = [];
  const negatives = bank.filter(({ question }) => isNegative(question.ask)).length;
  if (negatives > Math.max(1, bank.length * 0.1)) {
    faults.push(
      bankWrong(
        'negatives',
        `${negatives} of ${bank.length} questions ask for what is not so`,
        'keep them to 10 %',
      ),
    );
  }
  const truths = bank.filter(({ question }) => whichIsTrue.test(question.ask)).length;
  if (truths > bank.length * 0.15) {
    faults.push(
      bankWrong(
        'which-is-true',
        `${truths} questions ask which of these is true`,
        'ask something sharper',
      ),
    );
  }
  return faults.map(asWarning);
};

const reasons: Rule = (bank) => {
  const seen = new Map<string, string>();
  return bank.flatMap((placed) =>
    whysOf(placed.question).flatMap(([path, why]) => {
      const key = plain(why);
      const first = seen.get(key);
      seen.set(key, first ?? placed.question.id);
      if (first) {
        return [
          wrong(
            placed,
            path,
            'why-twice',
            `this explanation stands in ${first} too`,
            'write one for this option alone',
          ),
        ];
      }
      return stock.test(key)
        ? [wrong(placed, path, 'why-stock', 'this explains nothing', 'say the reason')]
        : [];
    }),
  );
};

/** Every explanation of a question with its path. */
function whysOf(question: Placed['question']): [path: PropertyKey[], why: string][] {
  const found: [PropertyKey[], string][] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      if (/^why/.test(key) && typeof inner === 'string') found.push([at, inner]);
      else visit(inner, at);
    }
  };
  visit(question, []);
  return found;
}

/** Rules about how questions and explanations are worded (4, 12–15). */
export const wordingRules: readonly Rule[] = [stem, unmarked, shares, reasons];
