// Somebody who knows what the text is to be, and types it with a completer beside.
import { suggest } from './completer.ts';

/** When Tab is pressed: after reading that the whole suggestion is right, or whenever one is shown. */
export type Tabs = 'if right' | 'always';

/** A place to be filled: what it is to contain, and what stands around it. */
export interface Gap {
  readonly before: string;
  readonly wanted: string;
  readonly after: string;
}

/** What it took, in keys and in reading. */
export interface Count {
  /** Characters typed, suggestions taken with Tab, and wrong ones taken back with undo: each is a key. */
  typed: number;
  tabs: number;
  undone: number;
  /** Suggestions, each counted once however long it stays. */
  shown: number;
  /** Characters that Tab put in, and those of them that stayed. */
  accepted: number;
  kept: number;
  /** Suggestions that were not wanted, with the end of the line they came after. */
  readonly rejected: { readonly after: string; readonly offer: string }[];
}

/** Fills the gaps, one after the other, with these tabs open. */
export function fill(gaps: readonly Gap[], open: readonly string[], presses: Tabs): Count {
  const count: Count = {
    typed: 0,
    tabs: 0,
    undone: 0,
    shown: 0,
    accepted: 0,
    kept: 0,
    rejected: [],
  };
  for (const gap of gaps) fillOne(gap, open, presses, count);
  return count;
}

function fillOne(gap: Gap, tabs: readonly string[], presses: Tabs, count: Count): void {
  let done = '';
  // Ghost text that shrinks while you type along it is still the same suggestion.
  let showing = '';
  while (done.length < gap.wanted.length) {
    const prefix = gap.before + done;
    const offer = suggest({ prefix, suffix: gap.after, tabs });
    if (offer !== '' && offer !== showing) {
      count.shown += 1;
      const right = gap.wanted.startsWith(offer, done.length);
      if (right || presses === 'always') {
        count.tabs += 1;
        count.accepted += offer.length;
      }
      if (right) {
        count.kept += offer.length;
        done += offer;
        continue;
      }
      if (presses === 'always') count.undone += 1;
      count.rejected.push({ after: prefix.slice(prefix.lastIndexOf('\n') + 1), offer });
    }
    const key = gap.wanted.charAt(done.length);
    showing = offer.startsWith(key) ? offer.slice(1) : offer;
    done += key;
    count.typed += 1;
  }
}

/** All keys that were pressed. */
export const keys = ({ typed, tabs, undone }: Count): number => typed + tabs + undone;
