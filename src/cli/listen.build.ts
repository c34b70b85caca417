import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where to listen. `tries`: how many ports in a row may be tried, counting the first. */
export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  readonly tries: number;
}

/** Listens on the first free port from `port` on and returns it. Throws when none of them is free. */
export async function listen(server: Server, options: ListenOptions): Promise<number> {
  for (let port = options.port; port < options.port + options.tries && port <= 65_535; port += 1) {
    if (await listensOn(server, port, options.host)) return (server.address() as AddressInfo).port;
  }
  const last = options.port + options.tries - 1;
  const tried = options.tries === 1 ? `Port ${options.port}` : `Every port ${options.port}–${last}`;
  throw new Error(`${tried} is taken. Free one, or choose another with --port.`);
}

async function listensOn(server: Server, port: number, host: string): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}
