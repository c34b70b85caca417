import {
  apply,
  emptyProgress,
  type Change,
  type Progress,
} from '../../../src/progress/progress.ts';

const START = Date.UTC(2026, 8, 1);

/** Numbers from 0 up to 1, the same at every run, and as hard to compress as real ones. */
function chance(state = 7): () => number {
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** An honest record of so many chapters, each read, run, practiced and answered `attempts` times over some months. */
export function reader(chapters: number, attempts: number): Progress {
  const random = chance();
  const word = () => Array.from({ length: 8 }, () => letter(random())).join('');
  let progress = emptyProgress(`0-${word()}`);
  let at = START;
  for (let n = 0; n < chapters; n++) {
    const device = word();
    for (const change of chapter(`${word()}-${n}`, attempts, random, word)) {
      at += Math.floor(random() * 3_600_000) + 1;
      progress = apply(progress, { ...change, at } as Change, device);
    }
  }
  return progress;
}

const letter = (share: number) => Math.floor(share * 36).toString(36);
type Undated = Change extends infer One ? (One extends Change ? Omit<One, 'at'> : never) : never;

function* chapter(
  id: string,
  attempts: number,
  random: () => number,
  word: () => string,
): Generator<Undated> {
  const names = (of: string, count: number) =>
    Array.from({ length: count }, () => `${id}-${of}${word()}`);
  for (const section of names('', 7)) yield { type: 'read', section };
  for (const lab of names('', 2)) {
    yield { type: 'ran', lab };
    yield { type: 'solved', lab };
  }
  yield { type: 'chapter-read', chapter: id, value: true };
  for (const practice of names('practice-', 6))
    yield { type: 'practiced', id: practice, value: true };
  const bank = names('q-', 16);
  for (let n = 0; n < attempts; n++) {
    const questions = bank.slice(n % 2 ? 8 : 0).slice(0, 8);
    const attempt = word();
    const seed = Math.floor(random() * 2 ** 31);
    yield { type: 'attempt', quiz: id, attempt, seed, questions, purpose: 'whole' };
    for (const question of questions) yield answer(id, attempt, question, random);
  }
}

const answer = (quiz: string, attempt: string, question: string, random: () => number) =>
  ({
    type: 'answer',
    quiz,
    attempt,
    question,
    rev: 1,
    values: { answer: [`${question}-${letter(random())}`] },
    points: random() < 0.8 ? 1 : 0,
    confidence: 'think',
  }) as const;
