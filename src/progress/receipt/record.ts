/** A receipt as a record again, so that its standing is derived by the functions that derive every standing. */
import type { Flag, Progress, QuestionRecord, Result } from '../facts.ts';
import { blank } from '../lattice.ts';
import { emptyProgress } from '../progress.ts';
import { noonOf } from './days.ts';
import { indexOf, type Checked } from './grade.ts';
import type { CourseKeys } from './keys.ts';
import type { CheckedTry, Looked } from './look.ts';
import type { Receipt } from './receipt.ts';

/** The record that a receipt tells of, as far as standing needs it. */
export function recordOf(receipt: Receipt, looked: readonly Looked[], keys: CourseKeys): Progress {
  const { practices } = indexOf(keys);
  const read = looked.flatMap(({ keys: own, chapter }) =>
    own && chapter.read ? [[own.id, flag(chapter.read)] as const] : [],
  );
  const ticked = receipt.practices.flatMap(({ code, day: on }) => {
    const id = practices.get(code);
    return id === undefined ? [] : [[id, flag(on)] as const];
  });
  return {
    ...emptyProgress('0-receipt'),
    chapters: named(read),
    practiced: named(ticked),
    questions: records(looked.flatMap(({ answers }) => answers)),
    results: named(
      looked.flatMap(({ keys: own, tries }) => (own ? [[own.id, results(tries)]] : [])),
    ),
  };
}

const named = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.assign(blank<T>(), Object.fromEntries(entries));

const flag = (on: string): Flag => ({ tick: 1, device: 'receipt', at: noonOf(on), value: true });

/** Tries that count; those of one day stay in their order. */
const results = (tries: readonly CheckedTry[]): Result[] =>
  tries.flatMap(({ day: on, score, proven }, at) =>
    proven ? [{ at: noonOf(on) + at * 1000, score, attempt: `try-${at}` }] : [],
  );

function records(answers: readonly Checked[]): Record<string, QuestionRecord> {
  const out = blank<QuestionRecord>();
  for (const { question, answer, state, ...claim } of answers) {
    if (!question) continue;
    const points = state === 'bare' ? 0 : claim.points;
    const { rev } = answer;
    const best = out[question.id]?.best;
    if (best && (best.rev > rev || (best.rev === rev && best.points >= points))) continue;
    const last = { rev, points, at: 0, values: [], tick: 1, device: 'receipt' };
    out[question.id] = { count: blank(), best: { rev, points }, first: 0, last };
  }
  return out;
}
