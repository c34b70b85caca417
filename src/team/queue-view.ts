/** What is shown of a review queue: tables and a plot as plain data, for the build and for the page. */
import type { PlotEntry } from '../labs/plot-entry.ts';
import type { Column, TableEntry } from '../labs/table-entry.ts';
import { duration, figure, percent } from './queue-figures.ts';
import type { QueueInputs } from './queue-inputs.ts';
import { isTried, ranked, tried } from './queue-levers.ts';
import { stepWords } from './queue-lever-words.ts';
import { plotOf } from './queue-plot.ts';
import { review, teamOf, type Review } from './queue.ts';

/** The plot, and the tables in the order in which they are read. */
export function queueView(inputs: QueueInputs): {
  readonly plot: PlotEntry;
  readonly tables: readonly TableEntry[];
} {
  return { plot: plotOf(inputs), tables: [tableOf(inputs), rankingOf(inputs)] };
}

type Row = readonly [title: string, value: (of: Review) => string, unlike: Unlike];
type Unlike = (now: Review, then: Review) => string;

const numbers =
  (of: (one: Review) => number, more = 'more', fewer = 'fewer'): Unlike =>
  (now, then) => {
    const by = figure(Math.abs(of(then) - of(now)));
    return by === '0' ? 'the same' : `${by} ${of(then) > of(now) ? more : fewer}`;
  };

const times =
  (of: (one: Review) => number | null, days: number): Unlike =>
  (now, then) => {
    const [was, is] = [of(now), of(then)];
    if (was === null) return is === null ? 'the same' : 'settles';
    if (is === null) return 'no longer settles';
    const by = Math.abs(is - was);
    return by * 480 < 0.5 ? 'the same' : `${duration(by, days)} ${is > was ? 'longer' : 'shorter'}`;
  };

function rows(days: number): readonly Row[] {
  const time = (value: number | null): string => (value === null ? 'grows' : duration(value, days));
  const later = (one: Review): number => one.open ?? one.growth * days;
  return [
    ['pull requests opened a day', (one) => figure(one.opened), numbers((one) => one.opened)],
    ['of them wait for a person', (one) => figure(one.asked), numbers((one) => one.asked)],
    ['merged a day', (one) => figure(one.merged), numbers((one) => one.merged)],
    ['more open each evening', (one) => figure(one.growth), numbers((one) => one.growth)],
    ['minutes of review asked for', (one) => figure(one.load), numbers((one) => one.load)],
    ['minutes there are', (one) => figure(one.minutes), numbers((one) => one.minutes)],
    ['reviewers busy', busyText, busyChange],
    ['until a reviewer begins', (one) => time(one.wait), times((one) => one.wait, days)],
    ['open to merge, at least', (one) => time(one.toMerge), times((one) => one.toMerge, days)],
    [
      `open after ${days === 1 ? 'a day' : `${figure(days)} days`}`,
      (one) => figure(later(one)),
      numbers(later),
    ],
  ];
}

const busyText = ({ busy }: Review): string => (busy === null ? 'no hours' : percent(busy));
const busyChange: Unlike = (now, then) =>
  now.busy === null || then.busy === null
    ? now.busy === then.busy
      ? 'the same'
      : 'not comparable'
    : numbers(({ busy }) => 100 * (busy ?? 0), 'points more', 'points less')(now, then);

const column = (title: string): Column => ({ title, align: 'end' });

function tableOf(inputs: QueueInputs): TableEntry {
  const now = review(teamOf(inputs));
  const then = isTried(inputs) ? review(tried(inputs)) : undefined;
  const titles = then ? ['now', 'with the levers', 'difference'] : ['now'];
  return {
    type: 'table',
    caption: then ? 'Now, and with the levers' : 'The queue now',
    columns: [{ title: 'per working day', align: 'start' }, ...titles.map(column)],
    rows: rows(inputs.days).map(([title, value, unlike]) => [
      title,
      value(now),
      ...(then ? [value(then), unlike(now, then)] : []),
    ]),
  };
}

function rankingOf(inputs: QueueInputs): TableEntry {
  const ranks = ranked(inputs);
  return {
    type: 'table',
    caption: 'One step of each lever, a fifth of what there is now, strongest first',
    columns: [
      { title: 'step, the rest as now', align: 'start' },
      ...['merged a day', 'more each evening', 'open to merge'].map(column),
    ],
    rows: ranks.map(({ lever, to, then }) => [
      stepWords(inputs, { lever, to }),
      figure(then.merged),
      figure(then.growth),
      then.toMerge === null ? 'grows' : duration(then.toMerge, inputs.days),
    ]),
  };
}
