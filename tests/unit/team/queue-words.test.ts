import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, fieldText, typed, type FieldName } from '../../../src/team/queue-fields.ts';
import { amount, duration, figure, inWords, percent } from '../../../src/team/queue-figures.ts';
import { EXAMPLE, type QueueInputs } from '../../../src/team/queue-inputs.ts';
import { leverScale, LEVERS, withLever } from '../../../src/team/queue-levers.ts';
import { queueView } from '../../../src/team/queue-view.ts';
import { triedLine } from '../../../src/team/queue-lever-words.ts';
import { bottleneck } from '../../../src/team/queue-words.ts';
import { queueInputs } from './queue-inputs.ts';

/** One class that one person reads, and one group of authors. */
function simple(opened: number, minutes: number, more: Partial<QueueInputs> = {}): QueueInputs {
  return {
    ...EXAMPLE,
    authors: [
      { people: 1, perDay: opened },
      { people: 0, perDay: 0 },
      { people: 0, perDay: 0 },
    ],
    tiers: [
      { share: 0, needs: 1, minutes },
      { share: 100, needs: 1, minutes },
      { share: 0, needs: 1, minutes },
    ],
    again: 0,
    ...more,
  };
}

describe('the sentence on the bottleneck', () => {
  it('says what is opened, what can be reviewed, what follows, and what moves it most', () => {
    // By hand: 6 × 60 ÷ 15 = 24 a day; 46 − 24 = 22; 22 × 20 = 440. A fifth by checks: 9.2 + min(36.8, 24) = 33.2.
    expect(bottleneck(simple(46, 15))).toEqual({
      kind: 'review',
      title: 'Your ceiling is the review queue.',
      sentence:
        'You open 46 pull requests a day; six reviewers with one hour a day each can review 24. ' +
        'The queue grows by 22 a day: after 20 working days 440 more wait. ' +
        'Of the levers here, each moved by a fifth, letting more merge by checks alone moves it most: ' +
        'with 20 % merged by checks alone instead of 0 %, lowest risk first, 33.2 would merge a day instead of 24.',
      busy: 46 / 24,
      lever: 'gates',
    });
  });

  it('says that review keeps up, and how little there is to spare', () => {
    // By hand: one reviewer, 8 hours, an hour each, 7.2 a day: 90 % busy, W = 1 ÷ (8 − 7.2) = 1.25 days, of it 9 hours of waiting.
    const inputs = simple(7.2, 60, { reviewers: 1, hours: 8 });
    expect(bottleneck(inputs)).toMatchObject({ kind: 'authors', title: 'Review keeps up.' });
    expect(bottleneck(inputs).sentence).toBe(
      'You open 7.2 pull requests a day; one reviewer with eight hours a day can review 8. ' +
        'Review keeps up, 90 % busy: a reviewer begins after 1.1 working days on average. ' +
        'There is little to spare: with a tenth more opened, it would be 12.4 working days. ' +
        'Of the levers here, each moved by a fifth, adding reviewers shortens the time to merge most: ' +
        'with two reviewers instead of one, from 1.3 working days to 1.3 working hours.',
    );
  });

  it.each([
    [simple(0, 30), 'No pull requests are opened, so there is nothing to review.'],
    [
      simple(1, 60, { reviewers: 0 }),
      'You open 1 pull request a day; nobody reviews. The queue grows by 1 a day: after 20 working days 20 more wait.',
    ],
    [simple(1, 60, { reviewers: 0, days: 1 }), 'after one working day 1 more waits.'],
    [simple(2, 60, { hours: 0 }), 'six reviewers give review no time.'],
    [simple(2, 60, { reviewers: 1, hours: 0 }), 'one reviewer gives review no time.'],
    [
      simple(2, 60, { reviewers: 1, hours: 1 }),
      'one reviewer with one hour a day can review 1. The queue grows by 1 a day',
    ],
    [
      simple(2, 60, { reviewers: 1, hours: 1.5 }),
      'one reviewer with 1.5 hours a day can review 1.5.',
    ],
    [
      simple(0.02, 480, { reviewers: 1, hours: 0.01 }),
      'You open fewer than 0.1 pull requests a day; one reviewer with 0.01 hours a day can review fewer than 0.1.',
    ],
  ])('keeps its grammar for nothing, one and many', (inputs, part) => {
    expect(bottleneck(inputs).sentence).toContain(part);
  });

  it('says when a class asks for more people than there are', () => {
    const inputs = { ...EXAMPLE, reviewers: 1 };
    expect(bottleneck(inputs).sentence).toContain(
      '4.9 a day need more reviewers than there are, and never merge.',
    );
  });

  it('says that the checks merge all, and that the model does not know what they let through', () => {
    const tiers = EXAMPLE.tiers.map((tier) => ({ ...tier, needs: 0 }));
    expect(bottleneck({ ...EXAMPLE, tiers })).toMatchObject({ kind: 'authors', busy: 0 });
    expect(bottleneck({ ...EXAMPLE, tiers }).sentence).toMatch(
      /all of them merge by checks alone.*not in this model/,
    );
  });

  it('has no doubled space, no doubled full stop and no wrong plural, for any input', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        const text = `${bottleneck(inputs).sentence} ${triedLine(inputs)}`;
        expect(text).not.toMatch(
          / {2}|\.\.|(?<![\d.,])(?:1|one) (?:pull requests|reviewers|hours|minutes|working days)\b|-\d/,
        );
        expect(text).not.toMatch(
          /\b(?:[02-9]|two|no|zero) (?:pull request|reviewer|hour|minute|working day)\b/,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('now against what if', () => {
  it('says the difference in words', () => {
    // By hand: a = 11.5, C = 0.839; 0.839 × ¼ day ÷ (12 − 11.5) + ¼ day = 0.67 days of eight hours.
    const line = triedLine(withLever(simple(46, 15), 'reviewers', 12));
    expect(line).toBe(
      'With the levers, 46 of 46 merge a day instead of 24 of 46; the queue settles, and a merge takes 5.4 working hours on average.',
    );
    expect(triedLine(withLever(simple(46, 15), 'rate', 2))).toContain(
      'the queue grows by 68 a day instead of 22',
    );
    expect(triedLine(withLever(simple(7, 60, { reviewers: 1, hours: 8 }), 'rate', 2))).toContain(
      'no longer settles, and grows by 6 a day',
    );
  });

  it('shows a column and a line more, and draws where the lines bend', () => {
    const now = queueView(simple(46, 15));
    expect(now.tables[0]?.columns).toHaveLength(2);
    expect(now.plot.series.map(({ name }) => name)).toEqual(['all merged', 'ceiling', 'now']);
    expect(now.plot.series[2]?.points).toContainEqual([24, 24]);
    const then = queueView(withLever(simple(46, 15), 'reviewers', 12));
    expect(then.tables[0]?.columns.map(({ title }) => title)).toEqual([
      'per working day',
      'now',
      'with the levers',
      'difference',
    ]);
    expect(then.plot.series.map(({ name }) => name)).toContain('with the levers');
  });

  it('keeps each lever within its scale', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        for (const lever of LEVERS) {
          const { min, max, value } = leverScale(inputs, lever);
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});

describe('a typed number', () => {
  const problem = (name: FieldName, text: string): string => {
    const result = typed(EXAMPLE, name, text);
    return 'problem' in result ? result.problem : '';
  };

  it.each<[FieldName, string, RegExp]>([
    ['reviewers', '', /^This is empty: write a whole number from 0 to 500/],
    ['reviewers', '   ', /^This is empty/],
    ['reviewers', 'six', /^“six” is no number/],
    ['reviewers', '-1', /^Write a whole number from 0 to 500/],
    ['reviewers', '2.5', /^Write a whole number/],
    ['reviewers', '1e308', /^Write a whole number/],
    ['hours', '1,5', /^Write decimals with a point: 1\.5/],
    ['hours', '1e999', /is no number/],
    ['hours', '13', /^Write a number from 0 to 12/],
    ['people.0', 'x'.repeat(500), /^“x{19}…” is no number/],
    ['share.0', '61', /more than 100 %: 61 and 40/],
    ['needs.2', '3', /from 0 to 2/],
  ])('%s “%s” gets a message, and the last result stays', (name, text, message) => {
    expect(problem(name, text)).toMatch(message);
    expect(problem(name, text)).not.toMatch(/\.\s*\.|undefined/);
  });

  it.each<[FieldName, string, number]>([
    ['reviewers', ' 12 ', 12],
    ['reviewers', '\u00a04\u202f', 4],
    ['hours', '.5', 0.5],
    ['people.1', '1,200', 1200],
    ['people.1', '1 200', 1200],
    ['minutes.2', '1e2', 100],
    ['again', '20 %', 20],
  ])('%s “%s” is read', (name, text, value) => {
    const result = typed(EXAMPLE, name, text);
    expect('inputs' in result && fieldText(result.inputs, name)).toBe(String(value));
  });

  it('leaves to the last class what the others do not take', () => {
    const result = typed(EXAMPLE, 'share.0', '45.5');
    expect('inputs' in result && result.inputs.tiers.map(({ share }) => share)).toEqual([
      45.5, 40, 14.5,
    ]);
  });

  it('is put back by its own text, in every field', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        for (const name of FIELDS) {
          expect(typed(inputs, name, fieldText(inputs, name))).toEqual({ inputs });
        }
      }),
    );
  });
});

describe('figures', () => {
  it.each([
    [figure(0.04), '0'],
    [figure(9.96), '10'],
    [figure(99.96), '100'],
    [figure(1234.5), '1,235'],
    [figure(-0), '0'],
    [amount(0.04), 'fewer than 0.1'],
    [inWords(0, 'hour'), 'no hours'],
    [inWords(1, 'hour'), 'one hour'],
    [inWords(11, 'hour'), '11 hours'],
    [percent(0.99999), '99.9 %'],
    [percent(1), '100 %'],
    [duration(0.0001, 20), 'less than a minute'],
    [duration(1 / 8, 20), '1 working hour'],
    [duration(1, 20), '1 working day'],
    [duration(2.5, 20), '2.5 working days'],
    [duration(21, 20), 'more than 20 working days'],
  ])('are written as %s', (text, expected) => expect(text).toBe(expected));
});
