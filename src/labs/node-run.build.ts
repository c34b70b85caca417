// Runs a lab in a Node process of its own: the real files, types stripped by Node, nothing bundled.
import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EMPTY, receive } from './budget.ts';
import type { LibraryName } from './libraries.ts';
import type { LabModel, RunEnd, RunResult } from './model.ts';
import type { ModelChoice } from './real-model.build.ts';
import type { Files } from './record.ts';

/** What the child process is told. `dir` is the lab's folder as a file URL ending in a slash. */
export interface NodeTask {
  readonly dir: string;
  readonly files: Files;
  readonly libraries: readonly LibraryName[];
  /** A real model in place of the scripted one. */
  readonly model?: ModelChoice | undefined;
}
/** What the child process says: an entry, that its libraries are loaded, or how the run ended. */
export type NodeMessage =
  | { readonly say: 'entry'; readonly entry: unknown }
  | { readonly say: 'ready' }
  | { readonly say: 'end'; readonly end: RunEnd };

/** `replace`: texts that stand for a lab's files during one run: the solution's, or a test's changed input. */
export interface RunOptions {
  readonly replace?: Files;
  /** Only in a terminal, with the reader's own key. */
  readonly model?: ModelChoice | undefined;
}

const CHILD = fileURLToPath(new URL('./node-child.build.ts', import.meta.url));
/** The page's limit is for a reader's browser; a busy machine gets this many times as long. */
const PATIENCE = 10;
const LOADING_MS = 60_000;
/** A real model takes as long as it takes, within reason. */
const REAL_MODEL_MS = 10 * 60_000;

/** Runs `lab` with its files as they are or replaced; resolves when it ended, failed or was stopped. */
export function runInNode(
  lab: LabModel,
  { replace = {}, model }: RunOptions = {},
): Promise<RunResult> {
  const files = Object.fromEntries(
    lab.files.map(({ name, text }) => [name, replace[name] ?? text]),
  );
  const dir = `${pathToFileURL(resolve(lab.dir)).href}/`;
  const child = fork(CHILD, [], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const task: NodeTask = { dir, files, libraries: lab.libraries, model };
  child.send(task);
  return finished(child, model ? REAL_MODEL_MS : lab.limit * 1000 * PATIENCE);
}

/** A lab's solution as the files it replaces. */
export function solutionFiles(lab: LabModel): Files {
  return Object.fromEntries(lab.solution.map(({ name, text }) => [name, text]));
}

function finished(child: ChildProcess, limitMs: number): Promise<RunResult> {
  return new Promise((settle) => {
    let received = EMPTY;
    let timer = setTimeout(() => end('stopped'), LOADING_MS);
    const end = (how: RunEnd): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      settle({ end: how, transcript: received.transcript });
    };
    child.on('message', (message) => {
      const said = message as NodeMessage;
      if (said.say === 'entry') received = receive(received, said.entry);
      else if (said.say === 'end') end(said.end);
      else {
        clearTimeout(timer);
        timer = setTimeout(() => end('stopped'), limitMs);
      }
    });
    child.once('exit', () => end('failed'));
  });
}
