/** Puts a board on the page: everything but the table of people. */
import { draw } from '../labs/draw.browser.ts';
import type { Board } from './board.ts';
import type { Constraint, Rung } from './constraint.ts';
import type { Asked, TeamLevel } from './course.ts';
import { crewView, rungRows } from './crew-view.ts';
import { graded, hardest, LEAST } from './hardest.ts';
import {
  changeHead,
  changeLines,
  changeRows,
  hardViews,
  noChange,
  pairViews,
  SHOWN_DAYS,
} from './more-view.ts';
import { pairing } from './pairing.ts';
import { change } from './snapshots.ts';
import { ladderNote, people, plural } from './words.ts';

/** What is shown. */
export interface Shown {
  readonly board: Board;
  readonly levels: readonly TeamLevel[];
  readonly ladder: readonly number[];
  readonly rungs: readonly Rung[];
  readonly constraint: Constraint;
}

/** The place with this name. */
export const out = (host: HTMLElement, name: string): HTMLElement =>
  host.querySelector(`[data-out="${name}"]`) as HTMLElement;

/** The button with this name. */
export const act = (host: HTMLElement, name: string): HTMLButtonElement =>
  host.querySelector(`[data-act="${name}"]`) as HTMLButtonElement;

/** Sets a place's text; touches nothing that is already so. */
export function say(host: HTMLElement, name: string, text: string): void {
  const place = out(host, name);
  if (place.textContent !== text) place.textContent = text;
}

/** The ladder with its rings, and the counts. */
export function showLadder(
  host: HTMLElement,
  { board, levels, ladder, rungs, constraint }: Shown,
): void {
  const count = board.members.length;
  say(host, 'ladder', ladderNote(rungs, count));
  for (const { level } of [{ level: 0 }, ...levels]) {
    draw(out(host, `crew-${level}`), [crewView(level, board.members, ladder)]);
  }
  (host.querySelector('[data-ground]') as HTMLElement).hidden = !rungs[0]?.here;
  say(host, 'rungs-caption', `Of ${people(count)}, how many know and do each level`);
  draw(out(host, 'rungs'), rungRows(rungs, levels, { count, constrains: constraint.level }));
}

/** Who could sit with whom, and what changed. */
export function showMore(
  host: HTMLElement,
  { board, levels, ladder, today }: Shown & { readonly today: string },
): void {
  const pairs = pairViews(pairing(board.members, ladder), levels);
  draw(
    out(host, 'pairs'),
    pairs.length > 0 ? pairs : ['Nobody here does the level that someone else has next.'],
  );
  const points = change(board, ladder, today);
  const table = host.querySelector('[data-change] .table-scroll') as HTMLElement;
  table.hidden = points.length < 2;
  say(
    host,
    'change',
    changeLines(points, ladder).join(' ') || noChange(board.snapshots.length > 0),
  );
  const all =
    points.length > SHOWN_DAYS ? `, the newest ${SHOWN_DAYS} of ${points.length} days` : '';
  say(host, 'change-caption', `People who do each level${all}; the last day is now`);
  draw(out(host, 'change-head'), [changeHead(points)]);
  draw(out(host, 'change-rows'), changeRows(points, levels));
}

/** The questions missed by most; what they ask comes from a file, fetched only here. */
export async function showHard(host: HTMLElement, board: Board, asks: string): Promise<void> {
  const count = graded(board.members);
  const hard = hardest(board.members);
  const none =
    count < LEAST
      ? `With ${plural(count, 'graded receipt')} there is nothing to show yet.`
      : 'No question was missed.';
  say(host, 'hard-note', hard.length > 0 ? `From ${plural(count, 'graded receipt')}.` : none);
  out(host, 'hard').hidden = hard.length === 0;
  if (hard.length === 0) return;
  const asked = await askedAt(asks).catch(() => undefined);
  if (!asked)
    return say(
      host,
      'hard-note',
      'What the questions ask could not be loaded: is the network gone?',
    );
  draw(out(host, 'hard'), hardViews(hard, asked));
}

let known: Promise<Record<string, Asked>> | undefined;

function askedAt(address: string): Promise<Record<string, Asked>> {
  known ??= fetch(address, { cache: 'force-cache' }).then(
    (reply) => reply.json() as Promise<Record<string, Asked>>,
  );
  known.catch(() => (known = undefined));
  return known;
}
