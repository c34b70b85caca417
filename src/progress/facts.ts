/** The fields of a progress document: one line each says what is accepted and how two devices agree. */
import {
  blank,
  compare,
  greatest,
  list,
  mapOf,
  oneOf,
  record,
  text,
  whole,
  type ById,
  type Field,
  type Read,
} from './lattice.ts';

/** The first answer to a question in an attempt; `values` holds names and values in turn. */
export interface Answer {
  readonly rev: number;
  readonly points: number;
  readonly at: number;
  readonly values: readonly string[];
  readonly confidence?: 'sure' | 'think' | 'guess';
}
/** The latest answer to a question, on whatever device. */
export interface Last extends Answer {
  readonly tick: number;
  readonly device: string;
}
/** What is known about one question over all attempts. `best` belongs to one revision. */
export interface QuestionRecord {
  readonly count: ById<number>;
  readonly best: { readonly rev: number; readonly points: number };
  readonly first: number;
  readonly last: Last;
}
/** A draw of questions, and the answers so far. */
export interface Attempt {
  readonly tick: number;
  readonly at: number;
  readonly seed: number;
  readonly purpose: 'whole' | 'retry';
  readonly questions: readonly string[];
  readonly answers: ById<Answer>;
}
/** A finished whole attempt: `score` in thousandths of all points, `at` its last answer. */
export interface Result {
  readonly at: number;
  readonly score: number;
  readonly attempt: string;
}
/** A mark that can be taken back; the later `tick` wins, whatever the clocks say. */
export interface Flag {
  readonly tick: number;
  readonly device: string;
  readonly at: number;
  readonly value: boolean;
}
/** Facts, by permanent id. Dates are milliseconds since 1970. */
export interface Progress {
  readonly id: string;
  /** The highest Lamport tick in the document. */
  readonly clock: number;
  /** Section → first in view. */
  readonly read: ById<number>;
  /** Lab → first run; lab → first solved. */
  readonly ran: ById<number>;
  readonly solved: ById<number>;
  /** Chapter → read or not; practice or signal → ticked or not. */
  readonly chapters: ById<Flag>;
  readonly practiced: ById<Flag>;
  readonly questions: ById<QuestionRecord>;
  /** `<quiz>/<attempt>` → the newest attempts of each quiz. */
  readonly attempts: ById<Attempt>;
  /** Quiz → each finished attempt that was better than all before it, the first included. */
  readonly results: ById<readonly Result[]>;
}

/** An authored id, a device or an attempt. */
export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** 2020-01-01 and 2100-01-01: dates outside are not believed. */
export const MIN_DATE = 1_577_836_800_000;
export const MAX_DATE = 4_102_444_800_000;
/** A higher tick would win every mark for ever. */
export const MAX_TICK = 2 ** 40;
/** Per quiz, so many newest attempts keep their answers; older ones live on in `results`. */
export const KEPT_ATTEMPTS = 8;
const MAX_DEVICES = 64;

const id = text(ID);
const date = whole(MIN_DATE, MAX_DATE);
const tick = whole(1, MAX_TICK);
const rev = whole(1, 9999);
const points: Read<number> = (raw) =>
  typeof raw === 'number' && raw >= 0 && raw <= 1 ? raw + 0 : undefined;
const values = list(text(/^[^]{0,500}$/), 200);
const confidence = oneOf('sure' as const, 'think' as const, 'guess' as const);
const answerFields = { rev, points, at: date, values, confidence };

const earliest: Field<number> = { read: date, join: Math.min };
const dates = mapOf(ID, earliest);
const flags = mapOf(
  ID,
  greatest<Flag>(record({ tick, device: id, at: date, value: oneOf(true, false) }), (flag) => [
    flag.tick,
    flag.device,
  ]),
);

/** Keeps the `size` entries of highest rank. Lawful because joining only ever raises a rank. */
function top<T>(size: number, map: ById<T>, ids: string[], rank: (entry: T) => number): string[] {
  if (ids.length <= size) return ids;
  return ids.sort((a, b) => compare([rank(map[b] as T), b], [rank(map[a] as T), a])).slice(0, size);
}

const pick = <T>(map: ById<T>, ids: readonly string[]): ById<T> =>
  ids.reduce((out, key) => ((out[key] = map[key] as T), out), blank<T>());

const count = mapOf<number>(ID, { read: whole(1, 1e6), join: Math.max }, (map) =>
  pick(
    map,
    top(MAX_DEVICES, map, Object.keys(map), (n) => n),
  ),
);
const best = greatest<QuestionRecord['best']>(record({ rev, points }), (b) => [b.rev, b.points]);
const last = greatest<Last>(
  record<Last>({ ...answerFields, tick, device: id }, 'confidence'),
  (a) => [a.tick, a.device],
);
const question: Field<QuestionRecord> = {
  read: record({ count: count.read, best: best.read, first: date, last: last.read }),
  join: (a, b) => ({
    count: count.join(a.count, b.count),
    best: best.join(a.best, b.best),
    first: Math.min(a.first, b.first),
    last: last.join(a.last, b.last),
  }),
};

/** One try per question and attempt: of two answers the earlier stays, unless the question was revised. */
const answers = mapOf(
  ID,
  greatest<Answer>(record<Answer>(answerFields, 'confidence'), (a) => [a.rev, -a.at]),
);
const header = greatest<Attempt>(
  record({
    tick,
    at: date,
    seed: whole(0, Number.MAX_SAFE_INTEGER),
    purpose: oneOf('whole' as const, 'retry' as const),
    questions: list(id, 100),
    answers: answers.read,
  }),
  (attempt) => [attempt.tick],
);
const attempt: Field<Attempt> = {
  read: header.read,
  join: (a, b) => {
    const bare = blank<Answer>();
    const head = header.join({ ...a, answers: bare }, { ...b, answers: bare });
    return { ...head, answers: answers.join(a.answers, b.answers) };
  },
};

/** The quiz of an attempt's key. */
export const quizOf = (key: string): string => key.slice(0, key.indexOf('/'));

function newest(map: ById<Attempt>): ById<Attempt> {
  const byQuiz = blank<string[]>();
  for (const key in map) (byQuiz[quizOf(key)] ??= []).push(key);
  const kept = Object.values(byQuiz).flatMap((keys) =>
    top(KEPT_ATTEMPTS, map, keys, (entry) => entry.tick),
  );
  return pick(map, kept);
}

/** Finished attempts in order of time, without those that an earlier one equals or beats. */
export function frontier(all: readonly Result[]): readonly Result[] {
  const order = [...all].sort((a, b) =>
    compare([a.at, -a.score, a.attempt], [b.at, -b.score, b.attempt]),
  );
  let high = -1;
  return order.filter((result) => result.score > high && ((high = result.score), true));
}
const result = record<Result>({ at: date, score: whole(0, 1000), attempt: id });
const results: Field<readonly Result[]> = {
  read: (raw, intake) => {
    const all = list(result, 1001)(raw, intake);
    return all && frontier(all);
  },
  join: (a, b) => frontier([...a, ...b]),
};

/** Every field of a document. A field added here needs a migration in `saved.ts`. */
export const fields: { readonly [K in keyof Progress]: Field<Progress[K]> } = {
  id: {
    read: (raw) => text(/^\d{1,15}-[a-z0-9]{1,32}$/)(raw, { items: 0, dropped: [] }) ?? '0-0',
    join: (a, b) => (compare([parseInt(a, 10), a], [parseInt(b, 10), b]) < 0 ? b : a),
  },
  clock: { read: (raw, intake) => whole(0, MAX_TICK)(raw, intake) ?? 0, join: Math.max },
  read: dates,
  ran: dates,
  solved: dates,
  chapters: flags,
  practiced: flags,
  questions: mapOf(ID, question),
  attempts: mapOf(/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/, attempt, newest),
  results: mapOf(ID, results),
};
