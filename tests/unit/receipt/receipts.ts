import * as fc from 'fast-check';
import type {
  Given,
  Receipt,
  ReceiptAnswer,
  ReceiptChapter,
  ReceiptPractice,
} from '../../../src/progress/receipt/receipt.ts';
import { tidy } from '../../../src/progress/receipt/words.ts';

const START = Date.UTC(2020, 0, 1);
const day = fc
  .integer({ min: 0, max: 29_000 })
  .map((n) => new Date(START + n * 86_400_000).toISOString().slice(0, 10));
const code = fc.stringMatching(/^[\w-]{3}$/);
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.slice(0, 120));
/** Records as code makes them, so that strict equality holds. */
const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { noNullPrototype: true });
const given: fc.Arbitrary<Given> = fc.oneof(
  plain({ codes: fc.stringMatching(/^[\w-]{1,12}$/) }),
  plain({
    text: fc.oneof(anyText, fc.constantFrom('', '50 %', 'a|b', 'tab\there', 'two\nlines', '%41')),
    cut: fc.boolean(),
  }),
);
const answer: fc.Arbitrary<ReceiptAnswer> = fc.record(
  {
    last: fc.boolean(),
    tries: fc.subarray([0, 1, 2]),
    rev: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9999 })),
    points: fc.constantFrom(0, 1, 35, 36, 333, 500, 999, 1000),
    given,
  },
  { requiredKeys: ['last', 'tries', 'rev', 'points'], noNullPrototype: true },
);
const coded = { selector: ({ code: one }: { code: string }) => one };
const question = plain({ code, answers: fc.array(answer, { minLength: 1, maxLength: 3 }) });
const chapter: fc.Arbitrary<ReceiptChapter> = fc.record(
  {
    code,
    read: day,
    tries: fc.array(plain({ day, score: fc.integer({ min: 0, max: 1000 }) }), { maxLength: 3 }),
    questions: fc.uniqueArray(question, { ...coded, maxLength: 3 }),
  },
  { requiredKeys: ['code', 'tries', 'questions'], noNullPrototype: true },
);
const byDay = (a: ReceiptPractice, b: ReceiptPractice) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
const name = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => tidy(text, 40)),
  fc.constantFrom('<img src=x onerror=alert(1)>', '\u202egnp.exe', '👩‍👩‍👧‍👦', 'a|b%c', 'Ada'),
);

/** Any receipt that this code could have written. */
export const receipt: fc.Arbitrary<Receipt> = fc.record(
  {
    version: fc.constantFrom('2026.11.21', '2027.1.2'),
    day,
    name: name.filter((text) => text !== ''),
    practices: fc
      .uniqueArray(plain({ code, day }), { ...coded, maxLength: 6 })
      .map((list) => list.sort(byDay)),
    chapters: fc.uniqueArray(chapter, { ...coded, maxLength: 3 }),
  },
  { requiredKeys: ['version', 'day', 'practices', 'chapters'], noNullPrototype: true },
);
