/** What the board says in sentences. Every number says on how many people it stands. */
import type { Constraint } from './constraint.ts';
import type { TeamLevel } from './course.ts';
import type { Taken } from './take.ts';

/** A heading and what explains it. */
export interface Headline {
  readonly title: string;
  readonly lead: string;
}

/** What the review queue's own numbers say, where they are given. */
export interface QueueResult extends Headline {
  /** True when review is what limits the team. */
  readonly limits: boolean;
}

/** The page before anyone is on the board. */
export const nobody: Headline = {
  title: 'Where is your team’s ceiling?',
  lead: 'Paste what your colleagues sent you. The page shows who works at which level, and which level holds the others back.',
};

/** "1 person", "12 people". */
export const people = (count: number): string => plural(count, 'person', 'people');

/** A count with its noun. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** The headline: the review queue, where its numbers say so, else the level that constrains. */
export function headline(
  constraint: Constraint,
  levels: readonly TeamLevel[],
  queue?: QueueResult,
): Headline {
  if (constraint.people === 0) return queue ?? nobody;
  const own = fromLevels(constraint, levels);
  if (queue?.limits) return { title: queue.title, lead: queue.lead };
  return queue ? { ...own, lead: `${own.lead} ${queue.lead}` } : own;
}

function fromLevels(found: Constraint, levels: readonly TeamLevel[]): Headline {
  const { people: count, top, level } = found;
  if (top === 0)
    return {
      title: 'Nobody practices level 1 yet.',
      lead: `${people(count)} on the board. Every practice of a level must be ticked for it to count.`,
    };
  if (count === 1)
    return {
      title: `One person, at level ${top}.`,
      lead: 'A ceiling shows from two people on: paste another receipt.',
    };
  if (level === undefined) {
    return {
      title: `No level holds you back up to ${top}.`,
      lead: `Half of the ${count} people or more practice every level up to ${top}. Look at the review queue next.`,
    };
  }
  return { title: `Your ceiling is level ${level}.`, lead: constrains(found, level, levels) };
}

function constrains(
  { people: count, top, does }: Constraint,
  level: number,
  levels: readonly TeamLevel[],
): string {
  const title = levels.find((one) => one.level === level)?.title ?? '';
  const who = `${does} of ${count} people practice level ${level}, ${title}`;
  return level === top
    ? `${who}, and nothing is made above it.`
    : `${who}, while work is made up to level ${top}: most of those who review it have not got that far.`;
}

/** The constraint beside the ladder, in a sentence that stands alone. */
export function constraintText(found: Constraint, levels: readonly TeamLevel[]): string {
  const { title, lead } = fromLevels(found, levels);
  return found.level === undefined
    ? `${title} ${lead}`
    : `Level ${found.level} constrains: ${lead}`;
}

/** "Five of eight work at level 3 or below" with figures, under the ladder. */
export function ladderNote(
  here: readonly { level: number; here: number }[],
  count: number,
): string {
  const each = 'Each ring is one person, at the highest level practiced with all beneath it.';
  let below = 0;
  for (const { level, here: at } of here) {
    below += at;
    if (below * 2 <= count) continue;
    if (count < 2) return each;
    return level === 0
      ? `${each} ${below} of ${count} do not practice all of level 1 yet.`
      : `${each} ${below} of ${count} work at level ${level} or below.`;
  }
  return each;
}

/** What became of what was read, in one sentence. */
export function takenText({ added, renewed, older, same, full }: Taken, rejected: number): string {
  const parts = [
    added ? `${plural(added, 'new person', 'new people')}` : '',
    renewed
      ? `${plural(renewed, 'person', 'people')} renewed by a newer day, the older one kept`
      : '',
    older ? `${plural(older, 'older receipt')} kept as an earlier day` : '',
    same ? `${same.toLocaleString('en-US')} here already` : '',
    full ? `${full.toLocaleString('en-US')} left out: a board holds 2,000 people` : '',
    rejected ? `${rejected.toLocaleString('en-US')} not read` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join('; ')}.` : 'There was nothing to read.';
}

/** What was not reached of what was to be read: stopped by hand, or because the board is full. */
export const unreadText = (left: number, full: boolean): string =>
  left > 0
    ? ` ${full ? 'The board is full, so reading stopped' : 'Stopped'}: ${plural(left, 'line was', 'lines were')} not looked at.`
    : '';

/** "a board of 12 people, 3 snapshots" */
export const boardText = ({
  members,
  snapshots,
}: {
  members: readonly unknown[];
  snapshots: readonly unknown[];
}): string =>
  `a board of ${people(members.length)}${snapshots.length ? `, ${plural(snapshots.length, 'snapshot')}` : ''}`;
