// The words between page, frame and worker. One port links page and frame; everything that comes back
// is a JSON string of limited length, so that reading it costs the page next to nothing.
import { asRecord, LIMITS, oneOf, plainText } from './untrusted.ts';
import type { RunEnd } from './model.ts';
import type { Files } from './record.ts';

/** What the page tells a fresh frame, once, with the port. `Text` is a blob: megabytes pass by reference. */
export interface Init<Text> {
  readonly script: string;
  readonly files: Files;
  /** The text of each library. */
  readonly libraries: readonly Text[];
}

/** Characters of one message and of all messages of a run, and their number. */
export const TRAFFIC = { message: 200_000, run: 2_000_000, messages: 400 } as const;

/** What a run says: that its libraries are loaded, an entry, its end, or that it could not start. */
export type Said =
  | { readonly say: 'ready' }
  | { readonly say: 'entry'; readonly entry: unknown }
  | { readonly say: 'end'; readonly end: Exclude<RunEnd, 'stopped'> }
  | { readonly say: 'broken'; readonly text: string; readonly line: number | null }
  | { readonly say: 'unavailable' };

const WORDS = ['ready', 'entry', 'end', 'broken', 'unavailable'] as const;

/** Reads a message from the frame; null for anything that is none. Never throws. */
export function readSaid(message: unknown): Said | null {
  if (typeof message !== 'string' || message.length > TRAFFIC.message) return null;
  try {
    return said(asRecord(JSON.parse(message), 'message'));
  } catch {
    return null;
  }
}

function said(fields: Readonly<Record<string, unknown>>): Said {
  const say = oneOf(fields['say'], WORDS, 'say');
  switch (say) {
    case 'entry':
      return { say, entry: fields['entry'] };
    case 'end':
      return { say, end: oneOf(fields['end'], ['done', 'failed'], 'end') };
    case 'broken':
      return { say, text: plainText(fields['text'], 'text', LIMITS.text), line: lineIn(fields) };
    default:
      return { say };
  }
}

function lineIn({ line }: Readonly<Record<string, unknown>>): number | null {
  return typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : null;
}
