/**
 * A text as one word for an address or a line of chat: four bytes of checksum, then deflate-raw, all as
 * base64url. The checksum finds a slip in copying and whatever was appended, which engines judge differently.
 * Reading is total: a word from outside is bounded before it is unpacked, and while it is.
 */
import { isWord, toBytes, toWord } from './base64url.ts';
import { joined, through } from './streams.ts';

/** Why a word was refused. */
export type Refusal =
  | 'empty'
  /** A character that no packed word has. */
  | 'alphabet'
  | 'too-long'
  /** Cut off, mistyped, or never packed by us. */
  | 'damaged'
  /** It unpacks to more than is allowed. */
  | 'too-big'
  | 'not-text'
  /** This browser has no decompression. */
  | 'unsupported';

/** The text that a word holds, or why it holds none. */
export type Unpacked =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly code: Refusal };

/** How long a word may be, in characters, and how much it may unpack to, in bytes. */
export interface Limits {
  readonly input?: number;
  readonly output?: number;
}

/** The limits, unless the caller says otherwise. */
export const MAX_PACKED = 24 * 1024;
export const MAX_UNPACKED = 256 * 1024;

const SUM_BYTES = 4;

/** What browsers and Node have alike, and the plain language has not. */
interface Engine {
  readonly CompressionStream: new (format: 'deflate-raw') => object;
  readonly DecompressionStream: new (format: 'deflate-raw') => object;
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (
    label: string,
    options: { fatal: true; ignoreBOM: true },
  ) => { decode(bytes: Uint8Array): string };
}
const engine = globalThis as unknown as Engine;

/** True where this browser can pack and unpack. */
export function canPack(): boolean {
  try {
    return Boolean(new engine.CompressionStream('deflate-raw'));
  } catch {
    return false;
  }
}

/** The text as one word. Rejects where `canPack` is false. Half a surrogate pair, which JSON never has, is not kept. */
export async function pack(text: string): Promise<string> {
  const bytes = new engine.TextEncoder().encode(text);
  const packed = await through(new engine.CompressionStream('deflate-raw'), bytes);
  return toWord(joined([checksum(packed as Uint8Array), packed as Uint8Array]));
}

/** The text of a word from outside, which may be anything. Never rejects. */
export async function unpack(word: string, limits: Limits = {}): Promise<Unpacked> {
  if (!word) return refuse('empty');
  if (word.length > (limits.input ?? MAX_PACKED)) return refuse('too-long');
  if (!isWord(word)) return refuse('alphabet');
  const bytes = toBytes(word);
  const packed = bytes?.subarray(SUM_BYTES);
  if (!bytes || !packed || !isSum(bytes, packed)) return refuse('damaged');
  return inflate(packed, limits.output ?? MAX_UNPACKED);
}

const refuse = (code: Refusal): Unpacked => ({ ok: false, code });

async function inflate(packed: Uint8Array, limit: number): Promise<Unpacked> {
  let stream: object;
  try {
    stream = new engine.DecompressionStream('deflate-raw');
  } catch {
    return refuse('unsupported');
  }
  try {
    const bytes = await through(stream, packed, limit);
    return bytes ? decoded(bytes) : refuse('too-big');
  } catch {
    return refuse('damaged');
  }
}

function decoded(bytes: Uint8Array): Unpacked {
  try {
    const decoder = new engine.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return refuse('not-text');
  }
}

/** FNV-1a: against slips; whoever forges a word may sum it too. */
function checksum(bytes: Uint8Array): Uint8Array {
  const sum = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
  return Uint8Array.from({ length: SUM_BYTES }, (_, i) => sum >>> (8 * i));
}

const isSum = (bytes: Uint8Array, packed: Uint8Array): boolean =>
  checksum(packed).every((byte, i) => byte === bytes[i]);
