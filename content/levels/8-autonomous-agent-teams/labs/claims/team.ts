// A team at work: agents without anybody above them, a board, a table on main and, if wanted, a gate.
import { Board, type Task } from './board.ts';
import type { Claim } from './claim.ts';
import { mulberry32 } from './random.ts';
import { settings } from './settings.ts';
import { passes, passing, published, type TaxTable } from './table.ts';

export interface Result {
  readonly steps: number;
  readonly reported: number;
  readonly passing: number;
  readonly duplicates: number;
  readonly rejects: number;
  /** Turns of agents that found nothing to take. */
  readonly idle: number;
}

export interface Team {
  readonly agents: number;
  readonly claim: Claim;
  readonly gate: boolean;
}

const LIMIT = 3000;

/** Lets a team do the tasks and looks at what is on main afterwards. */
export async function work(tasks: readonly Task[], { agents, claim, gate }: Team): Promise<Result> {
  const board = new Board(tasks);
  const count = { duplicates: 0, rejects: 0, idle: 0 };
  let main: TaxTable = new Map();
  const merged = new Set<string>();

  /** Runs all checks of finished work on the table as it would be. */
  const allowed = (next: TaxTable, task: string): boolean =>
    [...merged, task].every((id) => passes(next, id));

  const merge = (task: string, random: () => number): boolean => {
    const next = change(main, task, random);
    if (gate && !allowed(next, task)) {
      count.rejects += 1;
      return false;
    }
    main = next;
    if (merged.has(task)) count.duplicates += 1;
    merged.add(task);
    board.report(task);
    return true;
  };

  const agent = async (number: number): Promise<void> => {
    const me = `agent ${number}`;
    const random = mulberry32(settings.seed * 1000 + number);
    const pick = (open: readonly string[]) =>
      open[Math.floor(random() * Math.min(open.length, settings.obvious))];
    while (!board.finished && board.turn < LIMIT) {
      const id = await claim(board, me, pick);
      const task = tasks.find((one) => one.id === id);
      if (task === undefined) count.idle += 1;
      else {
        for (let turn = 0; turn < task.turns; turn += 1) await board.next(() => undefined);
        while (!(await board.next(() => merge(task.id, random)))) await board.next(() => undefined);
      }
    }
  };

  const all = Promise.all(Array.from({ length: agents }, (_, number) => agent(number + 1)));
  void all.catch(() => undefined); // an error in a claim is thrown below, once the board stands still
  let steps = 0;
  while ((await board.pass()) && board.turn < LIMIT) steps = board.turn;
  if (board.turn < LIMIT) await all;
  return { steps, reported: board.reported, passing: passing(main, tasks), ...count };
}

/** The row of this task, and with some chance a slip in a row that somebody else has finished. */
function change(main: TaxTable, task: string, random: () => number): TaxTable {
  const next = new Map(main).set(task, published(task));
  const others = [...main.keys()].filter((id) => id !== task);
  const hit = others[Math.floor(random() * others.length)];
  if (hit !== undefined && random() < settings.breakChance) next.set(hit, (next.get(hit) ?? 0) + 1);
  return next;
}
