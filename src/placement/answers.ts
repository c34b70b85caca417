/**
 * How answers and the record meet. A Yes is a practice tick of the last 14 days. A No and an "I don't know" are said on
 * this page only: a tick says that something was done on a day, and no later answer makes that untrue.
 */
import type { Flag } from '../progress/facts.ts';
import { blank } from '../progress/lattice.ts';
import { DAYS, isAnswer, type Answer, type Answers } from './placement.ts';

type Ticks = Readonly<Record<string, Flag>>;

/** What was said on this page, and when. */
export type Said = Readonly<Record<string, { readonly answer: Answer; readonly at: number }>>;

const WINDOW = DAYS * 86_400_000;

/** True when the record holds a tick of the last 14 days. */
export function isFresh(flag: Flag | undefined, now: number): boolean {
  return flag?.value === true && flag.at > now - WINDOW;
}

/** What is answered. Of what was said here and what the record holds the later counts; a fresh tick is a Yes. */
export function answersOf(ids: readonly string[], said: Said, ticks: Ticks, now: number): Answers {
  const out = blank<Answer>();
  for (const id of ids) {
    const [here, flag] = [said[id], ticks[id]];
    const later = here && here.at >= (flag?.at ?? 0) ? here.answer : undefined;
    const answer = later ?? (isFresh(flag, now) ? 'yes' : undefined);
    if (answer) out[id] = answer;
  }
  return out;
}

/** The answers that keeping would add to the record: each Yes without a tick of the last 14 days. */
export function toKeep(answers: Answers, ticks: Ticks, now: number): string[] {
  return Object.keys(answers).filter((id) => answers[id] === 'yes' && !isFresh(ticks[id], now));
}

/** Reads what was said from a text; what does not fit is left out, whatever it is. Never throws. */
export function readSaid(text: string | null, ids: readonly string[]): Said {
  const out = blank<Said[string]>();
  const raw = parsed(text);
  for (const id of ids) {
    const one = fieldOf(raw, id);
    const [answer, at] = [fieldOf(one, 'answer'), fieldOf(one, 'at')];
    if (isAnswer(answer) && typeof at === 'number') out[id] = { answer, at };
  }
  return out;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const fieldOf = (raw: unknown, name: string): unknown =>
  typeof raw === 'object' && raw !== null && Object.hasOwn(raw, name)
    ? Reflect.get(raw, name)
    : undefined;
