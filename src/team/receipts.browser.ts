import { keysAt } from '../progress/receipt/keys.browser.ts';
import type { ReadLine } from './intake.ts';
import { readClaim } from './receipt-entry.ts';

/** Reads one line with the course's keys, which are fetched once. */
export async function readReceiptLine(line: string, address: string): Promise<ReadLine> {
  const keys = await keysAt(address).catch(() => undefined);
  return keys
    ? readClaim(line, keys)
    : {
        why: 'The keys of the quizzes could not be loaded, so nothing can be graded: is the network gone? Try again.',
      };
}
