/** What is shown of a review queue: tables and a plot as plain data, for the build and for the page. */
import type { PlotEntry, Point, Series } from '../labs/plot-entry.ts';
import type { Column, TableEntry } from '../labs/table-entry.ts';
import { duration, figure, percent } from './queue-figures.ts';
import type { QueueInputs } from './queue-inputs.ts';
import { isTried, ranked, tried } from './queue-levers.ts';
import { stepWords } from './queue-lever-words.ts';
import { review, teamOf, type Review, type Team } from './queue.ts';

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

function plotOf(inputs: QueueInputs): PlotEntry {
  const now = teamOf(inputs);
  const then = isTried(inputs) ? tried(inputs) : undefined;
  const places = placesOf(now, then);
  const line = (name: string, of: (opened: number) => number): Series => ({
    name,
    points: places.map((opened): Point => [opened, Math.round(of(opened) * 10) / 10]),
  });
  const merged = (team: Team) => (opened: number) => review({ ...team, opened }).merged;
  return {
    type: 'plot',
    caption: 'Merged against opened',
    kind: 'line',
    x: { label: 'opened per day' },
    y: { label: 'merged per day', max: null },
    series: [
      line('all merged', (opened) => opened),
      // Beside the levers, the flat part of today's line says the same as its ceiling.
      ...(then ? [] : ceiling(now, places.at(-1) ?? 1).map((of) => line('ceiling', of))),
      line('now', merged(now)),
      ...(then ? [line('with the levers', merged(then))] : []),
    ],
    highlight: then ? 'with the levers' : 'now',
  };
}

/** The most that can merge: what the reviewers finish, and beside it what the checks merge alone. */
function ceiling(team: Team, most: number): ((opened: number) => number)[] {
  const full = review({ ...team, opened: most });
  const { capacity, gated } = full;
  if (capacity === null) return [];
  return [(opened) => (gated / most) * opened + Math.min(most, capacity)];
}

/** Where the lines are drawn: even steps to twice what is opened, today's number, and where a line bends. */
function placesOf(now: Team, then: Team | undefined): number[] {
  const most = Math.max(2 * now.opened, 1.2 * (then?.opened ?? 0)) || 10;
  const bends = [now, then].flatMap((team) => {
    const { busy } = review({ ...(team ?? now), opened: most });
    return busy !== null && busy > 1 ? [most / busy] : [];
  });
  const even = [0, 1, 2, 3, 4].map((step) => (step / 4) * most);
  const all = [...even, now.opened, then?.opened ?? 0, ...bends];
  const rounded = all.map((place) =>
    most < 5 ? Number(place.toPrecision(3)) : Math.round(place * 10) / 10,
  );
  return [...new Set(rounded)].sort((a, b) => a - b);
}
