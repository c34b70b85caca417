/** A board in the fragment of an address: it never reaches a server. */
import { canPack, MAX_PACKED, pack, unpack, type Refusal } from '../progress/packed/packed.ts';
import { decodeBoard, type DecodedBoard } from './board-state.ts';

const MAX_UNPACKED = 1024 * 1024;

/** The address of a board; `undefined` when it is too large for one, or the browser cannot pack. */
export async function linkOf(text: string): Promise<string | undefined> {
  if (!canPack() || text.length > MAX_UNPACKED) return undefined;
  const packed = await pack(text);
  if (packed.length > MAX_PACKED) return undefined;
  return `${location.origin}${location.pathname}#b=${packed}`;
}

/** Takes a board out of the address bar, where there is one. */
export function takeFragment(): string | null {
  const packed = new URLSearchParams(location.hash.slice(1)).get('b');
  if (packed !== null) history.replaceState(history.state, '', location.pathname + location.search);
  return packed;
}

/** A board, or why there is none. */
export type Opened = DecodedBoard | { readonly ok: false; readonly code: Refusal };

/** Reads what `takeFragment` gave. */
export async function openPacked(packed: string): Promise<Opened> {
  const unpacked = await unpack(packed, { output: MAX_UNPACKED });
  return unpacked.ok ? decodeBoard(unpacked.text) : unpacked;
}
