/** Which two questions from earlier chapters open an attempt. */
import { openings } from '../progress/attempts.ts';
import type { Review } from '../progress/due/due.ts';
import type { Progress } from '../progress/facts.ts';
import { compare } from '../progress/lattice.ts';
import { shuffled } from './draw.ts';

/** How many questions open an attempt. */
export const opened = 2;

/** What was asked by the opening before, of whatever quiz: the same question does not come twice in a row. */
export const askedLast = (progress: Progress): readonly string[] =>
  progress.attempts[openings(progress)[0] ?? '']?.draw.questions ?? [];

/**
 * Two questions, of two objectives where there are two: those that are due first, and of these the answered ones, the
 * longest due in front; then what was met but is not due, and what was not met at all, from the nearest chapter. Of an
 * objective's questions the one answered longest ago. What is alike in all this is told apart by the seed.
 */
export function chooseOpening(
  list: readonly Review[],
  now: number,
  seed: number,
  without: readonly string[],
): string[] {
  const order = [...new Set(list.map(({ chapter }) => chapter))];
  const rank = ({ chapter, rung, due }: Review) =>
    due !== undefined && due <= now
      ? [0, rung === undefined ? 1 : 0, due]
      : [due === undefined ? 2 : 1, -order.indexOf(chapter)];
  const ranked = shuffled(list, seed).sort((a, b) => compare(rank(a), rank(b)));
  const ids = ranked.map(({ questions }) =>
    shuffled(questions, seed)
      .sort((a, b) => a.last - b.last)
      .flatMap(({ id }) => (without.includes(id) ? [] : id)),
  );
  // A second question of one objective comes only when all others have had their turn.
  return [0, 1].flatMap((turn) => ids.flatMap((some) => some[turn] ?? [])).slice(0, opened);
}
