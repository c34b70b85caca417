import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { compressReply } from './compress-reply.build.ts';

/** What to serve. `base` is the path the site was built for, with a slash at both ends. */
export interface ServeOptions {
  readonly dir: string;
  readonly base: string;
  /** Brotli quality 0–11: 5 while serving, 11 when bytes are measured. */
  readonly quality: number;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server for a folder of static files, as a plain host would serve it. Not listening yet. */
export function staticServer(options: ServeOptions): Server {
  const files = filesHandler(options.dir);
  const prefix = options.base.slice(0, -1);
  return createServer((request, response) => {
    const path = request.url ?? '/';
    if (`${path}/` === options.base) return redirect(response, options.base);
    if (!path.startsWith(options.base)) return void notFound(options.dir, response);
    request.url = path.slice(prefix.length);
    const folder = folderWithoutSlash(options.dir, request.url);
    if (folder !== null) return redirect(response, prefix + folder);
    compressReply(request, response, options.quality);
    files(request, response);
  });
}

function filesHandler(dir: string): Handler {
  return sirv(dir, {
    etag: true,
    dev: true,
    onNoMatch: (_request, response) => void notFound(dir, response),
    setHeaders: (response, path) => {
      if (path.startsWith('/assets/')) {
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      }
    },
  });
}

/** `/a/b?q` → `/a/b/?q` when that is a folder with a page in it; relative links need the slash. */
function folderWithoutSlash(dir: string, url: string): string | null {
  const [path = '/', query] = url.split('?');
  if (path.endsWith('/') || path.includes('..') || path.includes('%')) return null;
  if (!existsSync(join(dir, path, 'index.html'))) return null;
  return query === undefined ? `${path}/` : `${path}/?${query}`;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

async function notFound(dir: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, '404.html')).catch(() => Buffer.from('Not found'));
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page);
}
