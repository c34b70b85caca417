/** The receipt of a record: only what standing and grading need, and only of what this course holds. */
import { resultOf, resultsOf } from '../attempts.ts';
import { day } from '../day.ts';
import type { Answer, Attempt, Progress, Result } from '../facts.ts';
import { compare } from '../lattice.ts';
import { isRead, isTicked, passes } from '../marks.ts';
import { idCode } from './codes.ts';
import type { ChapterKeys, CourseKeys, KeyedQuestion } from './keys.ts';
import { givenOf } from './values.ts';
import { MAX_NAME, tidy } from './words.ts';
import type {
  Receipt,
  ReceiptAnswer,
  ReceiptChapter,
  ReceiptPractice,
  ReceiptQuestion,
} from './receipt.ts';

/** What the reader adds: the day, 2026-11-21, and a name if they like. */
export interface Made {
  readonly day: string;
  readonly name?: string;
}

/** The receipt of a record, as this version of the course sees it. */
export function receiptOf(progress: Progress, keys: CourseKeys, made: Made): Receipt {
  const name = tidy(made.name ?? '', MAX_NAME);
  return {
    version: keys.version,
    day: made.day,
    ...(name ? { name } : {}),
    practices: practicesOf(progress, keys),
    chapters: keys.chapters.flatMap((chapter) => chapterOf(progress, chapter, keys)),
  };
}

function practicesOf(progress: Progress, { chapters }: CourseKeys): ReceiptPractice[] {
  return chapters
    .flatMap(({ practices }) => practices)
    .filter((id) => isTicked(progress, id))
    .map((id) => ({ code: idCode(id), day: day(progress.practiced[id]?.at ?? 0) }))
    .sort((a, b) => compare([a.day, a.code], [b.day, b.code]));
}

function chapterOf(progress: Progress, chapter: ChapterKeys, keys: CourseKeys): ReceiptChapter[] {
  const { id } = chapter;
  const tries = triesOf(progress, id, keys.passMark);
  const attempts = tries.map((result, at) =>
    at === 0 || at === tries.length - 1 ? attemptOf(progress, id, result) : undefined,
  );
  const questions = questionsOf(progress, chapter, attempts, keys);
  const read = isRead(progress, id) ? { read: day(progress.chapters[id]?.at ?? 0) } : {};
  if (!('read' in read) && !tries.length && !questions.length) return [];
  const claims = tries.map(({ at, score }) => ({ day: day(at), score }));
  return [{ code: idCode(id), ...read, tries: claims, questions }];
}

/**
 * The first finished attempt, the first that passed, and the best: one to three of them. Of three, the middle one goes
 * without its answers: what the best one's answers give, covers it.
 */
function triesOf(progress: Progress, quiz: string, passMark: number): Result[] {
  const all = resultsOf(progress, quiz);
  const pass = all.find(({ score }) => passes(score, passMark));
  return all.filter((one, at) => at === 0 || one === pass || at === all.length - 1);
}

function attemptOf(progress: Progress, quiz: string, result: Result): Attempt | undefined {
  const key = `${quiz}/${result.attempt}`;
  return resultOf(progress, key)?.score === result.score ? progress.attempts[key] : undefined;
}

type Attempts = readonly (Attempt | undefined)[];

/** Questions of the bank that were answered, and those that a try asked and that may have left it. */
function questionsOf(
  progress: Progress,
  { questions }: ChapterKeys,
  attempts: Attempts,
  keys: CourseKeys,
): ReceiptQuestion[] {
  const own = questions.map(({ id }) => id);
  const asked = attempts.flatMap((attempt) => attempt?.draw.questions ?? []);
  return [...new Set([...own, ...asked])].flatMap((id) => {
    const found = [...tried(id, attempts), ...(own.includes(id) ? known(progress, id) : [])];
    const question = questionNamed(id, keys);
    const answers = shared(found).map((one) => answerOf(one, question));
    return answers.length ? [{ code: idCode(id), answers }] : [];
  });
}

const questionNamed = (id: string, { chapters }: CourseKeys): KeyedQuestion | undefined =>
  chapters.flatMap(({ questions }) => questions).find((question) => question.id === id);

/** An answer and where it belongs; a bare claim has no values. */
interface Found {
  readonly answer: Pick<Answer, 'rev' | 'points'> & Partial<Answer>;
  readonly last: boolean;
  readonly tries: readonly number[];
}

const tried = (id: string, attempts: Attempts): Found[] =>
  attempts.flatMap((attempt, at) => {
    const answer = attempt?.draw.questions.includes(id) ? attempt.answers[id] : undefined;
    return answer ? [{ answer, last: false, tries: [at] }] : [];
  });

/** The newest answer, and the best one where it was fully right. */
function known(progress: Progress, id: string): Found[] {
  const record = progress.questions[id];
  if (!record) return [];
  const { best, last } = record;
  const newest = { answer: last, last: true, tries: [] };
  const isBest = ({ rev, points }: Answer) => rev === best.rev && points === best.points;
  if (best.points < 1 || isBest(last)) return [newest];
  const kept = Object.values(progress.attempts).flatMap(({ answers }) => answers[id] ?? []);
  return [newest, { answer: kept.find(isBest) ?? best, last: false, tries: [] }];
}

/** Equal answers as one that belongs to several places; a best one that is carried anyway adds nothing. */
function shared(found: readonly Found[]): Found[] {
  const same = new Map<string, Found>();
  for (const one of found) {
    const { rev, points, values } = one.answer;
    const key = JSON.stringify([rev, points, values]);
    const other = same.get(key);
    const tries = [...(other?.tries ?? []), ...one.tries];
    same.set(key, { ...one, last: one.last || other?.last === true, tries });
  }
  const all = [...same.values()];
  return all.filter(({ answer, last, tries }) => last || tries.length || !covered(answer, all));
}

const covered = (answer: Found['answer'], all: readonly Found[]): boolean =>
  all.some(
    (other) =>
      (other.last || other.tries.length > 0) &&
      other.answer.rev === answer.rev &&
      other.answer.points === answer.points,
  );

function answerOf(
  { answer, last, tries }: Found,
  question: KeyedQuestion | undefined,
): ReceiptAnswer {
  const { rev, values } = answer;
  const given = question && values ? givenOf(question, values) : undefined;
  return { last, tries, rev, points: thousandths(answer.points), ...(given ? { given } : {}) };
}

/** Points as they are claimed; only full points round to 1000. */
export const thousandths = (points: number): number =>
  points === 1 ? 1000 : Math.min(999, Math.round(points * 1000));
