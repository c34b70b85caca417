/** The table of people: one row each, what they know and do level by level. */
import { el, type ElementView } from '../labs/element-view.ts';
import { nameView } from './crew-view.ts';
import { daysBetween } from './days.ts';
import { has, reach, type Levels } from './levels.ts';
import { verdictText, type Member } from './member.ts';
import { byName, keyOf } from './names.ts';
import { sinceText, type Since } from './snapshots.ts';

/** By what the table can be sorted. */
export const orders = ['name', 'does', 'knows', 'gap', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** What a row needs besides the person. */
export interface Frame {
  readonly ladder: readonly number[];
  readonly levels: readonly number[];
  readonly first: ReadonlyMap<string, Since>;
  readonly today: string;
}

/** The people in this order; ties by name. */
export function sorted(
  members: readonly Member[],
  order: Order,
  ladder: readonly number[],
): Member[] {
  const knows = (one: Member) => reach(one.knows, ladder);
  const does = (one: Member) => reach(one.does, ladder);
  const rank: Readonly<Record<Order, (one: Member) => number>> = {
    name: () => 0,
    does: (one) => -does(one),
    knows: (one) => -knows(one),
    gap: (one) => does(one) - knows(one),
    newest: (one) => -Date.parse(one.day),
    oldest: (one) => Date.parse(one.day),
  };
  return members
    .map((one) => [rank[order](one), one] as const)
    .sort(([a, one], [b, other]) => a - b || byName(one.name, other.name))
    .map(([, one]) => one);
}

/** True when the name holds what is typed. */
export const matches = (name: string, typed: string): boolean =>
  keyOf(name).includes(keyOf(typed.trim()));

/** One row. Roles are written out: rows are laid out one by one, so that those out of sight cost nothing. */
export function personRow(member: Member, { ladder, levels, first, today }: Frame): ElementView {
  const [knows, does] = [reach(member.knows, ladder), reach(member.does, ladder)];
  const since = sinceText(first.get(keyOf(member.name)), { knows, does });
  return el(
    'tr',
    { role: 'row', 'data-name': member.name },
    el('th', { role: 'rowheader', scope: 'row' }, nameView(member.name)),
    ...[knows, does, knows - does].map((figure) => cell(String(figure))),
    ...levels.map((level) => marksCell(member.knows, member.does, level)),
    el('td', { role: 'cell', class: 'gauge', title: ageText(member.day, today) }, member.day),
    cell(verdictText(member)),
    cell(since),
  );
}

const cell = (text: string): ElementView => el('td', { role: 'cell', class: 'gauge' }, text);

/** A tick, a lozenge, and both in words. */
function marksCell(knows: Levels, does: Levels, level: number): ElementView {
  const [tick, lozenge] = [has(knows, level), has(does, level)];
  const mark = (name: string, on: boolean) =>
    el('span', on ? { 'data-mark': name, 'data-on': '' } : { 'data-mark': name });
  const words = tick ? (lozenge ? 'knows and does' : 'knows') : lozenge ? 'does' : 'not yet';
  const marks = [mark('passed', tick), mark('practiced', lozenge)];
  return el(
    'td',
    { role: 'cell' },
    el('span', { class: 'marks', role: 'img', 'aria-label': words }, ...marks),
  );
}

/** "today", "9 days ago". */
export function ageText(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days <= 0) return days === 0 ? 'today' : 'in the future';
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
