import { readFileSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { staticServer } from '../../src/cli/static-server.build.ts';

/** How a page is cut: pieces of so many bytes, so many ms apart, over the first part of its body. */
const CUT = { bytes: 400, ms: 20, body: 24_000 };

/** A site whose pages come in small pieces, as on a bad line: whatever has come is painted. */
export interface Piecewise {
  readonly origin: string;
  close(): void;
}

/** Serves a built folder piece by piece, on a port of its own. */
export async function servePiecewise(dir: string): Promise<Piecewise> {
  const rest = staticServer({ dir, base: '/', quality: 5 });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.endsWith('/')) return void rest.emit('request', request, response);
    void sendSlowly(readFileSync(join(dir, path, 'index.html')), response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

async function sendSlowly(page: Buffer, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' });
  const body = page.indexOf('<body');
  const end = Math.min(page.length, body + CUT.body);
  response.write(page.subarray(0, body));
  for (let at = body; at < end; at += CUT.bytes) {
    response.write(page.subarray(at, Math.min(at + CUT.bytes, end)));
    await new Promise((next) => setTimeout(next, CUT.ms));
  }
  response.end(page.subarray(end));
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
