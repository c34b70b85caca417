import * as fc from 'fast-check';
import { buildCourse } from '../../../src/course/load.build.ts';
import { keysOf, type ChapterKeys } from '../../../src/progress/receipt/keys.ts';
import { random } from '../../../src/quiz/draw.ts';
import { anyValues, Reader, right } from '../../support/reader.ts';

export const keys = keysOf(buildCourse('tests/fixtures/course').course, (path) => path);

/** What may happen, in any order; `n` chooses chapter, question and chance. */
const steps = {
  whole: (reader: Reader, n: number) => attempt(reader, n, 'whole'),
  retry: (reader: Reader, n: number) => attempt(reader, n, 'retry'),
  best: (reader: Reader, n: number) => {
    const { id, questions } = chapter(n);
    reader.attempt(id, questions.slice(0, 8), right);
  },
  single: (reader: Reader, n: number) => {
    const { questions } = chapter(n);
    const one = questions[n % questions.length];
    if (one) reader.answer(one, anyValues(one, random(n)));
  },
  read: (reader: Reader, n: number) => reader.read(chapter(n).id),
  tick: (reader: Reader, n: number) => {
    const { practices } = chapter(n);
    reader.tick(practices[n % practices.length] ?? 'none', n % 5 > 0);
  },
  sleep: (reader: Reader, n: number) => reader.sleep(n % 40),
};
const chapter = (n: number) =>
  keys.chapters[n % keys.chapters.length] ?? (keys.chapters[0] as ChapterKeys);

function attempt(reader: Reader, n: number, purpose: 'whole' | 'retry'): void {
  const { id, questions } = chapter(n);
  const chance = random(n);
  reader.attempt(id, questions.slice(-8), (one) => anyValues(one, chance), purpose);
}

/** A reader of the fixture course to whom anything may have happened. */
export const life = fc
  .array(fc.tuple(fc.constantFrom(...Object.values(steps)), fc.nat(1000)), { maxLength: 40 })
  .map((list) => {
    const reader = new Reader(keys);
    for (const [step, n] of list) step(reader, n);
    return reader;
  });
