/**
 * Starting one level over. Nothing is ever taken out of a document, so what is not of the level goes on in a new one,
 * and the level's own facts are a document by themselves, which can be merged again. `parted` loses nothing: both
 * together are the document as it was.
 */
import type { OutlineChapter } from '../../course/outline.ts';
import { isOpening } from '../attempts.ts';
import { quizOf, type Attempt, type Progress } from '../facts.ts';
import { blank, type ById } from '../lattice.ts';
import { emptyProgress } from '../progress.ts';

/** What belongs to a chapter is known by the outline, else by the beginning of its id. */
export type Owning = Pick<
  OutlineChapter,
  'id' | 'sections' | 'labs' | 'questions' | 'signals' | 'practices'
>;

/** A document in two: what is of the chapter, and the rest. */
export interface Parted {
  readonly own: Progress;
  readonly rest: Progress;
}

type Owner = (id: string) => string | undefined;
const owners = new WeakMap<readonly Owning[], Owner>();

/** Says of an id which chapter's it is. An id of an earlier version has a chapter's id in front. */
export function owner(chapters: readonly Owning[]): Owner {
  const known = owners.get(chapters) ?? ownerIn(chapters);
  owners.set(chapters, known);
  return known;
}

function ownerIn(chapters: readonly Owning[]): Owner {
  const listed = new Map<string, string>();
  for (const { id, sections, labs, questions, signals, practices } of chapters) {
    for (const part of [sections, labs, questions, signals, practices].flat()) {
      listed.set(part.id, id);
    }
  }
  const names = chapters.map(({ id }) => id).sort((a, b) => b.length - a.length);
  const named = (id: string) => names.find((name) => id === name || id.startsWith(`${name}-`));
  return (id) => listed.get(id) ?? named(id);
}

const BY_ID = ['read', 'ran', 'solved', 'chapters', 'practiced', 'questions'] as const;

/** Whether a document holds anything of a chapter. */
export function holds(progress: Progress, chapter: string, chapters: readonly Owning[]): boolean {
  const ownerOf = owner(chapters);
  const { attempts, results } = progress;
  return (
    BY_ID.some((name) => Object.keys(progress[name]).some((id) => ownerOf(id) === chapter)) ||
    [...Object.keys(attempts), ...Object.keys(results)].some((key) => quizOf(key) === chapter)
  );
}

/** Parts a document. Answers to the chapter's questions that opened a later quiz are of the chapter. */
export function parted(progress: Progress, chapter: string, chapters: readonly Owning[]): Parted {
  const ownerOf = owner(chapters);
  const isOwn = (id: string) => ownerOf(id) === chapter;
  const own: Partial<Record<keyof Progress, unknown>> = {};
  const rest: typeof own = {};
  for (const name of BY_ID) {
    own[name] = only<unknown>(progress[name], isOwn);
    rest[name] = only<unknown>(progress[name], (id) => !isOwn(id));
  }
  own['results'] = only(progress.results, (quiz) => quiz === chapter);
  rest['results'] = only(progress.results, (quiz) => quiz !== chapter);
  own['attempts'] = attempts(progress, chapter, isOwn);
  rest['attempts'] = attempts(progress, chapter, (id) => !isOwn(id), true);
  const { id, clock } = progress;
  const whole = (part: object): Progress => ({ ...emptyProgress(id), ...part, clock });
  return { own: whole(own), rest: whole(rest) };
}

function only<T>(map: ById<T>, holds: (id: string) => boolean): ById<T> {
  const out = blank<T>();
  for (const id in map) if (holds(id)) out[id] = map[id] as T;
  return out;
}

/** Attempts go with their quiz; only those that opened one hold answers for several chapters. */
function attempts(
  { attempts: all }: Progress,
  chapter: string,
  holds: (id: string) => boolean,
  rest = false,
): ById<Attempt> {
  const out = blank<Attempt>();
  for (const key in all) {
    const { draw, answers } = all[key] as Attempt;
    if (!isOpening(key)) {
      if ((quizOf(key) === chapter) !== rest) out[key] = { draw, answers };
      continue;
    }
    const some = only(answers, holds);
    if (rest || Object.keys(some).length > 0) out[key] = { draw, answers: some };
  }
  return out;
}
