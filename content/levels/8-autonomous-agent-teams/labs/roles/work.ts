// The project: small tasks, hard tasks, and the pieces into which a planner cuts a hard one.
import { mulberry32 } from './random.ts';
import type { settings } from './settings.ts';

export type Settings = typeof settings;

/** Turns of a small task, of a hard one done by one agent, and of a piece of a hard one. */
export const SMALL = 2;
export const HARD = 20;
export const PIECE = 4;

export interface Piece {
  readonly hard: boolean;
  readonly turns: number;
  state: 'open' | 'taken' | 'accepted';
  /** Whether the result is right. Checks of the whole project at the end look at this; agents cannot. */
  right: boolean;
}

const piece = (hard: boolean, turns: number): Piece => ({
  hard,
  turns,
  state: 'open',
  right: false,
});
const times = (count: number, hard: boolean, turns: number): Piece[] =>
  Array.from({ length: count }, () => piece(hard, turns));

/** The project as a peer finds it. */
export function asFound({ work, hardShare }: Settings): Piece[] {
  const hard = Math.round((work * hardShare) / HARD);
  return [...times(hard, true, HARD), ...times((work - hard * HARD) / SMALL, false, SMALL)];
}

/** The same project as a planner writes it down, in a mixed order. */
export function asPlanned(settings: Settings): Piece[] {
  const pieces = asFound(settings).flatMap((one) =>
    one.hard ? times(HARD / PIECE, true, PIECE) : [one],
  );
  const random = mulberry32(settings.seed);
  return pieces
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Where the agents' turns went, and what the checks say of the project afterwards. */
export interface Outcome {
  readonly working: number;
  readonly waiting: number;
  readonly churning: number;
  readonly coordinating: number;
  /** Turns' worth of work that is finished and right, or finished and wrong. */
  readonly right: number;
  readonly wrong: number;
  /** Hard work that is finished and right. */
  readonly hard: number;
}

/** Looks at every piece of the project. */
export function inspect(pieces: readonly Piece[]): Pick<Outcome, 'right' | 'wrong' | 'hard'> {
  const end = { right: 0, wrong: 0, hard: 0 };
  for (const { state, right, hard, turns } of pieces) {
    if (state !== 'accepted') continue;
    end[right ? 'right' : 'wrong'] += turns;
    if (right && hard) end.hard += turns;
  }
  return end;
}
