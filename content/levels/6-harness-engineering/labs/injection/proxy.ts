// The proxy holds the key. The code in the sandbox does not: its calls pass here, or not at all.
import { key, target, type Call, type Outside, type Target } from './outside.ts';

/** The policy: may this call leave, with the key added? Host, method and path are in `call`. */
export function allow(call: Target): boolean {
  return call.url.includes('api.halden.example');
}

/** Sends an allowed call on with the key; refuses any other. */
export function throughProxy(call: Call, outside: Outside): string {
  if (!allow(target(call))) return 'refused';
  return outside.answer({ ...call, authorization: `Bearer ${key}` });
}
