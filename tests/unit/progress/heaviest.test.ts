import { expect, test, vi } from 'vitest';
import { apply, emptyProgress, type Change } from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';

vi.setConfig({ testTimeout: 120_000 });

const AT = Date.UTC(2026, 10, 21);
const CHAPTERS = Array.from({ length: 11 }, (_, i) => `chapter-of-some-length-${i}`);
const BANK = 16;
const ROUNDS = 200;
/** Eight devices, and on each of them so many tabs over the months that the cap on writers is reached. */
const WRITERS = Array.from({ length: 64 }, (_, i) => `k3j9x2a${i.toString(36)}`);

function* everything(): Generator<Change> {
  for (const chapter of CHAPTERS) {
    for (let i = 0; i < 8; i++) {
      yield { type: 'read', section: `${chapter}-section-${i}`, at: AT };
      yield { type: 'practiced', id: `${chapter}-practice-${i}`, value: true, at: AT };
    }
    for (let i = 0; i < 4; i++) {
      yield { type: 'ran', lab: `${chapter}-lab-${i}`, at: AT };
      yield { type: 'solved', lab: `${chapter}-lab-${i}`, at: AT };
    }
    yield { type: 'chapter-read', chapter, value: true, at: AT };
    for (let round = 0; round < ROUNDS; round++) yield* attempts(chapter, round);
  }
}

/** Two attempts of eight ask the whole bank once; answers are as long as an ordering or a matching makes them. */
function* attempts(quiz: string, round: number): Generator<Change> {
  for (const half of [0, 8]) {
    const attempt = `attempt-${round}-${half}`;
    const ids = Array.from({ length: 8 }, (_, i) => `${quiz}-question-${half + i}`);
    const purpose = round % 3 ? 'whole' : 'retry';
    yield {
      type: 'attempt',
      quiz,
      attempt,
      seed: round * 7919,
      questions: ids,
      purpose,
      at: AT + round,
    };
    for (const question of ids) {
      const values = { order: ['first-step', 'second-step', 'third-step', 'fourth-step'] };
      const points = ((round * 7) % 100) / 100;
      yield {
        type: 'answer',
        quiz,
        attempt,
        question,
        rev: 1,
        values,
        points,
        confidence: 'think',
        at: AT + round * 1000,
      };
    }
  }
}

test('the heaviest honest record stays under 1 MB and loads whole: all read, run, ticked, and answered 200 times', () => {
  let progress = emptyProgress('0-heaviest');
  let n = 0;
  for (const change of everything()) progress = apply(progress, change, WRITERS[n++ % 64] ?? '');
  const text = encode(progress);
  const counts = Object.values(progress.questions).map(({ count }) =>
    Object.values(count).reduce((sum, some) => sum + some, 0),
  );
  expect(counts).toEqual(Array.from({ length: CHAPTERS.length * BANK }, () => ROUNDS));
  expect(text.length).toBeLessThan(1_000_000);
  expect(decode(text).issues).toEqual([]);
});
