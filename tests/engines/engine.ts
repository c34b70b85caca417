/** What the checks need of a browser, whichever protocol it speaks. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One window of the browser. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs the function in the page, which is sent as text, and returns what it returns, as JSON can say it. */
  run<A extends readonly unknown[], T>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
}
/** A browser that runs, with a fresh profile. */
export interface Engine {
  readonly name: string;
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A program in the background, with a folder of its own; its end takes the folder along. */
export function start(program: string, args: (dir: string) => readonly string[]) {
  const dir = mkdtempSync(join(tmpdir(), 'eight-levels-engine-'));
  const child = spawn(program, args(dir), { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  failed.catch(() => undefined);
  const stop = async () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await gone;
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { dir, stop, failed };
}

/** Asks again until there is an answer, for a minute. */
export async function eventually<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  let last: unknown;
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = error;
    }
  }
  throw new Error('It did not happen within a minute.', { cause: last });
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
