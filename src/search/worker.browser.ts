/**
 * Talks to Pagefind's own worker. `pagefind.js`, which otherwise does, carries the whole engine once more for pages
 * without workers, where our policy would not let it run: 10 KB and one step of loading that nobody has a use of.
 */

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Asks the worker for something: the name of a method of Pagefind's, and what it takes. */
export type Ask = (method: string, ...args: readonly unknown[]) => Promise<unknown>;

/** Starts the worker at this address. When it fails, so does whatever was asked, and whatever is asked later. */
export function startWorker(address: string): Ask {
  const worker = new Worker(address);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: Error | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.error === undefined) resolve?.(data.result);
    else reject?.(new Error(data.error));
  });
  worker.addEventListener('error', () => {
    failure = new Error('The search worker failed');
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      if (failure) return void reject(failure);
      const id = asked++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, instanceId: 'course', method, args });
    });
}
