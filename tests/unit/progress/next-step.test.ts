import { describe, expect, test } from 'vitest';
import type { Outline, OutlineChapter } from '../../../src/course/outline.ts';
import { standing } from '../../../src/progress/chapter-standing.ts';
import { difference } from '../../../src/progress/restore/difference.ts';
import { figures } from '../../../src/progress/figures.ts';
import { explain } from '../../../src/progress/messages.ts';
import { nextStep } from '../../../src/progress/next-step.ts';
import { apply, emptyProgress, merge, type Change } from '../../../src/progress/progress.ts';

const AT = new Date(2026, 10, 21, 12).getTime();
const items = (name: string, n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `${name}-${i + 1}`,
    title: `${name} ${i + 1}`,
    text: `${name} ${i + 1}`,
  }));

function chapter(id: string, level: number | undefined, questions = 8): OutlineChapter {
  return {
    id,
    kind: level === undefined ? 'interlude' : 'level',
    ...(level === undefined ? {} : { level }),
    title: id.toUpperCase(),
    written: true,
    href: `/${id}/`,
    ...(questions ? { quizHref: `/${id}/quiz/` } : {}),
    sections: items(`${id}-section`, 3),
    labs: items(`${id}-lab`, 2),
    questions: items(`${id}-q`, questions).map((q) => ({
      ...q,
      rev: 1,
      objective: 'o',
      section: 's',
      kind: 'k',
    })),
    objectives: [],
    signals: items(`${id}-signal`, 1),
    practices: level === undefined ? [] : items(`${id}-practice`, 2),
  };
}

const outline: Outline = {
  version: '1',
  passMark: 0.8,
  chapters: [
    chapter('three', 3),
    chapter('pause', undefined, 0),
    chapter('six', 6),
    chapter('seven', 7),
  ],
};

const seen = (id: string, n: number): Change[] =>
  items(`${id}-section`, n).map(({ id: section }) => ({ type: 'read', section, at: AT }));
const read = (id: string): Change[] => [
  ...seen(id, 3),
  { type: 'chapter-read', chapter: id, value: true, at: AT },
];
const attempt = (quiz: string, right: number, given = 8): Change[] => {
  const questions = items(`${quiz}-q`, 8).map((q) => q.id);
  return [
    { type: 'attempt', quiz, attempt: `a-${right}`, seed: 1, questions, purpose: 'whole', at: AT },
    ...questions.slice(0, given).map((question, i): Change => ({
      type: 'answer',
      quiz,
      attempt: `a-${right}`,
      question,
      rev: 1,
      values: {},
      points: i < right ? 1 : 0,
      at: AT,
    })),
  ];
};
const practiced = (id: string, n = 2): Change[] =>
  items(`${id}-practice`, n).map((item) => ({
    type: 'practiced',
    id: item.id,
    value: true,
    at: AT,
  }));
const after = (...changes: Change[][]) =>
  changes.flat().reduce((sum, change) => apply(sum, change, 'd'), emptyProgress('0-t'));

describe('the next step', () => {
  test('says of an earlier chapter that it was passed over, and of the next that it is next', () => {
    const why = (...changes: Change[][]) => nextStep(after(...changes), outline).why;
    expect(why(read('six'), attempt('six', 8))).toMatch(/^Passed over so far, in 3 sections\./);
    expect(why(read('three'), attempt('three', 8))).toMatch(/^Next in the course, in 3 sections\./);
    expect(why()).toMatch(/^The first chapter, in 3 sections\./);
  });

  test.each([
    ['nobody was here', [], 'start', 'Start: THREE', '/three/'],
    [
      'a section was read',
      [seen('three', 1)],
      'continue',
      'Continue: three-section 2',
      '/three/#three-section-2',
    ],
    [
      'all sections were read, not the end',
      [seen('three', 3)],
      'continue',
      'Continue: THREE',
      '/three/#three-section-3',
    ],
    ['a chapter was read', [read('three')], 'quiz', 'Take the quiz: THREE', '/three/quiz/'],
    [
      'a quiz was begun',
      [read('three'), attempt('three', 3, 3)],
      'resume',
      'Finish the quiz: THREE',
      '/three/quiz/',
    ],
    [
      'a quiz was not passed',
      [read('three'), attempt('three', 6)],
      'quiz',
      'Take the quiz: THREE',
      '/three/quiz/',
    ],
    ['a level is known', [read('three'), attempt('three', 7)], 'read', 'Read: PAUSE', '/pause/'],
    [
      'an interlude without a quiz was read',
      [read('three'), attempt('three', 7), read('pause')],
      'read',
      'Read: SIX',
      '/six/',
    ],
    [
      'two levels are known and not practiced',
      [
        read('three'),
        attempt('three', 7),
        read('pause'),
        read('six'),
        attempt('six', 8),
        practiced('three', 1),
      ],
      'practice',
      'Practice: THREE',
      '/three/#three-practice-2',
    ],
    [
      'one of two is practiced',
      [
        read('three'),
        attempt('three', 7),
        read('pause'),
        read('six'),
        attempt('six', 8),
        practiced('three'),
      ],
      'read',
      'Read: SEVEN',
      '/seven/',
    ],
    [
      'all is done',
      ['three', 'pause', 'six', 'seven'].flatMap((id) => [read(id), attempt(id, 8), practiced(id)]),
      'done',
      'Nothing is left',
      undefined,
    ],
  ] as const)('when %s', (_when, changes, kind, title, href) => {
    const step = nextStep(after(...changes.map((part) => [...part])), outline);
    expect([step.kind, step.title, step.href]).toEqual([kind, title, href]);
  });

  test('says a practice without the marks of its code', () => {
    const coded = {
      ...outline,
      chapters: outline.chapters.map((one) => ({
        ...one,
        practices: one.practices.map((item) => ({ ...item, text: 'Run `npm test`.' })),
      })),
    };
    const known = (id: string) => [...read(id), ...attempt(id, 8)];
    expect(nextStep(after(known('three'), read('pause'), known('six')), coded).why).toBe(
      '0 of 2 ticked. Next: Run npm test.',
    );
  });

  test('says how far the best attempt was from the pass', () => {
    const step = nextStep(after(read('three'), attempt('three', 6)), outline);
    expect(step.why).toBe('Your best is 75 %; 80 % passes.');
  });
});

describe('standing', () => {
  test('climbs over written levels only, and stops at the first that is open', () => {
    const known = (id: string) => [...read(id), ...attempt(id, 8)];
    expect(standing(after(), outline)).toMatchObject({ knows: 0, does: 0 });
    expect(standing(after(known('three')), outline)).toMatchObject({ knows: 3, does: 0 });
    expect(standing(after(known('six')), outline)).toMatchObject({ knows: 0, does: 0 });
    const all = after(known('three'), known('six'), known('seven'), practiced('three'));
    expect(standing(all, outline)).toMatchObject({ knows: 7, does: 3 });
  });

  test('takes a chapter back that was marked as not read', () => {
    const undone: Change = { type: 'chapter-read', chapter: 'three', value: false, at: AT };
    expect(standing(after(read('three'), attempt('three', 8), [undone]), outline).knows).toBe(0);
  });
});

describe('the figures of the progress page', () => {
  test('say what was done, with dates', () => {
    const lab: Change[] = [{ type: 'ran', lab: 'three-lab-1', at: AT }];
    const texts = figures(
      after(seen('three', 2), lab, attempt('three', 7), practiced('three', 1)),
      outline,
    );
    expect(texts).toMatchObject({
      headline: 'On the way to level 3.',
      lead: 'You know level 3 once its chapter is read and its quiz passed.',
      'three.read': '2 of 3 sections',
      'three.labs': '1 of 2',
      'three.quiz': 'best 87.5 %',
      'three.practices': '1 of 2',
      'three.quiz-facts':
        'First try 87.5 %, best 87.5 %, passed 2026-11-21; 7 of 8 questions once answered fully right.',
      'three-lab-1': 'run 2026-11-21',
      'three-lab-2': 'not run',
      'three-practice-1': 'ticked 2026-11-21',
      'three-practice-2': 'not ticked',
      'three.mark-passed': 'quiz passed',
      'three.mark-read': 'not read yet',
      'pause.practices': 'none',
      revised: '',
      other: '',
    });
  });

  test('I23: count what belongs to another version of the course', () => {
    const foreign: Change[] = [{ type: 'read', section: 'l99-s99', at: AT }];
    expect(figures(after(foreign), outline)['other']).toMatch(
      /^1 entry belongs to another version/,
    );
  });

  test('say what a revision opened again, and that the pass stays', () => {
    const revised = {
      ...outline,
      chapters: outline.chapters.map((one) => ({
        ...one,
        questions: one.questions.map((q, i) => ({ ...q, rev: i < 2 ? 2 : 1 })),
      })),
    };
    const record = after(read('three'), attempt('three', 8));
    expect(figures(record, revised)['revised']).toBe(
      '2 questions that you had right were revised since, in: THREE. A pass keeps its date.',
    );
    const all = ['three', 'pause', 'six', 'seven'].map((id) => [
      ...read(id),
      ...attempt(id, 8),
      ...practiced(id),
    ]);
    expect(nextStep(after(...all), revised)).toMatchObject({
      kind: 'quiz',
      title: 'Answer anew: THREE',
      href: '/three/quiz/',
    });
  });
});

describe('the preview of a merge', () => {
  test('counts what is new and what changes', () => {
    const mine = after(seen('three', 1), practiced('three'));
    const back: Change = { type: 'practiced', id: 'three-practice-1', value: false, at: AT };
    const theirs = apply(
      after(seen('three', 3), attempt('three', 8), practiced('three')),
      back,
      'd',
    );
    expect(difference(mine, merge(mine, theirs))).toEqual([
      '2 new sections read',
      '8 new questions answered',
      '1 new quiz attempt',
      '1 new quiz result',
      '2 changed practice ticks',
    ]);
  });

  test('counts an attempt and the two questions that opened it as one attempt', () => {
    const opening: Change = {
      ...(attempt('three', 0)[0] as Change & { type: 'attempt' }),
      quiz: 'three-earlier',
    };
    const theirs = after(attempt('three', 0), [opening]);
    expect(difference(after(), theirs)).toEqual([
      '8 new questions answered',
      '1 new quiz attempt',
      '1 new quiz result',
    ]);
  });

  test('of what is already here is empty', () => {
    const mine = after(seen('three', 1), attempt('three', 8));
    expect(difference(mine, merge(mine, after(seen('three', 1))))).toEqual([]);
  });

  test('names what was left out', () => {
    const issues = ['a', 'b', 'c', 'd'].map((what) => ({ code: 'dropped' as const, what }));
    expect(explain(issues)).toBe(
      '4 entries are left out, because no record can hold them: “a”, “b”, “c” and others.',
    );
    expect(explain([])).toBe('');
  });
});
