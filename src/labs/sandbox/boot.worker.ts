// The first script of the worker in which a lab runs. It keeps what it needs of the built-ins, takes
// away what the lab must not have, and supplies console and kit. Hostile code runs beside it in the
// same realm, so after `start` it calls nothing that the lab can replace.
import type { LabHost } from '../kit/host.ts';
import { record, type Files, type Recorder } from '../record.ts';
import type { Exports, Loader, ModuleBody } from './loader.ts';
import { keepOnlyLanguage } from './remaining.worker.ts';

interface Module {
  readonly body: ModuleBody;
  readonly exports: Exports;
  next: Module | null;
}
type Uncurried = <This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
) => (self: This, ...args: Args) => Result;

const uncurry = Function.prototype.bind.bind(Function.prototype.call) as Uncurried;
const { stringify } = JSON;
const { create } = Object;
const exec = uncurry(RegExp.prototype.exec);
const then = uncurry(
  Promise.prototype.then as (
    this: Promise<void>,
    done: () => void,
    failed: (reason: unknown) => void,
  ) => unknown,
);
const later = setTimeout;
const toNumber = Number;
const AnyError = Error;
const post = (postMessage as (message: string) => void).bind(globalThis);

/** By specifier; without a prototype, so that no name is there that was not put there. */
const provided = create(null) as Record<string, unknown>;
let first: Module | null = null;
let last: Module | null = null;
let recorder: Recorder | undefined;
let firstLine = 0;
let ended = false;

keepOnlyLanguage();
addEventListener('error', (event) => {
  event.preventDefault();
  fail(event.error ?? event.message);
});
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  fail(event.reason);
});
const loader: Loader = { library, here, module, start };
Object.defineProperty(globalThis, '__lab', { value: loader, configurable: true });

function library(specifier: string, exports: unknown): void {
  provided[specifier] = exports;
}

function here(error: Error): void {
  firstLine = lineOf(error) ?? 1;
}

function module(file: string, body: ModuleBody): void {
  const added: Module = { body, exports: create(null) as Exports, next: null };
  provided[`./${file}`] = added.exports;
  if (last === null) first = added;
  else last.next = added;
  last = added;
}

function start(files: Files): void {
  recorder = recordInto(files);
  provided['eight-levels/lab'] = kit(recorder.host);
  Object.defineProperty(globalThis, 'console', {
    value: recorder.console,
    configurable: false,
    writable: false,
  });
  Reflect.deleteProperty(globalThis, '__lab');
  say('{"say":"ready"}');
  run(first);
}

function recordInto(files: Files): Recorder {
  return record(files, (entry) => say('{"say":"entry","entry":' + stringify(entry) + '}'));
}

function kit(host: LabHost): Exports {
  return Object.freeze({ __esModule: true, ...host });
}

/** Runs a module, then those after it; a promise forgotten by the last one still speaks up. */
function run(module: Module | null): void {
  if (module === null) return void later(() => end('done'), 0);
  then(module.body(module.exports, require), () => run(module.next), fail);
}

function require(specifier: string): unknown {
  return provided[specifier];
}

function say(message: string): void {
  if (!ended) post(message);
}

function end(how: 'done' | 'failed'): void {
  say('{"say":"end","end":"' + how + '"}');
  ended = true;
}

function fail(thrown: unknown): void {
  if (ended) return;
  // A library may break before the run has begun.
  const told = recorder ?? recordInto({});
  told.failed(thrown, null, lineOf(thrown));
  end('failed');
}

/** The line of an error in the lab's script, from `here` on; null when its stack names none. */
function lineOf(thrown: unknown): number | null {
  try {
    const stack: unknown = thrown instanceof AnyError ? thrown.stack : null;
    if (typeof stack !== 'string') return null;
    const places = /blob:[^\s)]*?:(\d+):\d+/g;
    for (let found = exec(places, stack); found !== null; found = exec(places, stack)) {
      const line = toNumber(found[1]);
      if (line >= firstLine) return firstLine === 0 ? line : line - firstLine + 1;
    }
  } catch {
    // A stack that throws says nothing.
  }
  return null;
}
