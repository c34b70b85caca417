/** Firefox, over WebDriver BiDi: one web socket, no driver. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, start, type Engine, type Tab } from './engine.ts';

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** Starts Firefox on an empty profile. */
export async function firefox(program: string): Promise<Engine> {
  const { dir, stop, failed } = start(program, (profile) => [
    '--headless',
    '--no-remote',
    `--profile=${profile}`,
    '--remote-debugging-port=0',
  ]);
  const { ws_host, ws_port } = await Promise.race([failed, eventually(() => address(dir))]);
  const send = await connect(`ws://${ws_host}:${ws_port}/session`);
  const { capabilities } = await send('session.new', { capabilities: {} });
  const { browserVersion } = capabilities as { browserVersion: string };
  return { name: `Firefox ${browserVersion}`, tab: () => open(send), close: stop };
}

const address = (dir: string) =>
  JSON.parse(readFileSync(join(dir, 'WebDriverBiDiServer.json'), 'utf8')) as {
    ws_host: string;
    ws_port: number;
  };

async function connect(url: string): Promise<Send> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`No answer at ${url}`));
  });
  const waiting = new Map<number, (message: Record<string, unknown>) => void>();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Record<string, unknown>;
    waiting.get(message['id'] as number)?.(message);
  };
  let id = 0;
  return async (method, params) => {
    const sent = ++id;
    socket.send(JSON.stringify({ id: sent, method, params }));
    const message = await new Promise<Record<string, unknown>>((resolve) =>
      waiting.set(sent, resolve),
    );
    waiting.delete(sent);
    if (message['type'] === 'error') throw new Error(`${method}: ${String(message['message'])}`);
    return message['result'] as Record<string, unknown>;
  };
}

async function open(send: Send): Promise<Tab> {
  const { context } = await send('browsingContext.create', { type: 'window' });
  return {
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async run(work, ...args) {
      const answer = await send('script.evaluate', {
        expression: `Promise.resolve((${work})(...${JSON.stringify(args)})).then((it) => JSON.stringify(it) ?? 'null')`,
        target: { context },
        awaitPromise: true,
      });
      const { value } = (answer['result'] ?? {}) as { value?: string };
      if (value === undefined) throw new Error(JSON.stringify(answer['exceptionDetails']));
      return JSON.parse(value) as never;
    },
  };
}
