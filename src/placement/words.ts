/** Everything that the page says of the answers, as texts by slot. */
import { day } from '../progress/day.ts';
import type { Flag } from '../progress/facts.ts';
import { isFresh } from './answers.ts';
import { DAYS, type Answer } from './placement.ts';
import { isHeld, type Profile, type Row } from './profile.ts';

/** The result in one sentence or three, for the eye and for the live region. */
export function summary({ rows, highest, gap, above, open }: Profile): string {
  const sum = (part: 'asked' | 'open') => rows.reduce((all, row) => all + row[part], 0);
  if (sum('open') === sum('asked')) return 'Nothing is answered yet.';
  return [
    `${sum('asked') - sum('open')} of ${sum('asked')} answered.`,
    highest > 0 ? `Highest level held: ${highest}.` : 'No level is held yet.',
    gap ? `Lowest gap: level ${gap.level}, ${rest(gap)}.` : 'No gap so far.',
    above.length > 0 ? `${levelList(above)} held above the gap: possible, and risky.` : '',
    gap && open && open.level < gap.level ? `Level ${open.level} has open items below it.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "2 of 3". */
export const held = ({ held: n, asked }: Row): string => `${n} of ${asked}`;

/** What of a level is not held, in words; an "I don't know" is named apart. */
export function rest({ no, unknown, open }: Row): string {
  const parts = [no && `${no} no`, unknown && `${unknown} unknown`, open && `${open} open`];
  return parts.filter(Boolean).join(', ') || 'nothing';
}

/** What follows for the chapter of a level. */
export function advice(row: Row, { gap, above }: Profile): string {
  if (above.includes(row.level)) return 'Above the gap: risky.';
  if (isHeld(row)) return 'Can be skipped.';
  return gap?.level === row.level ? 'Start here.' : '';
}

/** What the record says of an item, beside its answer. */
export function noteOf(flag: Flag | undefined, answer: Answer | undefined, now: number): string {
  if (flag?.value !== true) return '';
  const ticked = `ticked on ${day(flag.at)}`;
  if (answer === 'no' || answer === 'unknown') return `${ticked}; the tick stays`;
  if (isFresh(flag, now)) return ticked;
  return answer === 'yes'
    ? `${ticked}; keeping gives it today’s date`
    : `${ticked}, more than ${DAYS} days ago: still true?`;
}

/** "Level 4 is", "Levels 4, 5 and 7 are". */
function levelList(levels: readonly number[]): string {
  const last = levels.at(-1) ?? 0;
  if (levels.length < 2) return `Level ${last} is`;
  return `Levels ${levels.slice(0, -1).join(', ')} and ${last} are`;
}
