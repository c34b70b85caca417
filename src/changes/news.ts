/** What of the changes can be news to someone who passed a chapter: revised questions, and required reading. */
import type { Chapter, Course } from '../course/course.ts';
import type { Revision } from '../progress/since.ts';
import type { ContentChange } from './changes.ts';

/** A question that was revised, when, and what the newest change says about it. */
export interface RevisedQuestion {
  readonly id: string;
  readonly ask: string;
  readonly revisions: readonly Revision[];
  readonly text: string;
}

/** The news of one chapter. */
export interface News {
  readonly chapter: Chapter;
  readonly questions: readonly RevisedQuestion[];
  /** Required changes that are about more than questions, newest first. */
  readonly reading: readonly ContentChange[];
}

/** The news of a chapter; nothing when there is none. */
export function newsOf(chapter: Chapter, { changes }: Pick<Course, 'changes'>): News[] {
  const questions = chapter.questions.flatMap(({ id, ask }) => {
    const about = changes.flatMap(({ affects, date, text }) =>
      affects.flatMap((one) => (one.id === id && one.rev ? [{ rev: one.rev, date, text }] : [])),
    );
    const text = about[0]?.text;
    return text === undefined ? [] : [{ id, ask, revisions: about, text }];
  });
  const reading = changes.filter(
    (change) =>
      change.chapter === chapter.id &&
      change.required &&
      (change.affects.length === 0 || change.affects.some(({ rev }) => rev === undefined)),
  );
  return questions.length + reading.length > 0 ? [{ chapter, questions, reading }] : [];
}
