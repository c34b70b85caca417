import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline, OutlineChapter } from '../../../src/course/outline.ts';
import { history } from '../../../src/progress/history/history.ts';
import { hasHistory } from '../../../src/progress/history/history-held.ts';
import { apply, emptyProgress } from '../../../src/progress/progress.ts';
import type { Change, Progress } from '../../../src/progress/progress.ts';
import { lived } from './generate.ts';

const AT = new Date(2026, 10, 21, 14, 5).getTime();
const chapter = (id: string, title: string, ...questions: string[]): OutlineChapter => ({
  id,
  kind: 'level',
  title,
  written: true,
  href: `/${id}/`,
  sections: [],
  labs: [],
  questions: questions.map((q) => ({ id: q, rev: 2, objective: 'o', section: 's', kind: 'x' })),
  objectives: [],
  signals: [],
  practices: [],
});
const alpha = chapter('alpha', 'Alpha', 'a-1', 'a-2');
const outline: Outline = {
  version: 'x',
  passMark: 0.8,
  chapters: [alpha, chapter('beta', 'Beta', 'b-1')],
};

const begun = (quiz: string, attempt: string, minutes: number, ...questions: string[]): Change => ({
  type: 'attempt',
  quiz,
  attempt,
  seed: 1,
  questions,
  purpose: attempt.startsWith('r') || quiz.endsWith('-earlier') ? 'retry' : 'whole',
  at: AT + minutes * 60_000,
});
const told = (
  quiz: string,
  attempt: string,
  question: string,
  points: number,
  minutes: number,
  more: object = {},
): Change => ({
  type: 'answer',
  quiz,
  attempt,
  question,
  rev: 2,
  values: { answer: ['x'] },
  points,
  at: AT + minutes * 60_000,
  ...more,
});
const after = (...changes: Change[]): Progress =>
  changes.reduce((sum, one) => apply(sum, one, 'desk'), emptyProgress('0-a'));
const of = (progress: Progress, one: OutlineChapter | undefined = alpha) =>
  history(progress, outline, one);

describe('the attempts of a quiz', () => {
  it('have date, score, and whether they were the first try or the best, newest first', () => {
    const progress = after(
      begun('alpha', 'one', 0, 'a-1', 'a-2'),
      told('alpha', 'one', 'a-1', 0, 1),
      told('alpha', 'one', 'a-2', 1, 2),
      begun('alpha', 'two', 10, 'a-1', 'a-2'),
      told('alpha', 'two', 'a-1', 1, 11),
      told('alpha', 'two', 'a-2', 1, 12),
      begun('alpha', 'r', 20, 'a-1'),
      told('alpha', 'r', 'a-1', 1, 21),
      begun('alpha', 'three', 30, 'a-1', 'a-2'),
      told('alpha', 'three', 'a-1', 1, 31),
    );
    expect(of(progress).attempts).toEqual([
      { what: 'Whole attempt of 2026-11-21 14:35', how: '1 of 2 answered' },
      { what: 'Retry of 2026-11-21 14:25', how: '1 of 1 right' },
      { what: 'Whole attempt of 2026-11-21 14:15', how: '100 %, passed, best' },
      { what: 'Whole attempt of 2026-11-21 14:05', how: '50 %, not passed, first try' },
    ]);
  });

  it('name first try and best also when their answers are no longer kept', () => {
    const tries = Array.from({ length: 9 }, (_, at) => [
      begun('alpha', `t${at}`, at * 10, 'a-1'),
      told('alpha', `t${at}`, 'a-1', at === 0 ? 0.5 : 0, at * 10),
    ]);
    const { attempts, questions } = of(after(...tries.flat()));
    expect(attempts).toHaveLength(9);
    expect(attempts.at(-1)).toEqual({
      what: 'Whole attempt finished 2026-11-21 14:05; its answers are no longer kept',
      how: '50 %, not passed, first try, best',
    });
    expect(questions[0]).toMatchObject({ given: 9 });
    expect(questions[0]?.answers).toHaveLength(8);
  });
});

describe('the answers to a question', () => {
  it.each([
    ['right', 1, {}, '2026-11-21, right, first answer'],
    ['partly right', 0.5, {}, '2026-11-21, partly right, first answer'],
    ['wrong and sure', 0, { confidence: 'sure' }, '2026-11-21, wrong, sure, first answer'],
    ['of an older revision', 1, { rev: 1 }, 'right, first answer, before the question was revised'],
  ])('say when they are %s', (_name, points, more, how) => {
    const [question] = of(after(told('alpha', 'practice', 'a-1', points, 0, more))).questions;
    expect(question).toMatchObject({ id: 'a-1', known: true, given: 1 });
    expect(question?.answers[0]?.how).toContain(how);
    expect(question?.answers[0]?.where).toBe('outside the attempts that are kept');
  });

  it('say in which attempt, or which quiz they opened', () => {
    const progress = after(
      begun('alpha', 'one', 0, 'a-1'),
      told('alpha', 'one', 'a-1', 1, 1),
      begun('beta-earlier', 'two', 60, 'a-1'),
      told('beta-earlier', 'two', 'a-1', 1, 61),
    );
    expect(of(progress).questions[0]?.answers.map(({ where }) => where)).toEqual([
      'opening the quiz of Beta, 2026-11-21 15:05',
      'in the attempt of 2026-11-21 14:05',
    ]);
  });

  it('to a retired question stay with its quiz, and those of no known quiz are listed apart', () => {
    const progress = after(
      begun('alpha', 'one', 0, 'a-gone'),
      told('alpha', 'one', 'a-gone', 1, 1),
      begun('gone', 'one', 0, 'g-1'),
      told('gone', 'one', 'g-1', 1, 1),
    );
    const own = of(progress);
    const strange = history(progress, outline, undefined);
    expect(own.questions).toMatchObject([{ id: 'a-gone', known: false }]);
    expect(own.questions[0]?.answers[0]?.how).toContain('from another version');
    expect(strange.questions.map(({ id }) => id)).toEqual(['g-1']);
    expect(strange.attempts).toHaveLength(1);
    expect(outline.chapters.map((one) => hasHistory(progress, outline, one))).toEqual([
      true,
      false,
    ]);
    expect(hasHistory(progress, outline, undefined)).toBe(true);
  });

  it('are announced exactly where there are any', () => {
    fc.assert(
      fc.property(lived, (progress) => {
        const drawn = {
          ...outline,
          chapters: [chapter('quiz-1', 'One', 'q-1', 'q-2'), chapter('new', 'New', 'q-3')],
        };
        for (const one of [...drawn.chapters, undefined]) {
          const { attempts, questions } = history(progress, drawn, one);
          const any = attempts.length + questions.length > 0;
          expect(hasHistory(progress, drawn, one)).toBe(any);
        }
      }),
    );
  });
});
