/**
 * Spaced review by objective: when what was learned is due again. A right answer that was due climbs the ladder, a
 * wrong one falls to its foot; a right one before its time changes nothing, for that is no spacing. Nothing is stored
 * for this: it follows from the answers that are kept, in whatever order they came in.
 */
import type { OutlineChapter, OutlineQuestion } from '../../course/outline.ts';
import type { Answer, Progress, QuestionRecord } from '../facts.ts';
import { compare } from '../lattice.ts';
import { readAt } from '../marks.ts';

/** Days until the next review, rung by rung. */
export const ladder = [2, 7, 21, 60] as const;

/** An objective, and when it is due. */
export interface Review {
  readonly chapter: string;
  readonly objective: string;
  /** Its questions, and when each was last answered: 0 for never. */
  readonly questions: readonly { readonly id: string; readonly last: number }[];
  /** Rung of the ladder; nothing while none of its questions was answered. */
  readonly rung: number | undefined;
  /** In milliseconds since 1970; nothing while its chapter was neither read nor its quiz begun. */
  readonly due: number | undefined;
}

/** What a review needs to know of a chapter; an `OutlineChapter` is one. */
export type ReviewedChapter = Pick<OutlineChapter, 'id' | 'was'> & {
  readonly questions: readonly Pick<OutlineQuestion, 'id' | 'rev' | 'objective'>[];
};

type Kept = ReadonlyMap<string, readonly Answer[]>;
type Place = Pick<Review, 'rung' | 'due'>;

/** Every objective that has questions, in the course's order. */
export function reviews(progress: Progress, chapters: readonly ReviewedChapter[]): Review[] {
  const kept = answersOf(progress);
  return chapters.flatMap((chapter) => {
    const since = touched(progress, chapter);
    const objectives = [...new Set(chapter.questions.map(({ objective }) => objective))];
    return objectives.map((objective) => {
      const asked = chapter.questions.filter((question) => question.objective === objective);
      return { chapter: chapter.id, objective, ...standingOf(asked, kept, since) };
    });
  });
}

/** All answers that are still known, by question: those of the attempts that are kept, and each question's last. */
function answersOf({ attempts, questions }: Progress): Kept {
  const kept = new Map<string, Answer[]>();
  const keep = (id: string, answer: Answer) => kept.set(id, [...(kept.get(id) ?? []), answer]);
  for (const { answers } of Object.values(attempts)) {
    for (const id in answers) keep(id, answers[id] as Answer);
  }
  // Most of these are there already; an answer that is met twice climbs once, for the second time it is not due.
  for (const id in questions) keep(id, (questions[id] as QuestionRecord).last);
  return kept;
}

/** When a chapter was read or its quiz begun, whichever came first. */
function touched(
  progress: Progress,
  { id: chapter, questions, was }: ReviewedChapter,
): number | undefined {
  const read = readAt(progress, chapter, was) ?? [];
  const begun = questions.flatMap(({ id }) => progress.questions[id]?.first ?? []);
  const all = [read, begun].flat();
  return all.length ? Math.min(...all) : undefined;
}

function standingOf(
  asked: ReviewedChapter['questions'],
  kept: Kept,
  since: number | undefined,
): Place & Pick<Review, 'questions'> {
  // An answer to an older revision says nothing about the question as it is now.
  const answersTo = ({ id, rev }: (typeof asked)[number]) =>
    (kept.get(id) ?? []).filter((answer) => answer.rev >= rev);
  return {
    questions: asked.map((question) => ({
      id: question.id,
      last: Math.max(0, ...answersTo(question).map(({ at }) => at)),
    })),
    ...climb(asked.flatMap(answersTo), since),
  };
}

function climb(answers: readonly Answer[], since: number | undefined): Place {
  let rung: number | undefined;
  let due = since;
  // Of two answers of one moment the wrong one counts last.
  const rank = ({ at, points }: Answer) => [at, -points];
  for (const { at, points } of [...answers].sort((a, b) => compare(rank(a), rank(b)))) {
    const right = points === 1;
    if (right && rung !== undefined && at < (due ?? 0)) continue;
    rung = right && rung !== undefined ? Math.min(rung + 1, ladder.length - 1) : 0;
    due = at + (ladder[rung] ?? 0) * 86_400_000;
  }
  return { rung, due };
}
