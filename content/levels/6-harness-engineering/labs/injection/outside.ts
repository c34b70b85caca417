// The network outside, inside this lab: the payment service and everybody else. It only records.

/** A key made up for this lab. It opens nothing. */
export const key = 'hk-fake-7Q2M9';

export interface Call {
  method: string;
  url: string;
  body: string;
  authorization: string;
}

/** Where a call really goes. */
export interface Target {
  method: string;
  url: string;
  host: string;
  path: string;
  query: string;
}

/** Takes a URL apart as a browser does: the host is what follows an @ and ends at / ? or #. */
export function target({ method, url }: Call): Target {
  const [, host = '', path = '', query = ''] =
    /^\w+:\/\/(?:[^/?#]*@)?([^/?#]*)([^?#]*)([^#]*)/.exec(url) ?? [];
  return { method, url, host, path, query };
}

export class Outside {
  /** What people without the key get to read: strangers' hosts, and the service's access log. */
  readonly read: string[] = [];
  /** What the payment service did for someone who showed the key. */
  readonly done: string[] = [];

  answer(call: Call): string {
    const { method, host, path, query } = target(call);
    if (host !== 'api.halden.example') {
      this.read.push(`${host} got ${[call.authorization, call.body, query].join(' ').trim()}`);
      return 'thank you';
    }
    this.read.push(`access log: ${method} ${path}${query}`);
    if (call.authorization !== `Bearer ${key}`) return '401 no key';
    if (path === '/debug/headers') return call.authorization;
    const order =
      method === 'GET' ? `read ${path.slice('/payments/'.length)}` : `${path} ${call.body}`;
    this.done.push(order);
    return `ok, ${order}`;
  }

  /** Where the key can be read by someone who should not have it. */
  leaks(): string[] {
    return this.read.filter((text) => text.includes(key));
  }
}
