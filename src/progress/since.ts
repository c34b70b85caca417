/** What changed since a reader passed: the questions whose revision rose, and what is required reading since. */
import type { Progress } from './facts.ts';

/** A revision that a question rose to, and the ISO day on which readers got it. */
export interface Revision {
  readonly rev: number;
  readonly date: string;
}

/** A question with what it rose to, and a change that someone who passed should read. */
export interface Revised {
  readonly id: string;
  readonly revisions: readonly Revision[];
}
/** A required change by its permanent id; reading it is a fact under that id. */
export interface Required {
  readonly id: string;
  readonly date: string;
}

/** Ids of what is new to the reader. */
export interface Since {
  readonly questions: readonly string[];
  readonly reading: readonly string[];
}

/**
 * What is new since the pass, `passedOn` being its ISO day. A question counts when it was answered at a revision that
 * was overtaken on the day of the pass or later, until it is answered again; an entry counts from the day after, until
 * it is marked as read.
 */
export function changedSince(
  { questions, read }: Pick<Progress, 'questions' | 'read'>,
  passedOn: string | undefined,
  revised: readonly Revised[],
  required: readonly Required[],
): Since {
  if (passedOn === undefined) return { questions: [], reading: [] };
  const overtaken = ({ id, revisions }: Revised) => {
    const answered = questions[id]?.last.rev;
    return revisions.some(({ rev, date }) => answered && answered < rev && date >= passedOn);
  };
  return {
    questions: revised.filter(overtaken).map(({ id }) => id),
    reading: required
      .filter(({ id, date }) => date > passedOn && !(id in read))
      .map(({ id }) => id),
  };
}

/** Revisions as an attribute of an element: `2:2026-11-20 3:2026-12-01`. */
export const revisionsText = (revisions: readonly Revision[]): string =>
  revisions.map(({ rev, date }) => `${rev}:${date}`).join(' ');

/** The revisions that an attribute holds. */
export const readRevisions = (text = ''): Revision[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [rev, date = ''] = one.split(':');
      return { rev: Number(rev), date };
    });
