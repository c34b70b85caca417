import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, withoutQuotations, wordsOf } from '../../../src/course/overlap.ts';

const theirs = wordsOf(
  'The agent may offer a line, and you decide whether that line stays in the file.',
);

describe('a run of words that two texts share', () => {
  test('is found whatever its case and marks, and at its full length', () => {
    const ours = wordsOf('First: the Agent may offer a line; and YOU decide whether it stays.');
    expect(overlaps(ours, theirs)).toEqual([
      { words: 'the agent may offer a line and you decide whether', at: 1 },
    ]);
  });

  test.each([
    ['seven words', 'the agent may offer a line and then I decide'],
    ['another order', 'you decide whether a line that the agent may offer stays'],
    ['nothing', ''],
  ])('is not %s', (_, ours) => {
    expect(overlaps(wordsOf(ours), theirs)).toEqual([]);
  });

  test('is found as often as it stands there', () => {
    const run = theirs.slice(0, 9);
    expect(overlaps([...run, 'but', ...run], theirs).map(({ at }) => at)).toEqual([0, 10]);
  });
});

const word = fc.constantFrom('an', 'agent', 'reads', 'the', 'file', 'twice');
const some = fc.array(word, { maxLength: 60 });

test('a text with eight words of another always shares them', () => {
  fc.assert(
    fc.property(
      some,
      some,
      fc.array(word, { minLength: 8, maxLength: 20 }),
      (before, after, run) => {
        const found = overlaps([...before, ...run, ...after], run);
        expect(found.some(({ words }) => words.includes(run.join(' ')))).toBe(true);
      },
    ),
  );
});

test('each run found stands in our text at its place, and is eight words or longer', () => {
  fc.assert(
    fc.property(some, some, (ours, other) => {
      for (const { words, at } of overlaps(ours, other)) {
        const length = words.split(' ').length;
        expect(length).toBeGreaterThanOrEqual(8);
        expect(ours.slice(at, at + length).join(' ')).toBe(words);
      }
    }),
  );
});

describe('quotations', () => {
  test('of fifteen words or fewer are left aside', () => {
    expect(wordsOf(withoutQuotations('He calls it “a practice problem” today'))).toEqual(
      wordsOf('He calls it today'),
    );
    expect(wordsOf(withoutQuotations('He calls it "a practice problem" today'))).toEqual(
      wordsOf('He calls it today'),
    );
  });

  test('that are longer stay', () => {
    const long = `“${'word '.repeat(16)}”`;
    expect(wordsOf(withoutQuotations(long))).toHaveLength(16);
  });
});
