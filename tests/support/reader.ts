import type { CourseKeys, KeyedQuestion } from '../../src/progress/receipt/keys.ts';
import { apply, emptyProgress, type Change, type Progress } from '../../src/progress/progress.ts';
import { random, shuffled } from '../../src/quiz/draw.ts';
import { grade } from '../../src/quiz/kinds.ts';

/** The day on which readers of tests begin. */
export const START = Date.UTC(2026, 8, 1, 12);
const DAY = 86_400_000;

type Values = Record<string, readonly string[]>;

/** Values that are fully right. */
export function right({ kind, key }: KeyedQuestion): Values {
  switch (kind) {
    case 'order':
      return { order: key.accepted[0] ?? [] };
    case 'match':
    case 'classify':
      return Object.fromEntries(key.rows.map(([row, choice]) => [row, [choice]]));
    case 'short-answer':
      return { answer: [key.accept[0] ?? ''] };
    case 'estimate':
      return { answer: [`${key.answer}`] };
    default:
      return { answer: 'options' in key ? key.right : [key.printed] };
  }
}

/** Values that a reader may give, valid, by chance. */
export function anyValues({ kind, key }: KeyedQuestion, chance: () => number): Values {
  const one = (list: readonly string[]) => list[Math.floor(chance() * list.length)] ?? '';
  const mixed = (list: readonly string[]) => shuffled(list, Math.floor(chance() * 2 ** 31));
  switch (kind) {
    case 'order':
      return { order: mixed(key.items) };
    case 'match':
    case 'classify':
      return Object.fromEntries(key.rows.map(([row]) => [row, [one(key.choices)]]));
    case 'choose-many':
      return { answer: mixed(key.options).slice(0, 1 + Math.floor(chance() * 3)) };
    case 'short-answer':
      return { answer: [one([...key.accept, ...key.near, 'I am not sure', 'it depends'])] };
    case 'estimate':
      return { answer: [`${Math.round(key.answer * 2 * chance())} ${key.unit}`] };
    default:
      return { answer: ['options' in key ? one(key.options) : one([key.printed, 'nothing'])] };
  }
}

/** A reader of a course: what they do is told to a record. */
export class Reader {
  readonly #keys: CourseKeys;
  progress: Progress = emptyProgress('0-reader');
  at = START;
  #attempts = 0;

  constructor(keys: CourseKeys) {
    this.#keys = keys;
  }

  tell(...changes: Change[]): void {
    for (const change of changes) this.progress = apply(this.progress, change, 'laptop');
  }

  sleep(days = 1): void {
    this.at += days * DAY;
  }

  /** Answers these questions in an attempt, as `values` says. */
  attempt(
    quiz: string,
    questions: readonly KeyedQuestion[],
    values: (question: KeyedQuestion) => Values,
    purpose: 'whole' | 'retry' = 'whole',
  ): void {
    const attempt = `a${this.#attempts++}`;
    const ids = questions.map(({ id }) => id);
    this.tell({ type: 'attempt', quiz, attempt, seed: 1, questions: ids, purpose, at: this.at });
    for (const question of questions) this.answer(question, values(question), { quiz, attempt });
  }

  answer(
    question: KeyedQuestion,
    values: Values,
    name: { quiz: string; attempt: string } = { quiz: 'any', attempt: 'practice' },
  ): void {
    const { id, rev } = question;
    const { points } = grade(question, new Map(Object.entries(values)));
    const at = (this.at += 20_000);
    this.tell({ type: 'answer', ...name, question: id, rev, values, points, at });
  }

  read(chapter: string): void {
    this.tell({ type: 'chapter-read', chapter, value: true, at: this.at });
  }

  tick(id: string, value = true): void {
    this.tell({ type: 'practiced', id, value, at: this.at });
  }

  /** Reads everything, ticks everything, and answers every question: a first try by chance, then the rest, then all right. */
  finish(last: 'right' | 'chance' = 'right', seed = 1): void {
    const chance = random(seed);
    const guess = (question: KeyedQuestion) => anyValues(question, chance);
    for (const { id, questions, practices } of this.#keys.chapters) {
      this.read(id);
      this.attempt(id, shuffled(questions, seed).slice(0, 8), guess);
      this.sleep();
      this.attempt(id, questions.slice(0, 8), (one) => (chance() < 0.85 ? right(one) : guess(one)));
      this.attempt(id, questions.slice(-8), right);
      this.attempt(id, questions, last === 'right' ? right : guess, 'retry');
      for (const practice of practices) {
        this.tick(practice);
        if (chance() < 0.6) this.sleep();
      }
    }
  }
}
