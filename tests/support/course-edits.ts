/** What authors do to a course that is in use, each as an edit of the fixture. */
import type { EditedCourse, RawQuestion } from './edited-course.ts';

export const ALPHA = 'levels/1-alpha';
export const BETA = 'levels/2-beta';
/** The day on which the edits are published. */
export const EDITED = '2026-11-21';

const why = (what: string) => `The reason for “${what}” takes more than forty characters to say.`;
type Edit = (course: EditedCourse) => void;

const announced = (name: string, chapter: string, ...affects: object[]) => ({
  id: `change-${name}`,
  date: EDITED,
  version: '2026.11.21',
  chapter,
  required: true,
  text: `Something about ${name} is different now.`,
  affects,
});

export const insertOption: Edit = (course) =>
  course.question(ALPHA, 'alpha-q-validate', ({ options = [] }) => {
    const text = 'A second script';
    options.splice(1, 0, {
      id: 'more-scripts',
      text,
      misconception: 'More helps.',
      why: why(text),
    });
  });

export const reorderOptions: Edit = (course) =>
  course.question(ALPHA, 'alpha-q-validate', (question) => {
    question.options = [...(question.options ?? [])].reverse();
  });

export const reword: Edit = (course) =>
  course.question(ALPHA, 'alpha-q-validate', (question) => {
    question.ask = 'On every visit the log has a 304 for each script. What do the responses lack?';
    for (const option of question.options ?? []) option.text = option.text.replace('A ', 'One ');
  });

/** Another answer is right now; `rev` stays unless it is raised too. */
export const changeKey: Edit = (course) =>
  course.question(ALPHA, 'alpha-q-validate', ({ options = [] }) => {
    for (const option of options) {
      delete option.correct;
      option.misconception ??= 'A lifetime is there.';
      if (option.id !== 'body-text') continue;
      option.correct = true;
      delete option.misconception;
    }
  });

export const reviseKey: Edit = (course) => {
  changeKey(course);
  course.question(ALPHA, 'alpha-q-validate', (question) => (question.rev = 2));
  course.announce(announced('alpha-validate', 'alpha', { id: 'alpha-q-validate', rev: 2 }));
};

export const retire =
  (question: string): Edit =>
  (course) => {
    course.quiz(ALPHA, (all) => all.filter(({ id }) => id !== question));
    course.retire(question);
  };

export const retireQuestion: Edit = retire('alpha-q-validate');

export const moveQuestion: Edit = (course) => {
  let moved: RawQuestion | undefined;
  course.quiz(ALPHA, (all) => {
    moved = all.find(({ id }) => id === 'alpha-q-validate');
    return all.filter((question) => question !== moved);
  });
  course.quiz(BETA, (all) =>
    moved ? [...all, { ...moved, objective: 'beta-o-one', section: 'beta-first' }] : all,
  );
};

export const rewordPractice: Edit = (course) =>
  course.edit(`${ALPHA}/chapter.mdx`, 'Do the first thing once.', 'Do the first thing today.');

export const addPractice: Edit = (course) =>
  course.edit(
    `${BETA}/chapter.mdx`,
    'practices:\n',
    'practices:\n  - { id: beta-practice-four, text: Read it twice., how: It is read twice. }\n',
  );

export const retirePractice: Edit = (course) => {
  course.cut(`${BETA}/chapter.mdx`, '  - { id: beta-practice-four', '}\n');
  course.retire('beta-practice-four');
};

export const renameSection: Edit = (course) =>
  course.edit(`${ALPHA}/chapter.mdx`, 'title="The second section"', 'title="What comes second"');

export const addSection: Edit = (course) => {
  course.edit(
    `${ALPHA}/chapter.mdx`,
    '<Section id="alpha-second"',
    '<Section id="alpha-third" title="A section in between">\n\nIt is new.\n\n</Section>\n\n<Section id="alpha-second"',
  );
  course.announce(announced('alpha-third', 'alpha', { id: 'alpha-third' }));
};

export const removeSection: Edit = (course) => {
  course.cut(`${ALPHA}/chapter.mdx`, '<Section id="alpha-third"', '</Section>\n');
  course.retire('alpha-third');
};

export const renameLab: Edit = (course) =>
  course.edit(`${ALPHA}/labs/tokens/lab.yaml`, 'title: ', 'title: Now called ');

/** Another title, another address. */
export const moveChapter: Edit = (course) => {
  course.edit('course.yaml', 'slug: 1-alpha', 'slug: 1-first-things');
  course.edit('course.yaml', 'title: Alpha', 'title: First things');
  course.move(ALPHA, 'levels/1-first-things');
  course.edit(`${BETA}/chapter.mdx`, '/levels/1-alpha/', '/levels/1-first-things/');
  const { ids, paths } = course.ledger;
  const taken = Object.keys(paths).filter((path) => path.startsWith('/levels/1-alpha/'));
  const moved = taken.map((path) => [path, path.replace('1-alpha', '1-first-things')]);
  course.ledger = { ids, paths: { ...paths, ...Object.fromEntries(moved) } };
};

const question = (id: string, ask: string): RawQuestion => ({
  id,
  rev: 1,
  kind: 'choose-one',
  skill: 'apply',
  objective: 'alpha-o-one',
  section: 'alpha-first',
  ask,
  options: [
    { id: 'right-one', text: 'The one that is right', correct: true, why: why(`${id} 1`) },
    {
      id: 'wrong-one',
      text: 'Another one that is not',
      misconception: 'It is.',
      why: why(`${id} 2`),
    },
    {
      id: 'no-one',
      text: 'The third one of three',
      misconception: 'It is as well.',
      why: why(`${id} 3`),
    },
  ],
});

/** The second half of Alpha becomes an interlude of its own, with its section, lab, signal, objective and questions. */
export const splitChapter: Edit = (course) => {
  const file = `${ALPHA}/chapter.mdx`;
  const section = course.cut(file, '<Section id="alpha-second"', '</Section>\n');
  course.edit(file, '  - { id: alpha-o-two, text: Use the second thing. }\n', '');
  course.edit(file, '  - { id: alpha-signal-second, text: You can name it to a colleague. }\n', '');
  course.write(
    'interludes/epsilon/chapter.mdx',
    `---
id: epsilon
claim: What was the second half of Alpha stands on its own feet.
why: The chapter that was cut out of Alpha in a test, with the section, the lab and the questions that moved.
verified: '${EDITED}'
splitFrom: { chapter: alpha, date: '${EDITED}' }
loop: { you: the rest, agent: nothing of note }
objectives:
  - { id: alpha-o-two, text: Use the second thing. }
signals:
  - { id: alpha-signal-second, text: You can name it to a colleague. }
practices:
  - { id: epsilon-practice-one, text: Do the second thing., how: It is done. }
---

${section}`,
  );
  course.move(`${ALPHA}/labs/tokens`, 'interludes/epsilon/labs/tokens');
  course.edit(
    'course.yaml',
    '  - {\n      id: beta,',
    '  - { id: epsilon, kind: interlude, slug: epsilon, title: Epsilon, holds: the rest, line: The agent does the rest. }\n  - {\n      id: beta,',
  );
  course.edit(`${BETA}/chapter.mdx`, '/levels/1-alpha/#alpha-second', '/epsilon/#alpha-second');
  let moved: RawQuestion[] = [];
  course.quiz(ALPHA, (all) => {
    moved = all.filter(({ objective }) => objective === 'alpha-o-two');
    const kept = all.filter((one) => !moved.includes(one));
    return [
      ...kept.map((one) => ({ ...one, section: 'alpha-first' })),
      question('alpha-q-newer', 'Which of these is the newer one?'),
      question('alpha-q-newest', 'And which one would you call the newest?'),
    ];
  });
  course.quiz('interludes/epsilon', () =>
    moved.map((one) => ({ ...one, section: 'alpha-second', skill: 'why' })),
  );
};
