// From a click to a verdict. Loaded when a reader first comes near a lab's controls.
import { fetchLibraries, fetchScript, NotFetched } from './fetched.browser.ts';
import { CompileError, type Compiled } from './place.ts';
import type { LabPlan } from './plan.ts';
import type { Files } from './record.ts';
import { prepareFrame, startSession } from './session.browser.ts';
import type { SessionEnd } from './words.ts';
import type { Transcript } from './transcript.ts';

/** What is to run: the starter or the solution as published, or a reader's edit of the files. */
export interface RunRequest {
  readonly plan: LabPlan;
  readonly what: 'script' | 'solution' | 'edit';
  readonly files: Files;
}

/** What a run shows on its way. */
export interface Screen {
  /** The share of the libraries that has arrived, 0 to 1. */
  loading(share: number): void;
  started(): void;
  output(transcript: Transcript): void;
  ended(how: SessionEnd | 'offline'): void;
}

/** Fetches what the first click needs. */
export function prepare({ frame, script }: LabPlan): void {
  prepareFrame(frame);
  fetchScript(script).catch(() => undefined);
}

/** Fetches what the first run of an edit needs besides: the compiler. */
export function prepareEdit({ frame }: LabPlan): void {
  prepareFrame(frame);
  import('./compile.ts').catch(() => undefined);
}

/** Starts a run; the returned function stops it, at any moment. */
export function run(request: RunRequest, screen: Screen): () => void {
  let stop = (): void => {
    stopped = true;
    screen.ended('stopped');
  };
  let stopped = false;
  const { plan, files } = request;
  Promise.all([compiled(request), libraries(request, screen)]).then(
    ([script, texts]) => {
      if (stopped) return;
      const task = { compiled: script, files, libraries: texts, limitMs: plan.limit * 1000 };
      const session = startSession(plan.frame, task, screen);
      stop = () => session.stop();
    },
    (error: unknown) => {
      if (stopped) return;
      if (error instanceof CompileError) screen.output(compileFault(error));
      screen.ended(error instanceof NotFetched ? 'offline' : 'failed');
      if (!(error instanceof NotFetched || error instanceof CompileError)) throw error;
    },
  );
  return () => stop();
}

function libraries({ plan }: RunRequest, screen: Screen): Promise<Blob[]> {
  return fetchLibraries(plan.libraries, (share) => screen.loading(share));
}

async function compiled({ what, plan, files }: RunRequest): Promise<Compiled> {
  if (what === 'script') return fetchScript(plan.script);
  if (what === 'solution') return fetchScript(plan.solution ?? '');
  const { compile } = await import('./compile.ts').catch(() => {
    throw new NotFetched('the compiler could not be fetched');
  });
  return compile(
    files,
    plan.libraries.map(({ name }) => name),
  );
}

function compileFault({ message, place: { file, line } }: CompileError): Transcript {
  return [{ type: 'error', text: message, file, line }];
}
