/** The record in an address: made on one device, opened on another. Browsers send nothing of what follows the `#`. */
import type { Progress } from '../facts.ts';
import { FRAGMENT } from '../restore/incoming.ts';
import { copies } from './lighter.ts';
import { pack, unpack } from '../packed/packed.ts';
import { encode } from '../saved.ts';

/** An address that holds a record, and in words what of the record it is without. */
export interface DeviceLink {
  readonly link: string;
  readonly without: readonly string[];
}

/** What a QR code of version 25 holds: 117 modules a side, which a camera still reads from a small screen. */
export const CODE_LIMIT = 1273;

/** The address, at most `limit` characters long, that holds most of the record; `undefined` when the least is too much. */
export async function deviceLink(
  progress: Progress,
  page: string,
  now: number,
  limit = Infinity,
): Promise<DeviceLink | undefined> {
  for (const { progress: copy, without } of copies(progress, now)) {
    // Which record of this browser it was is nobody's business.
    const word = await pack(encode({ ...copy, id: '0-0' }));
    const link = page + FRAGMENT + word;
    if (link.length <= limit && (await unpack(word)).ok) return { link, without };
  }
  return undefined;
}
