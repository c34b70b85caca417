/** WebKitGTK, the engine of Safari, over WebDriver; the window is drawn on a screen that nobody sees. */
import { eventually, start, type Engine, type Tab } from './engine.ts';

const PORT = Number(process.env['PORT'] ?? '4321') + 9;
const MINI = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

type Send = (path: string, body?: object) => Promise<unknown>;

/** Starts the driver, and a browser with it. */
export async function webkit(program: string): Promise<Engine> {
  const { stop, failed } = start('xvfb-run', (dir) => [
    '-a',
    'env',
    // As root there is no sandbox to be had; the pages are our own.
    'WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1',
    `HOME=${dir}`,
    program,
    `--port=${PORT}`,
  ]);
  const wanted = { 'webkitgtk:browserOptions': { binary: MINI, args: ['--automation'] } };
  const begin = () => post('/session', { capabilities: { alwaysMatch: wanted } });
  const session = (await Promise.race([failed, eventually(begin)])) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const send: Send = (path, body) => post(`/session/${session.sessionId}${path}`, body);
  const name = `WebKitGTK ${session.capabilities.browserVersion}`;
  return { name, tab: () => open(send), close: stop };
}

async function post(path: string, body: object = {}): Promise<unknown> {
  const sent = { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, sent);
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
  return value;
}

/** The driver does one thing at a time, in one window at a time. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

async function open(send: Send): Promise<Tab> {
  const { handle } = (await inTurn(() => send('/window/new', { type: 'window' }))) as {
    handle: string;
  };
  const here = (path: string, body: object) =>
    inTurn(async () => {
      await send('/window', { handle });
      return send(path, body);
    });
  return {
    async goto(url) {
      await here('/url', { url });
    },
    async run(work, ...args) {
      const script = `const done = arguments[0]; Promise.resolve((${work})(...${JSON.stringify(args)})).then((it) => done(JSON.stringify(it) ?? 'null'))`;
      return JSON.parse((await here('/execute/async', { script, args: [] })) as string) as never;
    },
  };
}
