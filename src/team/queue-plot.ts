/** What merges against what is opened: now, with the levers, and the most that can. */
import type { PlotEntry, Point, Series } from '../labs/plot-entry.ts';
import type { QueueInputs } from './queue-inputs.ts';
import { isTried, tried } from './queue-levers.ts';
import { review, teamOf, type Team } from './queue.ts';

/** The plot of these inputs. */
export function plotOf(inputs: QueueInputs): PlotEntry {
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
