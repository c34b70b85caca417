/** The fields of a progress document: each says what is accepted and how two devices agree. */
import {
  blank,
  compare,
  greatest,
  list,
  mapOf,
  number,
  oneOf,
  record,
  struct,
  text,
  type ById,
  type Field,
  type Read,
} from './lattice.ts';
import type {
  Answer,
  Last,
  QuestionRecord,
  Draw,
  Attempt,
  Result,
  Flag,
  Progress,
} from './document.ts';

export type * from './document.ts';

/** 2020-01-01 and 2100-01-01: dates outside are not believed. */
export const MIN_DATE = 1_577_836_800_000;
export const MAX_DATE = 4_102_444_800_000;
/** A higher tick would win every mark for ever. */
export const MAX_TICK = 2 ** 40;
/** Per quiz, so many newest attempts keep their answers; older ones live on in `results`. */
export const KEPT_ATTEMPTS = 8;
const MAX_DEVICES = 64;

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const id = text(ID);
const at = number(MIN_DATE, MAX_DATE);
const rev = number(1, 9999);
const points = number(0, 1, true);
const tick: Read<number> = (raw, intake) => {
  const known = number(1, MAX_TICK)(raw, intake);
  intake.tick = Math.max(intake.tick, known ?? 0);
  return known;
};
const answer = {
  rev,
  points,
  at,
  values: list(text(/^[^]{0,500}$/), 200),
  confidence: oneOf('sure' as const, 'think' as const, 'guess' as const),
};

const earliest: Field<number> = { read: at, join: Math.min };
const dates = mapOf(ID, earliest);
const byTick = ({ tick, device }: { tick: number; device: string }) => [tick, device];
const flags = mapOf(
  ID,
  greatest<Flag>(record({ tick, device: id, at, value: oneOf(true, false) }), byTick),
);

/**
 * In each group, the `size` entries of highest rank. Lawful because a join only ever raises a rank, and
 * what had the lower rank adds nothing to what has the higher: what is left out can never be missed.
 */
const top =
  <T>(size: number, rank: (entry: T) => number, group = (_key: string) => '') =>
  (map: ById<T>): ById<T> => {
    const order = (key: string) => [-rank(map[key] as T), key];
    const found = blank<number>();
    const out = blank<T>();
    for (const key of Object.keys(map).sort((a, b) => compare(order(a), order(b)))) {
      const place = (found[group(key)] = (found[group(key)] ?? 0) + 1);
      if (place <= size) out[key] = map[key] as T;
    }
    return out;
  };

const question = struct<QuestionRecord>({
  count: mapOf(
    ID,
    { read: number(1, 1e6), join: Math.max },
    top(MAX_DEVICES, (n) => n),
  ),
  best: greatest(record({ rev, points }), (best) => [best.rev, best.points]),
  first: earliest,
  last: greatest(record<Last>({ ...answer, tick, device: id }, 'confidence'), byTick),
});

/** The quiz of an attempt's key, `<quiz>/<attempt>`. */
export const quizOf = (key: string): string => key.split('/')[0] as string;

const draw = record<Draw>({
  tick,
  at,
  seed: number(0, Number.MAX_SAFE_INTEGER),
  purpose: oneOf('whole' as const, 'retry' as const),
  questions: list(id, 100),
});
// One try per question and attempt: of two answers the earlier stays, unless the question was revised.
const answers = mapOf(
  ID,
  greatest(record<Answer>(answer, 'confidence'), (given) => [given.rev, -given.at]),
);
// Where two draws have one name, the later takes all: its place among the newest depends on its tick.
const attempt: Field<Attempt> = {
  read: record({ draw, answers: answers.read }),
  join(a, b) {
    const order = compare(
      [a.draw.tick, JSON.stringify(a.draw)],
      [b.draw.tick, JSON.stringify(b.draw)],
    );
    return order ? (order < 0 ? b : a) : { ...a, answers: answers.join(a.answers, b.answers) };
  },
};

/** Finished attempts in order of time, without those that an earlier one equals or beats. */
export function frontier(all: readonly Result[]): readonly Result[] {
  const rank = (result: Result) => [result.at, -result.score, result.attempt];
  let high = -1;
  return [...all]
    .sort((a, b) => compare(rank(a), rank(b)))
    .filter(({ score }) => score > high && ((high = score), true));
}
const results: Field<readonly Result[]> = {
  read: (raw, intake) => {
    const all = list(record<Result>({ at, score: number(0, 1000), attempt: id }), 1001)(
      raw,
      intake,
    );
    return all && frontier(all);
  },
  join: (a, b) => frontier([...a, ...b]),
};

const documentId = text(/^\d{1,15}-[a-z0-9]{1,32}$/);

/** A whole document. A field added here needs a migration in `saved.ts`. */
export const facts = struct<Progress>({
  id: greatest(
    (raw, intake) => documentId(raw, intake) ?? '0-0',
    (known) => [parseInt(known, 10)],
  ),
  clock: { read: (raw, intake) => number(0, MAX_TICK)(raw, intake) ?? 0, join: Math.max },
  read: dates,
  ran: dates,
  solved: dates,
  chapters: flags,
  practiced: flags,
  questions: mapOf(ID, question),
  attempts: mapOf(
    /^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/,
    attempt,
    top(KEPT_ATTEMPTS, (kept) => kept.draw.tick, quizOf),
  ),
  results: mapOf(ID, results),
});
