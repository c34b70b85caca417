import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeChooseMany } from '../../../src/quiz/kinds/choose-many/grade.ts';
import { gradeChooseOne } from '../../../src/quiz/kinds/choose-one/grade.ts';
import { gradeEstimate } from '../../../src/quiz/kinds/estimate/grade.ts';
import { gradeRows } from '../../../src/quiz/kinds/match/grade.ts';
import { gradeOrder } from '../../../src/quiz/kinds/order/grade.ts';
import { gradePredict } from '../../../src/quiz/kinds/predict/grade.ts';
import { accepts, gradeShortAnswer } from '../../../src/quiz/kinds/short-answer/grade.ts';
import { form, samples } from './samples.ts';

describe('choose one', () => {
  const { key } = samples['choose-one'];

  it('marks the key that was not picked', () => {
    const { verdicts } = gradeChooseOne(key, form({ answer: ['tea'] }));
    expect(Object.fromEntries(verdicts)).toEqual({ tea: 'wrong', milk: 'missed', water: 'rest' });
  });

  it.each([[['beer']], [['milk', 'tea']], [['milk', 'milk']], [['__proto__']]])(
    'refuses %j, which no untouched page can send',
    (answer) => {
      expect(gradeChooseOne(key, form({ answer })).complete).toBe(false);
    },
  );
});

describe('choose several', () => {
  const { key } = samples['choose-many'];

  it.each([
    [['milk'], 0.5],
    [['milk', 'tea', 'water'], 0.5],
    [['milk', 'water'], 0],
    [['milk', 'tea', 'water', 'juice'], 0],
    [['water', 'juice'], 0],
  ])('gives %j %f points: hits minus false picks', (answer, points) => {
    expect(gradeChooseMany(key, form({ answer })).points).toBe(points);
  });

  it('does not mind the order of the picks', () => {
    const picks = fc.shuffledSubarray([...key.options], { minLength: 1 });
    fc.assert(
      fc.property(picks, (answer) => {
        const sorted = gradeChooseMany(key, form({ answer: answer.toSorted() }));
        expect(gradeChooseMany(key, form({ answer }))).toEqual(sorted);
      }),
    );
  });

  it('refuses a pick that is no option beside one that is', () => {
    expect(gradeChooseMany(key, form({ answer: ['milk', '<b>'] })).complete).toBe(false);
  });
});

describe('order', () => {
  const { key } = samples.order;

  it('accepts every accepted order', () => {
    for (const order of key.accepted) expect(gradeOrder(key, form({ order })).points).toBe(1);
  });

  it('takes the order as shown for no answer', () => {
    expect(gradeOrder(key, form({ order: key.items })).complete).toBe(false);
  });

  it.each([[['boil', 'pour']], [['boil', 'boil', 'drink']], [['boil', 'pour', 'x']], [[]]])(
    'refuses the tampered order %j',
    (order) => {
      expect(gradeOrder(key, form({ order })).complete).toBe(false);
    },
  );

  it('compares with the nearest accepted order', () => {
    const { verdicts } = gradeOrder(key, form({ order: ['drink', 'boil', 'pour'] }));
    expect(Object.fromEntries(verdicts)).toEqual({ drink: 'wrong', boil: 'wrong', pour: 'right' });
  });
});

describe('match and classify', () => {
  const { key } = samples.match;

  it('gives a share of the point for each right row', () => {
    expect(gradeRows(key, form({ cow: ['milk'], leaf: ['wine'] })).points).toBe(0.5);
  });

  it.each([
    { cow: ['milk'] },
    { cow: ['milk'], leaf: [''] },
    { cow: ['milk'], leaf: ['beer'] },
    { cow: ['milk'], leaf: ['tea', 'wine'] },
  ])('takes %j for no answer', (values) => {
    expect(gradeRows(key, form(values)).complete).toBe(false);
  });
});

describe('predict', () => {
  it.each(['milk 2\r\ntea', 'milk 2  \ntea\n\n', ' milk 2\ntea'])(
    'overlooks line ends and the space around %j',
    (answer) => {
      expect(gradePredict(samples.predict.key, form({ answer: [answer] })).points).toBe(1);
    },
  );

  it.each(['milk  2\ntea', 'Milk 2\ntea', 'milk 2'])(
    'does not overlook what differs in %j',
    (answer) => {
      expect(gradePredict(samples.predict.key, form({ answer: [answer] })).points).toBe(0);
    },
  );

  it('grades options like a choice', () => {
    const key = { options: ['a', 'b', 'c'], right: ['b'] };
    expect(gradePredict(key, form({ answer: ['b'] })).points).toBe(1);
    expect(gradePredict(key, form({ answer: ['d'] })).complete).toBe(false);
  });
});

describe('short answer', () => {
  const { key } = samples['short-answer'];

  it('says which typical wrong answer was given', () => {
    const { verdicts } = gradeShortAnswer(key, form({ answer: ['Pot'] }));
    expect(Object.fromEntries(verdicts)).toEqual({ answer: 'wrong', 'near-0': 'wrong' });
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    "' OR 1=1",
    '${7*7}',
    '{{7*7}}',
    '.*',
    '(a+)+$',
    '\ud800',
    '👩‍👩‍👧',
    'Z̸̡͘',
  ])('takes %j literally', (answer) => {
    expect(gradeShortAnswer(key, form({ answer: [answer] }))).toMatchObject({
      complete: true,
      points: 0,
    });
    expect(accepts({ accept: [answer] }, answer)).toBe(true);
  });

  it('reads a million characters without delay, and only the first 500', () => {
    const long = `kettle${' '.repeat(1_000_000)}`;
    expect(accepts(key, long)).toBe(true);
    expect(accepts(key, 'a'.repeat(1_000_000))).toBe(false);
  });
});

describe('estimate', () => {
  const { key } = samples.estimate;

  it.each([
    ['225', 1],
    ['275', 1],
    ['224', 0.5],
    ['325 grams', 0.5],
    ['174', 0],
    ['326', 0],
    ['-250', 0],
  ])('gives %s %f points', (answer, points) => {
    expect(gradeEstimate(key, form({ answer: [answer] }))).toMatchObject({
      complete: true,
      points,
    });
  });

  it('says whether it was too low or too high, and which typical size it was', () => {
    const verdicts = (answer: string) => [
      ...gradeEstimate(key, form({ answer: [answer] })).verdicts.keys(),
    ];
    expect(verdicts('3')).toEqual(['answer', 'low']);
    expect(verdicts('2,500')).toEqual(['answer', 'high', 'band-0']);
    expect(verdicts('251')).toEqual(['answer']);
  });

  it.each(['Infinity', 'NaN', '0x10', '1,5', '1_0', 'much', '1e999', '--1'])(
    'takes %j for no answer',
    (answer) => {
      expect(gradeEstimate(key, form({ answer: [answer] })).complete).toBe(false);
    },
  );
});
