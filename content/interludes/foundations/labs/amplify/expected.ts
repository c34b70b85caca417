// The same quantity by arithmetic, without running a day.
import type { Levers } from './days.ts';
import { days, notices } from './levers.ts';
import type { Topics } from './rules.ts';

/**
 * Wrong changes merged in all days: sessions times the chance of a mistake, less what a reader
 * notices. Where lines are mended on the way the chance changes, and this does not apply.
 */
export function expectedWrong(topics: Topics, levers: Levers): number | null {
  if (levers.writesBack) return null;
  const open = [...topics].filter(([topic]) => !levers.checks.includes(topic));
  const chance = open.reduce((sum, [, one]) => sum + one, 0) / topics.size;
  const read = Math.min(levers.read, levers.sessions);
  return days * chance * (levers.sessions - read * notices);
}
