import { label, type ElementView } from './element-view.ts';
import { fitted } from './plot-scale.ts';

/** Where a line ends, and what it is called. */
export interface LineEnd {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}
/** Room that a name needs, from one baseline to the next. */
const LINE = 16;

/**
 * The names of two lines, each at its own end: the upper one above it, the lower one below it, or
 * above as well where the axis is near.
 */
export function endNames(ends: readonly LineEnd[], bottom: number, room: number): ElementView[] {
  const [upper, lower] = [...ends].sort((a, b) => a.y - b.y);
  if (upper === undefined || lower === undefined) return [];
  const below = lower.y + LINE + 2;
  const low = below < bottom - 2 ? below : lower.y - 8;
  const high = Math.min(upper.y - 8, low < lower.y ? low - LINE : Infinity);
  return [nameAt(upper, Math.max(LINE, high), room), nameAt(lower, low, room)];
}

function nameAt({ name, x }: LineEnd, y: number, room: number): ElementView {
  const { attrs, ...text } = label(x, y, fitted(name, room), 'end');
  return { ...text, attrs: { ...attrs, class: 'name' } };
}
