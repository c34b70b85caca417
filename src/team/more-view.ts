/** Pairs, the hardest questions, and what changed between snapshots. */
import { el, unit, type ElementView } from '../labs/element-view.ts';
import type { Asked, TeamLevel } from './course.ts';
import { nameView } from './crew-view.ts';
import type { Hard } from './hardest.ts';
import type { LevelPairs } from './pairing.ts';
import type { Point } from './snapshots.ts';
import { plural } from './words.ts';

/** A fold for each level that has pairs or someone who found nobody. */
export function pairViews(
  levels: readonly LevelPairs[],
  titles: readonly TeamLevel[],
): ElementView[] {
  return levels
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ level, pairs, alone }) =>
      el(
        'details',
        { 'data-level': String(level), ...(pairs.length < 9 ? { open: '' } : {}) },
        el(
          'summary',
          {},
          el('span', { class: 'gauge' }, String(level)),
          ` ${titleOf(level, titles)}: ${plural(pairs.length, 'pair')}`,
        ),
        el(
          'ul',
          {},
          ...pairs.map(({ helper, learner }) =>
            el('li', {}, nameView(helper), ' with ', nameView(learner)),
          ),
        ),
        ...(alone.length > 0
          ? [
              el(
                'p',
                { class: 'gauge' },
                `${plural(alone.length, 'more person', 'more people')} at this step, with nobody free to sit with.`,
              ),
            ]
          : []),
      ),
    );
}

const titleOf = (level: number, titles: readonly TeamLevel[]): string =>
  titles.find((one) => one.level === level)?.title ?? '';

/** One item per question: what it asks, how many missed it, and where to read. */
export function hardViews(
  hard: readonly Hard[],
  asked: Readonly<Record<string, Asked>>,
): ElementView[] {
  return hard.flatMap(({ id, missed, answered }) => {
    const known = Object.hasOwn(asked, id) ? asked[id] : undefined;
    if (!known) return [];
    const { ask, href, quiz, section, sectionHref } = known;
    return el(
      'li',
      {},
      el('a', { href }, ask),
      el(
        'p',
        { class: 'gauge' },
        `missed by ${missed} of ${answered} who answered · ${quiz}: `,
        el('a', { href: sectionHref }, section),
      ),
    );
  });
}

/** So many days stand in the table of change; a file of the board holds all. */
export const SHOWN_DAYS = 12;

/** The head of the table of change: the newest days. */
export const changeHead = (points: readonly Point[]): ElementView =>
  el(
    'tr',
    {},
    el('th', { scope: 'col' }, 'Level'),
    ...points.slice(-SHOWN_DAYS).map(({ day }) => el('th', { scope: 'col' }, day)),
    el('th', { scope: 'col' }, 'From zero to all'),
  );

/** How many do each level on each day, top down, with a line from zero to all people. */
export function changeRows(points: readonly Point[], levels: readonly TeamLevel[]): ElementView[] {
  const shown = points.slice(-SHOWN_DAYS);
  const ladder = levels.filter(({ written }) => written);
  const rows = ladder.map(({ level, title }, at) =>
    el(
      'tr',
      { 'data-level': String(level) },
      el('th', { scope: 'row' }, el('span', { class: 'gauge' }, String(level)), ` ${title}`),
      ...shown.map(({ does }) => cell(does[at] ?? 0)),
      el('td', {}, steps(points, at)),
    ),
  );
  const people = shown.map((one) => cell(one.people));
  return [
    ...rows.toReversed(),
    el('tr', {}, el('th', { scope: 'row' }, 'People'), ...people, el('td', {})),
  ];
}

const cell = (count: number): ElementView => el('td', { class: 'gauge' }, String(count));

const [WIDTH, HEIGHT] = [120, 24];

/** Steps, because between two snapshots nobody looked. */
function steps(points: readonly Point[], at: number): ElementView {
  const times = points.map(({ day }) => Date.parse(day));
  const [start = 0, end = 1] = [times[0], times.at(-1)];
  const most = Math.max(1, ...points.map(({ people }) => people));
  const path = points.map(({ does }, index) => {
    const x = unit((((times[index] ?? start) - start) / (end - start || 1)) * (WIDTH - 4));
    const y = unit(HEIGHT - 2 - ((does[at] ?? 0) / most) * (HEIGHT - 4));
    return index === 0 ? `M${x} ${y}` : `H${x}V${y}`;
  });
  return el(
    'svg',
    { class: 'plot', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    el('path', { class: 'grid', d: `M0 ${HEIGHT - 1}H${WIDTH}` }),
    el('path', { class: 'line series-1', d: `${path.join('')}h4` }),
  );
}

/** What is said while there is no earlier day; `saved`: whether the snapshot of today is there. */
export const noChange = (saved: boolean): string =>
  saved
    ? 'The snapshot of today is the first. Come back in a month with the link, the file, or this device.'
    : 'There is no earlier snapshot yet. Save one today, and come back in a month with the link, the file, or this device.';

/** What changed since the first day, level by level, in words. */
export function changeLines(points: readonly Point[], ladder: readonly number[]): string[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return [];
  const since = `Since ${first.day.slice(0, 7)}`;
  const moved = ladder.flatMap((level, at) => {
    const [was = 0, is = 0] = [first.does[at], last.does[at]];
    return was === is
      ? []
      : [`level ${level} from ${was} of ${first.people} to ${is} of ${last.people}`];
  });
  return moved.length > 0
    ? [`${since}, people who practice: ${moved.toReversed().join('; ')}.`]
    : [`${since} as many practice each level.`];
}
