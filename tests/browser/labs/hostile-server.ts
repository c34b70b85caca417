import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that wants to be called: it allows everything, answers everything, and counts. */
export interface HostileServer {
  /** Address without a slash at the end. */
  readonly origin: string;
  /** Paths asked for, pages served by `page` aside. */
  readonly hits: string[];
  /** Serves `html` at `path`. */
  page(path: string, html: string): string;
  close(): Promise<void>;
}

/** Starts a hostile server on a free port of `host`. */
export async function hostileServer(host = '127.0.0.1'): Promise<HostileServer> {
  const pages = new Map<string, string>();
  const hits: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    const html = pages.get(path);
    if (html === undefined && path !== '/favicon.ico') hits.push(path);
    response.writeHead(200, {
      'content-type': html === undefined ? 'text/javascript' : 'text/html',
      'access-control-allow-origin': '*',
    });
    response.end(html ?? 'export default 7;');
  });
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    hits,
    page: (path, html) => {
      pages.set(path, html);
      return origin + path;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
