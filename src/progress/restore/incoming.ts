/** A record that comes from outside. */
import type { Progress } from '../facts.ts';
import { explain } from '../messages.ts';
import { decode } from '../saved.ts';

/** What came, under which name: a record, and what of it is left out; or none, and why. */
export interface Incoming {
  readonly name: string;
  readonly progress?: Progress | undefined;
  readonly said: string;
}

/** What a text holds; `kind` is what it came as: "file", "link". */
export function fromText(text: string, name: string, kind = 'file'): Incoming {
  const { progress, issues } = decode(text);
  return { name, progress, said: explain(issues, kind) };
}

/** How the fragment of an address that holds a record begins. */
export const FRAGMENT = '#p=';

/** The packed record in the fragment of an address, the first if there are several; `undefined` where there is none. */
export const linkedWord = (hash: string): string | undefined =>
  hash.startsWith(FRAGMENT) ? hash.slice(FRAGMENT.length).split('&')[0] : undefined;
