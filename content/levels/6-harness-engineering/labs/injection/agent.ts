// The scripted agent. It reads the log for one purpose and obeys whatever it finds there.

/** One step of the code it writes. `$NAME` is filled in where the code runs. */
export interface Step {
  method: string;
  url: string;
  body: string;
}

/** Asked "why was the payment declined?", it writes code from the log: a list of requests. */
export function writeCode(log: string): Step[] {
  const payment = /payment (\w+) declined/.exec(log)?.[1] ?? 'none';
  const own = `GET https://api.halden.example/payments/${payment}`;
  return [own, ...ordersIn(log).flatMap((order) => order.split(' then '))].map(step);
}

/** The orders that customers typed into delivery notes. To this agent they are as good as yours. */
export function ordersIn(log: string): string[] {
  return [...log.matchAll(/\brun ((?:GET|POST) [^"\n]+)/g)].map(([, order = '']) => order);
}

function step(text: string): Step {
  const [method = '', url = '', body = ''] = text.split(' ');
  return { method, url, body };
}
