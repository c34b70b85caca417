/** The ladder with a ring for each person, and the same as counts. */
import { el, unit, type ElementView, type View } from '../labs/element-view.ts';
import type { Rung } from './constraint.ts';
import type { TeamLevel } from './course.ts';
import { above, reach } from './levels.ts';
import type { Member } from './member.ts';
import { byName, shownName } from './names.ts';

/** So many names stand beside a rung; the table has them all. */
const NAMED = 24;

/** A name, set apart so that its direction turns nothing else around. */
export const nameView = (name: string): ElementView => el('bdi', {}, shownName(name));

/** The people of one rung, by name. */
export function crewView(
  level: number,
  members: readonly Member[],
  ladder: readonly number[],
): ElementView {
  const here = members
    .filter(({ does }) => reach(does, ladder) === level)
    .sort((a, b) => byName(a.name, b.name));
  if (here.length === 0) return el('p', { class: 'gauge' }, 'nobody yet');
  const rest = here.length - NAMED;
  const item = (...children: View[]) => el('span', { role: 'listitem' }, ...children);
  return el(
    'p',
    { class: 'row gauge crew', role: 'list' },
    ...here.slice(0, NAMED).map((one) => item(nameView(one.name), also(one, ladder))),
    ...(rest > 0 ? [item(`and ${rest} more, in the table of people`)] : []),
  );
}

function also({ does }: Member, ladder: readonly number[]): string {
  const more = above(does, ladder);
  return more.length > 0 ? `, also ${more.join(', ')}` : '';
}

/** How many know and do each level, top down: bars from zero to all people. */
export function rungRows(
  rungs: readonly Rung[],
  levels: readonly TeamLevel[],
  { count, constrains }: { count: number; constrains: number | undefined },
): ElementView[] {
  return rungs
    .filter(({ level }) => level > 0)
    .toReversed()
    .map(({ level, knows, does }) =>
      el(
        'tr',
        { 'data-level': String(level) },
        el(
          'th',
          { scope: 'row' },
          el('span', { class: 'gauge' }, String(level)),
          ` ${levels.find((one) => one.level === level)?.title ?? ''} `,
          ...(level === constrains ? [el('span', { class: 'tag' }, 'constrains')] : []),
        ),
        el('td', {}, counted(knows, count)),
        el('td', {}, counted(does, count)),
        el('td', {}, bars(knows, does, count)),
      ),
    );
}

const counted = (some: number, all: number): string => `${some}\u00A0of\u00A0${all}`;

const WIDTH = 96;

function bars(knows: number, does: number, count: number): ElementView {
  const bar = (value: number, y: number, style: string) =>
    el('rect', {
      class: `bar ${style}`,
      x: '0',
      y: String(y),
      width: unit((WIDTH * value) / (count || 1)),
      height: '6',
    });
  return el(
    'svg',
    { class: 'plot', viewBox: `0 0 ${WIDTH} 18`, 'aria-hidden': 'true' },
    el('path', { class: 'axis', d: 'M0 0V18' }),
    bar(knows, 1, 'series-2'),
    bar(does, 10, 'series-1'),
  );
}
