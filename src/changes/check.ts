/** Sense of the list of changes: what it names exists, in order, and no question is revised without a word. */
import type { Course } from '../course/course.ts';
import { everyId } from '../course/ids.ts';
import type { Ledger } from '../course/ledger.ts';
import { error, type Problem } from '../course/problems.ts';
import type { ContentChange } from './changes.ts';

const file = 'changes.yaml';

/** Everything that is wrong with the changes; `ledger` knows what was published and is gone. */
export function changeProblems(course: Course, ledger: Ledger): Problem[] {
  const { changes } = course;
  return [
    ...changes.flatMap((change, at) => order(change, changes[at - 1], course.version)),
    ...changes.flatMap((change) => unknownChapter(change, course)),
    ...unknownIds(course, ledger),
    ...changes.flatMap((change) => wrongRevs(change, course, ledger)),
    ...unsaid(course),
  ];
}

const at = ({ line }: ContentChange) => ({ file, ...(line === undefined ? {} : { line }) });

/** "2026.9.1" as a number that sorts. */
const sortable = (version: string): number =>
  version.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);

function order(change: ContentChange, newer: ContentChange | undefined, now: string): Problem[] {
  const said = (message: string, mend: string) => error('change-order', at(change), message, mend);
  const problems: Problem[] = [];
  if (newer && change.date > newer.date) {
    problems.push(
      said(
        `"${change.id}" of ${change.date} stands below ${newer.date}`,
        'put the newest change first',
      ),
    );
  }
  if (newer && sortable(change.version) > sortable(newer.version)) {
    problems.push(
      said(
        `"${change.id}" names version ${change.version}, which is newer than the change above it`,
        'write the version that brought it',
      ),
    );
  }
  if (sortable(change.version) > sortable(now)) {
    problems.push(
      said(
        `"${change.id}" names version ${change.version}, and the course is ${now}`,
        'raise the version in course.yaml',
      ),
    );
  }
  return problems;
}

function unknownChapter(change: ContentChange, { entries }: Course): Problem[] {
  const { id, chapter } = change;
  if (chapter === undefined || entries.some((entry) => entry.id === chapter)) return [];
  return [
    error(
      'change-unknown',
      at(change),
      `"${id}" names chapter "${chapter}", which does not exist`,
      'use a chapter id of course.yaml',
    ),
  ];
}

const named = new Set(['section', 'lab', 'question', 'practice', 'signal']);

/** A change may name what it took out: the ledger still knows it. */
function unknownIds(course: Course, ledger: Ledger): Problem[] {
  const then = Object.entries(ledger.ids).map(([id, { kind }]) => ({ id, kind }));
  const all = [...then, ...everyId(course)].filter(({ kind }) => named.has(kind));
  const known = new Set(all.map(({ id }) => id));
  return course.changes.flatMap((change) =>
    change.affects
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => {
        const message = `"${change.id}" names "${id}", which never was a ${[...named].join(', ')}`;
        return error('change-unknown', at(change), message, 'correct the id');
      }),
  );
}

function wrongRevs(change: ContentChange, course: Course, ledger: Ledger): Problem[] {
  const questions = course.chapters.flatMap((chapter) => chapter.questions);
  return change.affects.flatMap(({ id, rev }) => {
    const now = questions.find((question) => question.id === id)?.rev ?? ledger.ids[id]?.rev;
    if (rev === undefined || (now !== undefined && rev <= now)) return [];
    const what = now === undefined ? 'has no revision' : `is at revision ${now}`;
    return [
      error(
        'change-rev',
        at(change),
        `"${change.id}" names revision ${rev} of "${id}", which ${what}`,
        now === undefined ? 'leave rev out' : 'name the revision that the change brought',
      ),
    ];
  });
}

/** A reader whose question reopens is told why. */
function unsaid({ chapters, changes }: Course): Problem[] {
  const said = new Set(
    changes.flatMap(({ affects }) => affects.map(({ id, rev }) => `${id}@${rev}`)),
  );
  return chapters.flatMap(({ questions }) =>
    questions.flatMap(({ id, rev }) =>
      Array.from({ length: rev - 1 }, (_, below) => below + 2)
        .filter((one) => !said.has(`${id}@${one}`))
        .map((one) =>
          error(
            'change-unsaid',
            { file },
            `no change names revision ${one} of question "${id}"`,
            `say what changed, with "affects: [{ id: ${id}, rev: ${one} }]"`,
          ),
        ),
    ),
  );
}
