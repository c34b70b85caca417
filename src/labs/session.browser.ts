// One run of a lab: a fresh sandboxed frame with a worker in it, a port, and a clock. The page owns
// the clock, because what runs in the worker may never answer again.
import { EMPTY, receive, type Received } from './budget.ts';
import { placeOf, type Compiled } from './place.ts';
import { readSaid, type Init, type Said } from './protocol.ts';
import type { Files } from './record.ts';
import type { SessionEnd } from './words.ts';
import type { Entry, Transcript } from './transcript.ts';

/** Milliseconds until a frame must have loaded its libraries. */
const LOADING_MS = 20_000;
/** Nothing of the reader's device is for a lab. */
const DENIED = ['camera', 'microphone', 'geolocation', 'display-capture', 'fullscreen', 'midi'];

/** What to run. */
export interface Plan {
  readonly compiled: Compiled;
  readonly files: Files;
  readonly libraries: readonly Blob[];
  /** Milliseconds from the moment the libraries are loaded. */
  readonly limitMs: number;
}

/** Told of a run as it goes. */
export interface Listener {
  /** The libraries are loaded and the clock runs. */
  started(): void;
  /** There is more output; called at most once a frame of the screen, and before `ended`. */
  output(transcript: Transcript): void;
  ended(how: SessionEnd): void;
}

let idle: { readonly frame: HTMLIFrameElement; readonly loaded: Promise<unknown> } | null = null;
let current: Session | null = null;

/** Prepares an empty frame for the next run, so that a click finds it loaded. */
export function prepareFrame(src: string): void {
  idle ??= newFrame(src);
}

/** Starts a run, and ends the one that is going on: the page has one live runner at a time. */
export function startSession(src: string, plan: Plan, listener: Listener): Session {
  current?.stop('replaced');
  current = new Session(src, plan, listener);
  return current;
}

/** A run that goes on until it ends or is stopped. */
export class Session {
  readonly #plan: Plan;
  readonly #listener: Listener;
  readonly #frame: HTMLIFrameElement;
  readonly #channel = new MessageChannel();
  #received: Received = EMPTY;
  #clock: ReturnType<typeof setTimeout>;
  #drawing = 0;
  #started = false;
  #over = false;

  constructor(src: string, plan: Plan, listener: Listener) {
    this.#plan = plan;
    this.#listener = listener;
    const { frame, loaded } = idle ?? newFrame(src);
    idle = null;
    this.#frame = frame;
    this.#channel.port1.onmessage = ({ data }) => this.#hear(readSaid(data));
    this.#clock = setTimeout(() => this.stop('not-loaded'), LOADING_MS);
    void loaded.then(() => this.#init());
  }

  /** Ends the run and whatever it left behind; a run that is over stays as it is. */
  stop(how: SessionEnd = 'stopped'): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#clock);
    cancelAnimationFrame(this.#drawing);
    this.#channel.port1.close();
    this.#frame.remove();
    if (current === this) current = null;
    this.#listener.output(this.#received.transcript);
    this.#listener.ended(how);
  }

  #init(): void {
    const { compiled, files, libraries } = this.#plan;
    const init: Init<Blob> = { script: compiled.script, files, libraries };
    // An opaque origin has no name; the frame is known by its window, and takes only what its parent sends.
    this.#frame.contentWindow?.postMessage(init, '*', [this.#channel.port2]);
  }

  #hear(said: Said | null): void {
    if (said === null || this.#over) return;
    switch (said.say) {
      case 'ready':
        return this.#start();
      case 'entry':
        return this.#add(said.entry);
      case 'end':
        return this.stop(said.end);
      case 'broken':
        this.#add({ type: 'error', text: said.text, file: null, line: said.line });
        return this.stop('failed');
      case 'unavailable':
        return this.stop('unavailable');
    }
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.stop('limit'), this.#plan.limitMs);
    this.#listener.started();
  }

  #add(message: unknown): void {
    const before = this.#received;
    this.#received = receive(before, message);
    const added = this.#received.transcript.at(-1);
    if (this.#received === before || added === undefined) return;
    const transcript = [...before.transcript, located(added, this.#plan.compiled)];
    this.#received = { ...this.#received, transcript };
    this.#drawing ||= requestAnimationFrame(() => {
      this.#drawing = 0;
      this.#listener.output(this.#received.transcript);
    });
  }
}

/** An error's line in the script as a place in the lab's files. */
function located(entry: Entry, { starts }: Compiled): Entry {
  if (entry.type !== 'error' || entry.line === null) return entry;
  return { ...entry, ...(placeOf(entry.line, starts) ?? { file: null, line: null }) };
}

function newFrame(src: string): { frame: HTMLIFrameElement; loaded: Promise<unknown> } {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  frame.allow = DENIED.map((feature) => `${feature} 'none'`).join('; ');
  frame.title = 'Where labs run';
  frame.hidden = true;
  frame.inert = true;
  frame.tabIndex = -1;
  frame.src = src;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  return { frame, loaded };
}
