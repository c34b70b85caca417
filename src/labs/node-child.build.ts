// The process in which one lab runs in Node; started by node-run.build.ts, which tells it what to run.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { useHost } from './kit/host.ts';
import { chooseModel } from './kit/model-slot.ts';
import { LIBRARY_IMPORTS } from './libraries.ts';
import { realModel } from './real-model.build.ts';
import { record } from './record.ts';
import type { NodeMessage, NodeTask } from './node-run.build.ts';

/** The course's own modules, by the names under which labs import them. */
const OWN: Readonly<Record<string, string>> = {
  'eight-levels/lab': new URL('./kit/lab.ts', import.meta.url).href,
  'eight-levels/typecheck': new URL('./kit/typecheck.ts', import.meta.url).href,
  'eight-levels/model': new URL('./kit/model.ts', import.meta.url).href,
};

process.once('message', (task) => void run(task as NodeTask));

function say(message: NodeMessage): void {
  process.send?.(message);
}

async function run({ dir, files, libraries, model }: NodeTask): Promise<void> {
  serve(dir, files);
  const recorder = record(files, (entry) => say({ say: 'entry', entry }));
  useHost(recorder.host);
  const fail = (thrown: unknown): void => {
    recorder.failed(thrown, ...place(thrown, dir));
    say({ say: 'end', end: 'failed' });
  };
  process.once('uncaughtException', fail);
  for (const specifier of libraries.flatMap((name): readonly string[] => LIBRARY_IMPORTS[name]))
    await import(OWN[specifier] ?? specifier);
  if (model !== undefined) chooseModel(await realModel(model));
  say({ say: 'ready' });
  // A lab may write to `console` and nothing else, so nothing of this process does from here on.
  Object.defineProperty(globalThis, 'console', { value: recorder.console });
  try {
    await import(`${dir}main.ts`);
    // A promise that was rejected and forgotten speaks up before the end does.
    await new Promise((next) => setTimeout(next, 0));
    say({ say: 'end', end: 'done' });
  } catch (thrown) {
    fail(thrown);
  }
}

/** Makes imports find the kit wherever the course lies, and the lab's files as this run has them. */
function serve(dir: string, files: NodeTask['files']): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const url = OWN[specifier];
      return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
    },
    load: (url, context, next) => {
      const name = url.startsWith(dir) ? url.slice(dir.length) : '';
      const text = files[name];
      if (text === undefined || !name.endsWith('.ts')) return next(url, context);
      // The file itself is what runs; only a replaced text takes the other way in.
      if (text === readFileSync(new URL(url), 'utf8')) return next(url, context);
      return { format: 'module-typescript', source: text, shortCircuit: true };
    },
  });
}

/** The first place in the lab's own files that an error's stack names. */
function place(thrown: unknown, dir: string): [file: string | null, line: number | null] {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const at = stack.indexOf(dir);
  const found = /^([\w.-]+):(\d+)/.exec(at === -1 ? '' : stack.slice(at + dir.length));
  return found?.[1] === undefined ? [null, null] : [found[1], Number(found[2])];
}
