// Four ways to run the agent's code. They differ in what it holds and in what lets it out.
import { key, Outside, target, type Call } from './outside.ts';
import { throughProxy } from './proxy.ts';
import type { Step } from './agent.ts';

export interface Design {
  name: string;
  /** What the code can read where it runs. */
  env: Readonly<Record<string, string>>;
  send(call: Call, outside: Outside): string;
}

const open: Design['send'] = (call, outside) => outside.answer(call);
const ourHostOnly: Design['send'] = (call, outside) =>
  target(call).host === 'api.halden.example' ? outside.answer(call) : 'refused';

export const designs: readonly Design[] = [
  { name: 'one trust domain', env: { PAYMENTS_KEY: key }, send: open },
  { name: 'allowed hosts', env: { PAYMENTS_KEY: key }, send: ourHostOnly },
  { name: 'no key', env: {}, send: ourHostOnly },
  { name: 'key at a proxy', env: {}, send: throughProxy },
];

/** Runs the agent's code in a design. Its client shows the key, if it has one, with every call. */
export function run(steps: readonly Step[], { env, send }: Design) {
  const outside = new Outside();
  const answers: string[] = [];
  const fill = (text: string): string =>
    text.replace(/\$([A-Z_]+)/g, (_, name: string) =>
      name === 'LAST' ? (answers.at(-1) ?? '') : (env[name] ?? ''),
    );
  for (const { method, url, body } of steps) {
    const authorization = fill('Bearer $PAYMENTS_KEY');
    answers.push(send({ method, url: fill(url), body: fill(body), authorization }, outside));
  }
  return { outside, answers };
}
