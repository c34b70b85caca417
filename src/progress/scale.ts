/** The scale beside the table: where the flags "knows" and "does" stand, and what lies between them. */

/** How much of a row the hatched stretch covers: its upper half, all of it, its lower half, or nothing. */
export type Stretch = 'upper' | 'whole' | 'lower' | '';

/** One row of the table, top down; interludes have no level. */
export interface Notch {
  readonly knows: boolean;
  readonly does: boolean;
  readonly gap: Stretch;
}

/**
 * The scale for the levels of the table's rows. The stretch reaches from the middle of the level that is
 * known down to the middle of the level that is done, or to the ground while none is.
 */
export function scale(
  levels: readonly (number | undefined)[],
  { knows, does }: { knows: number; does: number },
): readonly Notch[] {
  const top = levels.indexOf(knows);
  const ground = levels.findLastIndex((level) => level !== undefined) + 0.5;
  const foot = does === 0 ? ground : levels.indexOf(does);
  return levels.map((level, row) => ({
    knows: row === top,
    does: level !== undefined && level === does,
    gap: top < 0 || top >= foot ? '' : stretch(row, top, foot),
  }));
}

function stretch(row: number, top: number, foot: number): Stretch {
  if (row === top) return 'lower';
  if (row === foot) return 'upper';
  return row > top && row < foot ? 'whole' : '';
}
