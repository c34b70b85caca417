/** Edits of a course in use: what a reader had before, each time, and what they have after. */
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../src/course/outline.ts';
import { outlineOf } from '../../../src/course/outline.ts';
import type { Loaded } from '../../../src/course/load.build.ts';
import { pastOf, pastText, readPast } from '../../../src/course/past.ts';
import { errorsOf } from '../../../src/course/problems.ts';
import { standing } from '../../../src/progress/chapter-standing.ts';
import { dueLater, dueNow } from '../../../src/progress/due/due-list.ts';
import { figures } from '../../../src/progress/figures.ts';
import { nextStep } from '../../../src/progress/next-step.ts';
import {
  apply,
  emptyProgress,
  type Change,
  type Progress,
} from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { currentAttempt, quizStanding } from '../../../src/progress/standing.ts';
import { askedIn, mended } from '../../../src/quiz/attempt.ts';
import * as edits from '../../support/course-edits.ts';
import { EditedCourse, editedCourse } from '../../support/edited-course.ts';

const AT = Date.UTC(2026, 10, 10, 12);
const outlineFrom = ({ course }: Loaded): Outline => outlineOf(course, (path) => path);
const before = outlineFrom(editedCourse(() => undefined));
const after = (...changes: ((course: EditedCourse) => void)[]) =>
  outlineFrom(editedCourse((course) => changes.forEach((change) => change(course))));

const told = (changes: readonly Change[], from = emptyProgress('0-reader')): Progress =>
  changes.reduce((sum, change) => apply(sum, change, 'laptop'), from);

const EIGHT = ['fresh', 'validate', 'headers', 'steps', 'match', 'sort', 'predict', 'typed'].map(
  (name) => `alpha-q-${name}`,
);
const attempt = (
  quiz: string,
  questions: readonly string[],
  wrong: readonly string[],
): Change[] => [
  { type: 'attempt', quiz, attempt: `${quiz}1`, seed: 3, questions, purpose: 'whole', at: AT },
  ...questions.map((question): Change => ({
    type: 'answer',
    quiz,
    attempt: `${quiz}1`,
    question,
    rev: 1,
    values: { pick: ['any'] },
    points: wrong.includes(question) ? 0 : 1,
    confidence: 'sure',
    at: AT,
  })),
];
const betas = before.chapters.find(({ id }) => id === 'beta')?.questions.map(({ id }) => id) ?? [];

/** Someone who has read, run, passed and practiced all of Alpha and Beta, with one wrong answer. */
const reader = told([
  ...['alpha-first', 'alpha-second', 'beta-first'].map((section): Change => ({
    type: 'read',
    section,
    at: AT,
  })),
  ...['alpha', 'beta'].map((chapter): Change => ({
    type: 'chapter-read',
    chapter,
    value: true,
    at: AT,
  })),
  ...['alpha-sums', 'alpha-tokens', 'beta-agent'].map((lab): Change => ({
    type: 'ran',
    lab,
    at: AT,
  })),
  { type: 'solved', lab: 'alpha-sums', at: AT },
  ...before.chapters.flatMap(({ signals, practices }) =>
    [...signals, ...practices].map(({ id }): Change => ({
      type: 'practiced',
      id,
      value: true,
      at: AT,
    })),
  ),
  ...attempt('alpha', EIGHT, ['alpha-q-typed']),
  ...attempt('beta', betas, []),
]);

const of = (progress: Progress, outline: Outline, id: string) => {
  const found = standing(progress, outline).chapters.find(({ chapter }) => chapter.id === id);
  if (!found) throw new Error(`no chapter ${id}`);
  const { quiz, marks, sections, labs, practices } = found;
  return { quiz, marks, sections, labs, practices };
};

/** The record after an attempt went on as the next one, with what it is asked now. */
const goneOn = (
  old: { readonly id: string },
  next: { readonly id: string; readonly questions: readonly string[] },
  record: Progress,
): Progress =>
  told(
    [
      {
        type: 'attempt',
        quiz: 'alpha',
        attempt: next.id,
        seed: 3,
        questions: next.questions,
        purpose: 'whole',
        from: old.id,
        at: AT,
      },
    ],
    record,
  );

/** Every fact of a document: each end of its tree, as a line. The clock only counts. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} = ${String(value)}`];
  return Object.entries(value)
    .filter(([name]) => path !== '' || name !== 'clock')
    .flatMap(([name, part]) => leaves(part, `${path}/${name}`));
}

/** Opens a record on an edited course, as the pages do: nothing throws, and after a further change all is still there. */
function opened(progress: Progress, outline: Outline): Progress {
  const { progress: loaded } = decode(encode(progress));
  if (!loaded) throw new Error('the record does not open');
  figures(loaded, outline);
  nextStep(loaded, outline);
  dueNow(loaded, outline, AT);
  dueLater(loaded, outline, AT);
  const later = apply(loaded, { type: 'read', section: 'gamma-only', at: AT }, 'phone');
  const kept = new Set(leaves(JSON.parse(encode(later))));
  expect(leaves(JSON.parse(encode(progress))).filter((leaf) => !kept.has(leaf))).toEqual([]);
  return loaded;
}

const PASSED = { passed: true, passedAt: AT, best: 0.875, firstTry: 0.875 };

test('before any edit Alpha is read, passed and practiced', () => {
  expect(of(reader, before, 'alpha')).toMatchObject({
    quiz: { ...PASSED, mastery: 7 / 12, wrong: ['alpha-q-typed'], reopened: [] },
    marks: { read: true, passed: true, practiced: true },
    sections: ['alpha-first', 'alpha-second'],
  });
  expect(standing(reader, before)).toMatchObject({ knows: 2, does: 2 });
});

describe('nothing about the standing changes', () => {
  test.each<[string, (course: EditedCourse) => void]>([
    ['an option is inserted', edits.insertOption],
    ['options are reordered', edits.reorderOptions],
    ['a question is reworded', edits.reword],
    ['a practice is reworded', edits.rewordPractice],
    ['a section is renamed', edits.renameSection],
    ['a lab is renamed', edits.renameLab],
    ['a chapter gets another name and address', edits.moveChapter],
  ])('when %s', (_, change) => {
    const now = after(change);
    opened(reader, now);
    for (const id of ['alpha', 'beta']) {
      expect(of(reader, now, id)).toEqual(of(reader, before, id));
    }
    expect(standing(reader, now)).toMatchObject({ knows: 2, does: 2 });
    expect(figures(reader, now)['other']).toBe('');
  });
});

describe('a question', () => {
  test('whose key changed with a higher rev reopens alone, and the pass keeps its date', () => {
    const now = after(edits.reviseKey);
    opened(reader, now);
    expect(of(reader, now, 'alpha').quiz).toMatchObject({
      ...PASSED,
      mastery: 6 / 12,
      wrong: ['alpha-q-validate', 'alpha-q-typed'],
      reopened: ['alpha-q-validate'],
    });
    expect(of(reader, now, 'beta')).toEqual(of(reader, before, 'beta'));
    const again: Change = {
      type: 'answer',
      quiz: 'alpha',
      attempt: 'practice',
      question: 'alpha-q-validate',
      rev: 2,
      values: { pick: ['body-text'] },
      points: 1,
      at: AT + 1e9,
    };
    expect(of(told([again], reader), now, 'alpha').quiz).toMatchObject({
      ...PASSED,
      mastery: 7 / 12,
      reopened: [],
    });
  });

  test('whose key changed with the same rev is refused by the build, which says what to do', () => {
    const course = new EditedCourse();
    edits.changeKey(course);
    const problems = errorsOf(course.load().problems);
    course.remove();
    expect(problems).toMatchObject([
      {
        code: 'ledger-key',
        message: 'the key of question "alpha-q-validate" changed',
        mend: 'raise its rev to 2 and run "npm run ledger"',
      },
    ]);
  });

  test('that was retired counts no more; its id, its answers and the pass stay', () => {
    const loaded = editedCourse(edits.retireQuestion);
    const now = outlineFrom(loaded);
    opened(reader, now);
    expect(loaded.ledger.ids['alpha-q-validate']).toMatchObject({
      kind: 'question',
      retired: '2026-11-21',
    });
    expect(of(reader, now, 'alpha').quiz).toMatchObject({ ...PASSED, mastery: 6 / 11 });
    expect(reader.questions['alpha-q-validate']).toMatchObject({ best: { points: 1 } });
  });

  test('that moved to another chapter takes its answers along, and both passes stay', () => {
    const now = after(edits.moveQuestion);
    opened(reader, now);
    expect(of(reader, now, 'alpha').quiz).toMatchObject({ ...PASSED, mastery: 6 / 11 });
    expect(of(reader, now, 'beta').quiz).toMatchObject({ passed: true, passedAt: AT, mastery: 1 });
  });
});

describe('a practice, a section', () => {
  const FOUR: Change = { type: 'practiced', id: 'beta-practice-four', value: true, at: AT };

  test('a practice that was added waits for its own tick; the others keep theirs', () => {
    const now = after(edits.addPractice);
    opened(reader, now);
    expect(of(reader, now, 'beta').practices).toHaveLength(3);
    expect(of(reader, now, 'beta').marks).toMatchObject({ passed: true, practiced: false });
    expect(of(told([FOUR], reader), now, 'beta').marks.practiced).toBe(true);
  });

  test('a practice that was retired is asked for no more', () => {
    const now = after(edits.addPractice, (course) => course.publish(), edits.retirePractice);
    for (const record of [reader, told([FOUR], reader)]) {
      opened(record, now);
      expect(of(record, now, 'beta').marks.practiced).toBe(true);
    }
  });

  test('a section that was added is shown as not seen, and the chapter stays read', () => {
    const now = after(edits.addSection);
    opened(reader, now);
    expect(of(reader, now, 'alpha')).toMatchObject({
      marks: { read: true, passed: true },
      sections: ['alpha-first', 'alpha-second'],
    });
    expect(standing(reader, now)).toMatchObject({ knows: 2, does: 2 });
    expect(figures(reader, now)['alpha.read']).toBe('read, 2 of 3 seen');
  });

  test('a section that was taken out leaves the chapter read, and its own fact in the record', () => {
    const long = after(edits.addSection);
    const whole = told([{ type: 'read', section: 'alpha-third', at: AT }], reader);
    const now = after(
      edits.addSection,
      (course) => course.publish(),
      (course) => {
        edits.removeSection(course);
      },
    );
    opened(whole, now);
    expect(of(whole, long, 'alpha').sections).toHaveLength(3);
    expect(of(whole, now, 'alpha')).toMatchObject({
      marks: { read: true },
      sections: ['alpha-first', 'alpha-second'],
    });
  });
});

describe('a chapter that is split in two', () => {
  const now = after(edits.splitChapter);

  test('leaves what was read and passed in both halves, with its date', () => {
    opened(reader, now);
    expect(of(reader, now, 'alpha')).toMatchObject({
      quiz: { ...PASSED, mastery: 4 / 8, wrong: [] },
      marks: { read: true, passed: true, practiced: true },
      sections: ['alpha-first'],
    });
    expect(of(reader, now, 'epsilon')).toMatchObject({
      quiz: { ...PASSED, mastery: 3 / 6, wrong: ['alpha-q-typed'] },
      marks: { read: true, passed: true, practiced: false },
      sections: ['alpha-second'],
      labs: ['alpha-tokens'],
    });
    expect(standing(reader, now)).toMatchObject({ knows: 2, does: 2 });
    const texts = figures(reader, now);
    expect(texts['other']).toBe('');
    expect(texts['epsilon.quiz-facts']).toContain(
      'passed 2026-11-10, before this chapter was cut out of another',
    );
    expect(texts['alpha.quiz-facts']).toContain('passed 2026-11-10;');
  });

  test('lets the new half be marked as not read, and a later pass of the old half prove nothing about it', () => {
    const late = AT + 30 * 86_400_000;
    const undone: Change = { type: 'chapter-read', chapter: 'epsilon', value: false, at: late };
    expect(of(told([undone], reader), now, 'epsilon').marks.read).toBe(false);
    const eight =
      now.chapters.find(({ id }) => id === 'alpha')?.questions.map(({ id }) => id) ?? [];
    const newcomer = told(
      [
        { type: 'chapter-read', chapter: 'alpha', value: true, at: AT } as const,
        ...attempt('alpha', eight, []),
      ].map((change) => ({ ...change, at: late })),
    );
    expect(of(newcomer, now, 'alpha').marks).toMatchObject({ read: true, passed: true });
    expect(of(newcomer, now, 'epsilon').marks).toMatchObject({ read: false, passed: false });
  });

  test('of a chapter that was split off itself reaches back to both', () => {
    const chapters = [
      { id: 'a' },
      { id: 'b', splitFrom: { chapter: 'a', date: '2026-11-01' } },
      { id: 'c', splitFrom: { chapter: 'b', date: '2026-12-01' } },
    ];
    const [nov, dec] = [Date.UTC(2026, 10, 2), Date.UTC(2026, 11, 2)];
    const was = [
      { id: 'b', until: dec },
      { id: 'a', until: nov },
    ];
    expect(pastOf(chapters[2] ?? { id: '' }, chapters)).toEqual(was);
    expect(readPast(pastText(was))).toEqual(was);
    const round = [
      { id: 'a', splitFrom: { chapter: 'b', date: '2026-11-01' } },
      { id: 'b', splitFrom: { chapter: 'a', date: '2026-11-01' } },
    ];
    expect(pastOf(round[0] ?? { id: '' }, round).length).toBeLessThan(4);
  });

  test('names another chapter, or the build refuses', () => {
    const course = new EditedCourse();
    course.edit(
      `${edits.BETA}/chapter.mdx`,
      'loop:',
      "splitFrom: { chapter: beta, date: '2026-11-21' }\nloop:",
    );
    const codes = errorsOf(course.load().problems).map(({ code }) => code);
    course.remove();
    expect(codes).toEqual(['split-unknown']);
  });
});

describe('an attempt in the middle', () => {
  const begun = told(attempt('alpha', EIGHT, []).slice(0, 4));
  const bankOf = (outline: Outline) =>
    outline.chapters.find(({ id }) => id === 'alpha')?.questions ?? [];
  const answers = (quiz: string, name: string, ids: readonly string[], bank = bankOf(before)) =>
    ids.map((question): Change => {
      const rev = bank.find(({ id }) => id === question)?.rev ?? 1;
      return { type: 'answer', quiz, attempt: name, question, rev, values: {}, points: 1, at: AT };
    });

  test('whose open question was retired goes on with another one, and passes', () => {
    const now = after(edits.retire('alpha-q-steps'));
    const bank = bankOf(now);
    const record = opened(begun, now);
    const old = currentAttempt(record, 'alpha');
    const next = old && mended(old, bank);
    if (!old || !next) throw new Error('nothing to mend');
    expect(next.questions).toHaveLength(8);
    expect(next.questions.every((id) => bank.some((one) => one.id === id))).toBe(true);
    expect(next.questions.filter((id) => !EIGHT.includes(id))).toHaveLength(1);
    expect(mended(old, bank)).toEqual(next);
    const taken = goneOn(old, next, record);
    expect(Object.keys(currentAttempt(taken, 'alpha')?.answers ?? {})).toEqual(EIGHT.slice(0, 3));
    expect(taken.questions).toEqual(record.questions);
    expect(mended(currentAttempt(taken, 'alpha') ?? old, bank)).toBeUndefined();
    const open = next.questions.filter((id) => !EIGHT.slice(0, 3).includes(id));
    const done = told(answers('alpha', next.id, open, bank), taken);
    expect(of(done, now, 'alpha').quiz).toMatchObject({ passed: true, best: 1, firstTry: 1 });
    expect(
      nextStep(told([{ type: 'chapter-read', chapter: 'alpha', value: true, at: AT }], done), now)
        .kind,
    ).not.toBe('resume');
  });

  test('is finished as it is when the bank has no other question', () => {
    const bank = EIGHT.slice(0, 7).map((id) => ({ id, rev: 1, objective: 'o' }));
    const seven = told(attempt('alpha', EIGHT, []).slice(0, 8));
    const old = currentAttempt(seven, 'alpha');
    const next = old && mended(old, bank);
    if (!old || !next) throw new Error('nothing to mend');
    expect(next.questions).toEqual(EIGHT.slice(0, 7));
    const taken = goneOn(old, next, seven);
    expect(quizStanding(taken, { id: 'alpha', questions: bank }, 0.8)).toMatchObject({
      passed: true,
      passedAt: AT,
      firstTry: 1,
    });
  });

  test('whose answered question was retired keeps the points', () => {
    const now = after(edits.retireQuestion);
    const old = currentAttempt(begun, 'alpha');
    expect(old && mended(old, bankOf(now))).toBeUndefined();
    const done = told(answers('alpha', 'alpha1', EIGHT.slice(3)), begun);
    opened(done, now);
    expect(of(done, now, 'alpha').quiz).toMatchObject({ passed: true, best: 1 });
  });

  test('whose key changed asks that question again, and counts the answer to what is right now', () => {
    const now = after(edits.reviseKey);
    const old = currentAttempt(begun, 'alpha');
    const asked = askedIn(
      old ?? { id: '', seed: 0, purpose: 'whole', questions: [], answers: {} },
      bankOf(now),
    );
    expect(asked[1]).toMatchObject({ id: 'alpha-q-validate', older: { rev: 1 } });
    const done = told(
      answers('alpha', 'alpha1', ['alpha-q-validate', ...EIGHT.slice(3)], bankOf(now)),
      begun,
    );
    expect(done.attempts['alpha/alpha1']?.answers['alpha-q-validate']?.rev).toBe(2);
    expect(of(done, now, 'alpha').quiz).toMatchObject({ passed: true, reopened: [] });
  });

  test('of wrong ones does not wait for what is gone', () => {
    const now = after(edits.retireQuestion);
    const retry = told([
      { type: 'chapter-read', chapter: 'alpha', value: true, at: AT },
      {
        type: 'attempt',
        quiz: 'alpha',
        attempt: 'again',
        seed: 1,
        questions: ['alpha-q-fresh', 'alpha-q-validate'],
        purpose: 'retry',
        at: AT,
      },
      ...answers('alpha', 'again', ['alpha-q-fresh']),
    ]);
    expect(nextStep(retry, before).kind).toBe('resume');
    expect(nextStep(retry, now).kind).toBe('quiz');
  });
});
