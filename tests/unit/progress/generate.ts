import * as fc from 'fast-check';
import {
  apply,
  emptyProgress,
  type Change,
  type Progress,
} from '../../../src/progress/progress.ts';
import { decode } from '../../../src/progress/saved.ts';

/** Few ids and few dates, so that documents meet in the same places. */
const START = Date.UTC(2026, 0, 1);
const id = (name: string, of: number) => fc.integer({ min: 1, max: of }).map((n) => `${name}-${n}`);
const at = fc.integer({ min: 0, max: 30 }).map((day) => START + day * 86_400_000);
const quiz = id('quiz', 2);
const attempt = id('attempt', 12);
const question = id('q', 4);
const questions = fc.subarray(['q-1', 'q-2', 'q-3', 'q-4'], { minLength: 1 });
const purpose = fc.constantFrom('whole' as const, 'retry' as const);
const points = fc.constantFrom(0, 1 / 3, 0.5, 1);
const confidence = fc.constantFrom('sure' as const, 'think' as const, 'guess' as const);
const word = fc.constantFrom('a', 'b', 'ein Wort', '"', '\u202e', '\ud800', '<svg onload=x>');
const values = fc.dictionary(id('field', 3), fc.array(word, { maxLength: 2 }), { maxKeys: 2 });
const device = fc.constantFrom('laptop', 'phone', 'desk', 'work');
const rev = fc.integer({ min: 1, max: 3 });

/** One thing that a reader may do, of every type there is. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constant('read' as const), section: id('section', 4), at }),
  fc.record({
    type: fc.constant('chapter-read' as const),
    chapter: id('chapter', 2),
    value: fc.boolean(),
    at,
  }),
  fc.record({ type: fc.constantFrom('ran' as const, 'solved' as const), lab: id('lab', 3), at }),
  fc.record({ type: fc.constant('practiced' as const), id: id('p', 3), value: fc.boolean(), at }),
  fc.record({
    type: fc.constant('attempt' as const),
    quiz,
    attempt,
    seed: fc.nat(),
    questions,
    purpose,
    at,
  }),
  ...[1, 2, 3].map(() =>
    fc.record(
      {
        type: fc.constant('answer' as const),
        quiz,
        attempt,
        question,
        rev,
        values,
        points,
        confidence,
        at,
      },
      {
        requiredKeys: ['type', 'quiz', 'attempt', 'question', 'rev', 'values', 'points', 'at'],
      },
    ),
  ),
);

const documentId = fc.constantFrom('0-a', '0-b', '1-a', '2-c', '10-a');

/** A document as it comes to be: changes, told by devices. */
const livedOf = (maxLength: number): fc.Arbitrary<Progress> =>
  fc
    .tuple(documentId, fc.array(fc.tuple(change, device), { maxLength }))
    .map(([doc, told]) =>
      told.reduce((sum, [what, who]) => apply(sum, what, who), emptyProgress(doc)),
    );

/** Mostly a few changes, now and then many: 10,000 runs must not take minutes. */
export const lived = fc.oneof(
  { weight: 15, arbitrary: livedOf(6) },
  { weight: 1, arbitrary: livedOf(40) },
);

/** Changes that no element of ours would tell: wild dates, ids, revisions, points and values. */
export const wildChange = fc
  .tuple(
    change,
    fc.dictionary(
      fc.constantFrom('at', 'section', 'lab', 'id', 'quiz', 'attempt', 'question', 'rev', 'points'),
      fc.oneof(fc.double(), fc.string(), fc.constantFrom('__proto__', 'x'.repeat(65), -0, 2 ** 53)),
      { maxKeys: 2 },
    ),
  )
  .map(([told, wild]) => ({ ...told, ...wild }) as Change);

const tick = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(2 ** 40));
const flag = fc.record({ tick, device, at, value: fc.boolean() });
const answer = { rev, points, at, values: fc.array(word, { maxLength: 4 }) };
const optional = { confidence };

/** How many entries of each kind a generated text may have. */
interface Room {
  readonly entries: number;
  readonly devices: number;
  readonly attempts: number;
}

/** A saved text that no honest course would write, but that a file may hold. */
const rawTextOf = ({ entries, devices, attempts }: Room): fc.Arbitrary<string> => {
  const few = { maxKeys: entries };
  const dates = (name: string) => fc.dictionary(id(name, 3), at, few);
  return fc
    .record({
      v: fc.constant(1),
      id: documentId,
      clock: fc.nat(20),
      read: dates('section'),
      ran: dates('lab'),
      solved: dates('lab'),
      chapters: fc.dictionary(id('chapter', 2), flag, few),
      practiced: fc.dictionary(id('p', 3), flag, few),
      questions: fc.dictionary(
        question,
        fc.record({
          count: fc.dictionary(
            fc.oneof(device, id('d', 90)),
            fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(1e6)),
            { maxKeys: devices },
          ),
          best: fc.record({ rev, points }),
          first: at,
          last: fc.record({ ...answer, ...optional, tick, device }),
        }),
        few,
      ),
      attempts: fc.dictionary(
        fc.tuple(quiz, attempt).map(([a, b]) => `${a}/${b}`),
        fc.record({
          draw: fc.record({ tick, at, seed: fc.nat(), purpose, questions }),
          answers: fc.dictionary(question, fc.record({ ...answer, ...optional }), few),
        }),
        { maxKeys: attempts },
      ),
      results: fc.dictionary(
        quiz,
        fc.array(fc.record({ at, score: fc.constantFrom(0, 500, 800, 1000), attempt }), {
          maxLength: entries,
        }),
        few,
      ),
    })
    .map((raw) => JSON.stringify(raw));
};

/** Of one question, more devices than are kept, many with equal counts: the cap decides. */
const crowded = fc
  .tuple(fc.nat(40), fc.integer({ min: 60, max: 70 }), fc.nat(3), tick, at)
  .map(([from, n, most, last, first]) => {
    const count = Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`d-${from + i}`, 1 + ((i * 7) % (most + 1))]),
    );
    const given = { rev: 1, points: 1, at: first, values: [], tick: last, device: 'phone' };
    const known = { count, best: { rev: 1, points: 1 }, first, last: given };
    return JSON.stringify({ v: 1, id: '0-a', questions: { 'q-1': known } });
  });

/** Of one quiz, more attempts than are kept, with few ticks among them. */
const crammed = fc
  .array(fc.tuple(id('attempt', 16), fc.integer({ min: 1, max: 5 }), purpose, points, at), {
    minLength: 7,
    maxLength: 12,
  })
  .map((all) => {
    const attempts = all.map(([name, late, what, right, when]) => [
      `quiz-1/${name}`,
      {
        draw: { tick: late, at: when, seed: 1, purpose: what, questions: ['q-1'] },
        answers: { 'q-1': { rev: 1, points: right, at: when, values: [] } },
      },
    ]);
    return JSON.stringify({ v: 1, id: '0-a', attempts: Object.fromEntries(attempts) as object });
  });

/** Small ones most of the time: what goes wrong goes wrong with two entries in one place. */
export const rawText: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: rawTextOf({ entries: 2, devices: 2, attempts: 3 }) },
  { weight: 2, arbitrary: crowded },
  { weight: 3, arbitrary: crammed },
  { weight: 1, arbitrary: rawTextOf({ entries: 4, devices: 80, attempts: 20 }) },
);

/** A document of either origin. */
export const progress: fc.Arbitrary<Progress> = fc.oneof(
  lived,
  rawText.map((text) => decode(text).progress as Progress),
);
