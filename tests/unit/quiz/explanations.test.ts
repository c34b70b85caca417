import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explanationsOf } from '../../../src/quiz/explanations.ts';
import { spansOf, withoutMarks } from '../../../src/course/inline.ts';
import { keyedOf } from '../../../src/quiz/keys.ts';
import { grade } from '../../../src/quiz/kinds.ts';
import { readQuiz } from '../../../src/quiz/read.build.ts';
import { reportHref } from '../../../src/quiz/report.ts';

const file = 'tests/fixtures/course/levels/1-alpha/quiz.yaml';
const { questions } = readQuiz(readFileSync(file, 'utf8'), file, {
  chapter: 'alpha',
  kind: 'level',
  objectives: [],
  sections: [],
});
const question = (id: string) =>
  questions.find((one) => one.id === id) ??
  (() => {
    throw new Error(id);
  })();

describe('the key of a question', () => {
  it('holds no word of an explanation', () => {
    const json = JSON.stringify(questions.map(keyedOf));
    expect(json).not.toContain('round trip');
    expect(json.length).toBeLessThan(2500);
  });

  it('names what the executed code printed, not what somebody wrote', () => {
    expect(keyedOf(question('alpha-q-predict')).key).toMatchObject({ right: ['stale-over'] });
    expect(keyedOf(question('alpha-q-typed')).key).toEqual({ printed: 'a.js 304\nb.js 200' });
  });
});

describe('explanations', () => {
  it.each(questions.map((one) => [one.id, one] as const))(
    'of %s cover every verdict that can be given',
    (_, one) => {
      const ids = explanationsOf(one).map(({ id }) => id);
      const { kind, key } = keyedOf(one);
      const forms = [
        { answer: ['1440'] },
        { answer: ['99999'] },
        ...('options' in key ? [{ answer: [key.options[0] ?? ''] }] : []),
        ...('rows' in key
          ? [Object.fromEntries(key.rows.map(([row, choice]) => [row, [choice]]))]
          : []),
        ...('accepted' in key ? [{ order: key.accepted[0] ?? [] }] : []),
      ];
      const verdicts = forms.flatMap((values) => [
        ...grade(
          { kind, key } as Parameters<typeof grade>[0],
          new Map(Object.entries(values)),
        ).verdicts.keys(),
      ]);
      expect(verdicts.length).toBeGreaterThan(0);
      expect(ids).toEqual(expect.arrayContaining(verdicts));
    },
  );

  it('stand in the accepted order, with the place, when items are ordered', () => {
    const steps = explanationsOf(question('alpha-q-steps'));
    expect(steps.map(({ id, key }) => [id, key])).toEqual([
      ['find-copy', 'place 1'],
      ['send-tag', 'place 2'],
      ['reply-empty', 'place 3'],
      ['use-copy', 'place 4'],
    ]);
  });
});

describe('the explanation of an estimate', () => {
  it('names the range that earns the point, and half of it, as grading draws them', () => {
    const one = question('alpha-q-size');
    const [first] = explanationsOf(one);
    expect(first?.mark).toBe(
      'right answer; 82,080 to 90,720 earn the point, 60,480 to 112,320 half of it',
    );
    const points = (guess: string) => grade(keyedOf(one), new Map([['answer', [guess]]])).points;
    expect(['82080', '90720', '60480', '112320'].map(points)).toEqual([1, 1, 0.5, 0.5]);
    expect(['82079', '90721', '60479', '112321'].map(points)).toEqual([0.5, 0.5, 0, 0]);
  });
});

describe('inline text', () => {
  it('becomes spans, and nothing in it becomes markup', () => {
    expect(spansOf('Use `a<b` **now**, <i>not</i> later')).toEqual([
      { kind: 'text', text: 'Use ' },
      { kind: 'code', text: 'a<b' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', text: 'now' },
      { kind: 'text', text: ', <i>not</i> later' },
    ]);
  });

  it('can be had without its marks', () => {
    expect(withoutMarks('`x` and **y**')).toBe('x and y');
  });
});

describe('the report link', () => {
  it('names the question and its revision', () => {
    const href = reportHref('https://example.com/new', { id: 'alpha-q-fresh', rev: 3 });
    const { searchParams } = new URL(href);
    expect(searchParams.get('title')).toBe('Question alpha-q-fresh');
    expect(searchParams.get('body')).toContain('Revision: 3');
  });

  it('keeps what the address already asks for', () => {
    expect(reportHref('https://example.com/new?a=b', { id: 'x', rev: 1 })).toContain('?a=b&title=');
  });
});
