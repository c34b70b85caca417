/** `node src/cli/serve.build.ts [--dir dist] [--port 4321] [--base /] [--exact]`: serves a built course. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listen } from './listen.build.ts';
import { staticServer } from './static-server.build.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    base: { type: 'string', default: process.env['BASE_PATH'] ?? '/' },
    host: { type: 'string', default: '127.0.0.1' },
    exact: { type: 'boolean', default: false },
  },
});

const dir = resolve(values.dir);
const base = `/${values.base}/`.replace(/\/+/g, '/');
const wanted = Number(values.port);
if (!existsSync(dir))
  fail(`There is no folder ${values.dir}. Build the course first: npm run build`);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  fail(`--port must be a number from 0 to 65535, not "${values.port}".`);
}

const server = staticServer({ dir, base, quality: 5 });
const port = await listen(server, {
  port: wanted,
  host: values.host,
  tries: values.exact ? 1 : 20,
}).catch((error: Error) => fail(error.message));
if (wanted !== 0 && port !== wanted)
  console.log(`Port ${wanted} is taken, so this is the next free one.`);
console.log(`Eight Levels is at http://${values.host}:${port}${base} (Ctrl+C stops it)`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(server));

function stop(running: Server): void {
  running.closeAllConnections();
  running.close(() => process.exit(0));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
