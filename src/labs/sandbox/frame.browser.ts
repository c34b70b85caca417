// The script of the sandboxed frame. It starts one worker for one run and passes on what it says.
import { TRAFFIC, type Init } from '../protocol.ts';

/** The boot script's text, put here by the build. */
declare const BOOT_SCRIPT: string;

addEventListener('message', accept);

/** Takes the first message of the page that holds this frame, and no other. */
function accept(event: MessageEvent<unknown>): void {
  // Without an opaque origin code would run as the site itself: framed unsandboxed, or opened alone.
  if (self.origin !== 'null' || self === top || event.source !== parent) return;
  const port = event.ports[0];
  const init = event.data as Partial<Init<Blob>> | null;
  if (port === undefined || typeof init?.script !== 'string') return;
  removeEventListener('message', accept);
  run(init as Init<Blob>, port);
}

function run({ script, files, libraries }: Init<Blob>, port: MessagePort): void {
  const say = (message: object): void => port.postMessage(JSON.stringify(message));
  const before = ["'use strict';", BOOT_SCRIPT, ...libraries.flatMap((text) => ['\n', text]), '\n'];
  const parts = [...before, script, `__lab.start(${JSON.stringify(files)});`];
  try {
    const worker = new Worker(URL.createObjectURL(new Blob(parts)));
    pass(worker, port);
    worker.onerror = (event) => void broken(event, new Blob(before)).then(say);
  } catch {
    say({ say: 'unavailable' });
  }
}

/** Passes on what the worker says, within the limits of one run. */
function pass(worker: Worker, port: MessagePort): void {
  let messages = 0;
  let characters = 0;
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return;
    characters += data.length;
    if (++messages > TRAFFIC.messages || characters > TRAFFIC.run) worker.terminate();
    else port.postMessage(data);
  };
}

/** The script did not parse, or did not start: what the engine says, and the line in the lab's script. */
async function broken(event: ErrorEvent, before: Blob): Promise<object> {
  event.preventDefault();
  if (event.message === undefined || event.lineno === 0) return { say: 'unavailable' };
  const above = (await before.text()).split('\n').length - 1;
  const text = event.message.replace(/^Uncaught /, '');
  return { say: 'broken', text, line: event.lineno > above ? event.lineno - above : null };
}
