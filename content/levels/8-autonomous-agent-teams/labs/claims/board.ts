// The shared list of tasks. An operation ends one turn after it was asked for, in the order of the agents.

export interface Task {
  readonly id: string;
  /** Turns of work. */
  readonly turns: number;
  /** The task that has to be done first. */
  readonly after?: string;
}

export class Board {
  turn = 0;
  private readonly owners = new Map<string, string>();
  private readonly done = new Set<string>();
  private readonly tasks: readonly Task[];
  private queue: (() => void)[] = [];

  constructor(tasks: readonly Task[]) {
    this.tasks = tasks;
  }

  /** Tasks without an owner whose predecessor is done. */
  open(): Promise<string[]> {
    return this.next(() =>
      this.tasks
        .filter(({ id, after }) => !this.owners.has(id) && (!after || this.done.has(after)))
        .map(({ id }) => id),
    );
  }

  owner(task: string): Promise<string | undefined> {
    return this.next(() => this.owners.get(task));
  }

  write(task: string, name: string): Promise<void> {
    return this.next(() => void this.owners.set(task, name));
  }

  /** Writes `name` if the owner is `expected`, and says whether it did. Nobody comes in between. */
  compareAndSet(task: string, expected: string | undefined, name: string): Promise<boolean> {
    return this.next(() => {
      if (this.owners.get(task) !== expected) return false;
      this.owners.set(task, name);
      return true;
    });
  }

  /** Anything else that takes a turn. */
  next<T>(what: () => T): Promise<T> {
    const { promise, resolve, reject } = later<T>();
    this.queue.push(() => {
      try {
        resolve(what());
      } catch (error) {
        reject(error);
      }
    });
    return promise;
  }

  report(task: string): void {
    this.done.add(task);
  }

  get reported(): number {
    return this.done.size;
  }

  get finished(): boolean {
    return this.done.size === this.tasks.length;
  }

  /** Lets each agent that waits have its turn, one after the other. False when nobody waits. */
  async pass(): Promise<boolean> {
    this.turn += 1;
    const now = this.queue;
    this.queue = [];
    for (const run of now) {
      run();
      // What the agent does until its next operation happens here, before the next agent's turn.
      for (let i = 0; i < SETTLE; i += 1) await Promise.resolve();
    }
    return now.length > 0;
  }
}

/** Microtasks until an agent that was answered has asked for its next operation. */
const SETTLE = 12;

/** A promise and what settles it. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
