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
export const lived: fc.Arbitrary<Progress> = fc
  .tuple(documentId, fc.array(fc.tuple(change, device), { maxLength: 40 }))
  .map(([doc, told]) =>
    told.reduce((sum, [what, who]) => apply(sum, what, who), emptyProgress(doc)),
  );

const tick = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(2 ** 40));
const flag = fc.record({ tick, device, at, value: fc.boolean() });
const answer = { rev, points, at, values: fc.array(word, { maxLength: 4 }) };
const optional = { confidence };
const dates = (name: string) => fc.dictionary(id(name, 3), at);

/** A saved text that no honest course would write, but that a file may hold. */
export const rawText: fc.Arbitrary<string> = fc
  .record({
    v: fc.constant(1),
    id: documentId,
    clock: fc.nat(20),
    read: dates('section'),
    ran: dates('lab'),
    solved: dates('lab'),
    chapters: fc.dictionary(id('chapter', 2), flag),
    practiced: fc.dictionary(id('p', 3), flag),
    questions: fc.dictionary(
      question,
      fc.record({
        count: fc.dictionary(fc.oneof(device, id('d', 90)), fc.integer({ min: 1, max: 9 }), {
          maxKeys: 80,
        }),
        best: fc.record({ rev, points }),
        first: at,
        last: fc.record({ ...answer, ...optional, tick, device }),
      }),
    ),
    attempts: fc.dictionary(
      fc.tuple(quiz, attempt).map(([a, b]) => `${a}/${b}`),
      fc.record({
        draw: fc.record({ tick, at, seed: fc.nat(), purpose, questions }),
        answers: fc.dictionary(question, fc.record({ ...answer, ...optional })),
      }),
      { maxKeys: 20 },
    ),
    results: fc.dictionary(
      quiz,
      fc.array(fc.record({ at, score: fc.constantFrom(0, 500, 800, 1000), attempt }), {
        maxLength: 6,
      }),
    ),
  })
  .map((raw) => JSON.stringify(raw));

/** A document of either origin. */
export const progress: fc.Arbitrary<Progress> = fc.oneof(
  lived,
  rawText.map((text) => decode(text).progress as Progress),
);
