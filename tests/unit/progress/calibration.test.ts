import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../src/course/outline.ts';
import {
  calibration,
  chanceAbove,
  chanceBelow,
  counted,
  surprises,
  verdicts,
  type Confidence,
  type Tally,
} from '../../../src/progress/calibration/calibration.ts';
import { keptAnswers } from '../../../src/progress/history/kept-answers.ts';
import { apply, emptyProgress, merge } from '../../../src/progress/progress.ts';
import type { Change, Progress } from '../../../src/progress/progress.ts';
import { lived } from './generate.ts';

const AT = Date.UTC(2026, 10, 21);
const after = (...changes: Change[]): Progress =>
  changes.reduce((sum, one) => apply(sum, one, 'desk'), emptyProgress('0-a'));

/** An answer in an attempt of its own: "sure+ a" is question a, right, by someone who was sure. */
function told(text: string, at: number): Change[] {
  const [, confidence = '', sign = '', question = ''] = /^(\w*)([-+/]) (\S+)$/.exec(text) ?? [];
  const quiz = { quiz: 'one', attempt: `x${at}` };
  const points = { '+': 1, '-': 0, '/': 0.5 }[sign] ?? 0;
  const sure = confidence ? { confidence: confidence as Confidence } : {};
  const when = AT + at * 1000;
  return [
    { type: 'attempt', ...quiz, seed: 1, questions: [question], purpose: 'whole', at: when },
    { type: 'answer', ...quiz, question, rev: 1, points, values: {}, ...sure, at: when },
  ];
}

const lines = (...texts: string[]): Progress => after(...texts.flatMap(told));
const many = (n: number, text: string, from = 0) =>
  Array.from({ length: n }, (_, at) => `${text} q${from + at}`);

describe('the counts', () => {
  it('are of fully right answers, per confidence, each answer once', () => {
    const found = calibration(
      lines('sure+ a', 'sure/ b', 'sure- c', 'think+ d', 'guess- e', '+ f'),
    );
    expect(found.all).toEqual({
      sure: { right: 1, of: 3 },
      think: { right: 1, of: 1 },
      guess: { right: 0, of: 1 },
    });
    expect([found.kept, found.said]).toEqual([6, 5]);
  });

  it('have first tries apart', () => {
    const { all, first } = calibration(lines('sure- a', 'sure+ a', 'sure+ a'));
    expect([all.sure, first.sure]).toEqual([
      { right: 2, of: 3 },
      { right: 0, of: 1 },
    ]);
  });

  it('lose what the record has lost: the answers of attempts before the newest eight', () => {
    const { kept, first } = calibration(lines(...Array.from({ length: 10 }, () => 'sure+ a')));
    expect([kept, first.sure.of]).toEqual([8, 0]);
    expect(counted(calibration(lines('sure+ a')))).toContain('newest 8 attempts');
  });

  it('hold an answer outside any attempt, which only its question remembers', () => {
    const [, answer] = told('sure- a', 0);
    expect(calibration(after({ ...(answer as Change & { type: 'answer' }) })).all.sure.of).toBe(1);
  });

  it('come out the same whichever document is merged into which', () => {
    fc.assert(
      fc.property(lived, lived, (a, b) => {
        const other = { ...b, id: a.id };
        expect(calibration(merge(a, other))).toEqual(calibration(merge(other, a)));
        expect(keptAnswers(merge(a, a))).toEqual(keptAnswers(a));
      }),
    );
  });
});

describe('what is said', () => {
  const said = (...texts: string[]) => verdicts(calibration(lines(...texts))).join(' ');
  it.each([
    ['nothing without a word on confidence', ['+ a', '- b'], /^$/],
    ['a count', ['sure+ a', 'sure- b'], /When you were sure, you were right 1 of 2 times\./],
    ['how many it takes', many(19, 'sure-'), /from 20 first tries .*; so far 19 are kept/],
    [
      'too sure',
      [...many(14, 'sure+'), ...many(6, 'sure-', 50)],
      /14 of 20 times.*surer than you are right/,
    ],
    ['fits', [...many(16, 'sure+'), ...many(4, 'sure-', 50)], /16 of 20 times.*fits/],
    [
      'better than a guess',
      [...many(15, 'guess+'), ...many(5, 'guess-', 50)],
      /15 of 20 times. You know more/,
    ],
  ])('%s', (_name, texts, expected) => {
    expect(said(...texts)).toMatch(expected);
  });

  it('judges nobody by answers after the explanation', () => {
    const again = many(20, 'sure-').flatMap((text) => [text.replace('sure-', '-'), text]);
    expect(said(...again)).not.toMatch(/surer|fits/);
  });

  it('does not call luck knowledge', () => {
    expect(said(...many(14, 'guess+'), ...many(6, 'guess-', 50))).not.toMatch(/know more/);
  });
});

describe('the chance of a count', () => {
  const tally = fc
    .integer({ min: 1, max: 200 })
    .chain((of) => fc.record({ of: fc.constant(of), right: fc.integer({ min: 0, max: of }) }));
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  it('is what a table of the binomial says', () => {
    expect(chanceBelow({ right: 15, of: 20 }, 0.9)).toBeCloseTo(0.0432, 4);
    expect(chanceBelow({ right: 16, of: 20 }, 0.9)).toBeCloseTo(0.133, 3);
    expect(chanceAbove({ right: 15, of: 20 }, 0.5)).toBeCloseTo(0.0207, 4);
  });

  it('is a probability, and both ends together are one and the middle', () => {
    fc.assert(
      fc.property(tally, share, (found: Tally, p) => {
        const low = chanceBelow(found, p);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(1);
        if (found.right > 0) {
          const below = chanceBelow({ ...found, right: found.right - 1 }, p);
          expect(below + chanceAbove(found, p)).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});

describe('sure, and not right', () => {
  const chapter = {
    id: 'one',
    kind: 'level' as const,
    title: 'One',
    written: true,
    href: '/one/',
    sections: [{ id: 'one-s', title: 'A section' }],
    labs: [],
    questions: ['a', 'b', 'c'].map((id) => ({
      id,
      rev: 1,
      objective: 'o',
      section: id === 'c' ? 'one-sub' : 'one-s',
      kind: 'choose-one',
    })),
    objectives: [],
    signals: [],
    practices: [],
  };
  const outline: Outline = { version: 'x', passMark: 0.8, chapters: [chapter] };

  it('is listed once, newest first, with its place, and says what came since', () => {
    const progress = lines('sure- a', 'sure/ b', 'sure- a', 'think+ a', 'sure+ c', 'think- c');
    const found = surprises(progress, outline);
    expect(
      found.map(({ question, href, title, mended }) => [question, href, title, mended]),
    ).toEqual([
      ['a', '/one/#one-s', 'A section', true],
      ['b', '/one/#one-s', 'A section', false],
    ]);
  });

  it('names the chapter where the place is finer than a section, and tells a revised question', () => {
    const revised = { ...chapter, questions: chapter.questions.map((q) => ({ ...q, rev: 2 })) };
    expect(surprises(lines('sure- c'), { ...outline, chapters: [revised] })).toMatchObject([
      { href: '/one/#one-sub', title: 'One', older: true },
    ]);
  });

  it('leaves out what this course does not have', () => {
    expect(surprises(lines('sure- gone'), outline)).toEqual([]);
  });
});
