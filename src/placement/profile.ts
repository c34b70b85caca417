/** What answers amount to: a row for each level, the highest level held and the lowest gap. Never a mean. */
import type { Answers } from './placement.ts';

/** A level as the result needs it: which practices it is asked about. */
export interface Asked {
  readonly level: number;
  readonly items: readonly { readonly id: string }[];
}

/** How the items of one level were answered. */
export interface Row {
  readonly level: number;
  readonly asked: number;
  /** Yes, within the last 14 days. */
  readonly held: number;
  readonly no: number;
  readonly unknown: number;
  /** Not answered. */
  readonly open: number;
}

/** The result. */
export interface Profile {
  /** From level 1 up, levels with items only. */
  readonly rows: readonly Row[];
  /** The highest level with a Yes for every item; 0 while there is none. */
  readonly highest: number;
  /** The lowest level with a No or an "I don't know". */
  readonly gap: Row | undefined;
  /** Levels with a Yes for every item that stand above the gap. */
  readonly above: readonly number[];
  /** The lowest level with an item that is not answered. */
  readonly open: Row | undefined;
}

/** The profile of these answers, whatever the order of levels, items or answers. */
export function profileOf(levels: readonly Asked[], answers: Answers): Profile {
  const rows = levels
    .filter(({ items }) => items.length > 0)
    .map((level) => rowOf(level, answers))
    .sort((a, b) => a.level - b.level);
  const held = rows.filter(isHeld).map(({ level }) => level);
  const gap = rows.find(({ no, unknown }) => no + unknown > 0);
  return {
    rows,
    highest: held.at(-1) ?? 0,
    gap,
    above: held.filter((level) => gap && level > gap.level),
    open: rows.find(({ open }) => open > 0),
  };
}

/** True when every item of the level has a Yes: two of three are not nearly a level. */
export const isHeld = ({ held, asked }: Row): boolean => held === asked;

function rowOf({ level, items }: Asked, answers: Answers): Row {
  const count = (wanted: string | undefined) =>
    items.filter(({ id }) => answers[id] === wanted).length;
  return {
    level,
    asked: items.length,
    held: count('yes'),
    no: count('no'),
    unknown: count('unknown'),
    open: count(undefined),
  };
}
