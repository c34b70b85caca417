/** Keeping answers as practice ticks, and taking that back. */
import type { Flag } from '../progress/facts.ts';
import type { Change } from '../progress/progress.ts';

type Ticks = Readonly<Record<string, Flag>>;

/** What was kept: when, and what each practice had before. */
export interface Kept {
  readonly at: number;
  readonly before: Readonly<Record<string, Flag | undefined>>;
}

/** What keeping these practices would overwrite. */
export function keepingOf(ids: readonly string[], ticks: Ticks, at: number): Kept {
  return { at, before: Object.fromEntries(ids.map((id) => [id, ticks[id]])) };
}

/** A tick for each, dated. */
export const ticksOf = ({ at, before }: Kept): Change[] =>
  Object.keys(before).map((id) => ({ type: 'practiced', id, value: true, at }));

/** Puts back what was there, with its own date; what has changed since is left alone. */
export function undoOf({ at, before }: Kept, ticks: Ticks): Change[] {
  return Object.entries(before)
    .filter(([id]) => ticks[id]?.value === true && ticks[id].at === at)
    .map(([id, flag]) => ({
      type: 'practiced',
      id,
      value: flag?.value ?? false,
      at: flag?.at ?? at,
    }));
}
