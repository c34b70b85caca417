// Three ways to take a task. Every `await` on the board is a turn, in which the other agents have theirs.
import type { Board } from './board.ts';

/** Ends with a task, or with nothing when the agent should look again. */
export type Claim = (
  board: Board,
  me: string,
  pick: (open: readonly string[]) => string | undefined,
) => Promise<string | undefined>;

/** Looks, and writes its name a turn later. */
export const checkThenWrite: Claim = async (board, me, pick) => {
  const task = pick(await board.open());
  if (task !== undefined) await board.write(task, me);
  return task;
};

/** Writes its name on condition that the task still has no owner: one operation, which can fail. */
export const compareAndSet: Claim = async (board, me, pick) => {
  const task = pick(await board.open());
  if (task === undefined) return undefined;
  return (await board.compareAndSet(task, undefined, me)) ? task : undefined;
};

/** Yours. The look may be old; only the write that names what it expects is safe. */
export const yours: Claim = async (board, me, pick) => {
  const task = pick(await board.open());
  if (task === undefined) return undefined;
  const mine = await board.compareAndSet(task, undefined, me);
  return mine ? task : undefined;
};
