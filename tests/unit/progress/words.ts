/** The attacks U1–U14 on packed words, made without the code under test. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Refusal } from '../../../src/progress/packed/packed.ts';

/** FNV-1a, 32 bits, lowest byte first. */
function sum(bytes: Buffer): Buffer {
  let hash = 2166136261n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 16777619n) % 2n ** 32n;
  const out = Buffer.alloc(4);
  out.writeUInt32LE(Number(hash));
  return out;
}

/** Any bytes as a word whose checksum is right. */
export const seal = (bytes: Buffer): string =>
  Buffer.concat([sum(bytes), bytes]).toString('base64url');

/** What an honest writer makes of a text. */
export const sealed = (text: string): string => seal(deflateRawSync(Buffer.from(text)));

const good = sealed('{"v":1,"id":"0-link","read":{}}');
const stream = deflateRawSync(Buffer.from('{"v":1,"id":"0-link","read":{}}'));
const noise = (size: number) =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 151) % 256));
/** Zeros, and how many millions of them. */
const bomb = (millions: number) => seal(deflateRawSync(Buffer.alloc(millions * 1e6), { level: 9 }));

/** [attack, word, what `unpack` says of it]. */
export const wordAttacks: readonly (readonly [string, string, Refusal])[] = [
  ['U1 empty', '', 'empty'],
  ['U2 a plus', `+${good.slice(1)}`, 'alphabet'],
  ['U2 a slash', `/${good.slice(1)}`, 'alphabet'],
  ['U2 padding', `${good}==`, 'alphabet'],
  ['U3 one character', 'A', 'damaged'],
  ['U3 a length that leaves one over', 'AAAAAAAAA', 'damaged'],
  ['U4 escaped markup', '%3Cscript%3E', 'alphabet'],
  ['U5 other alphabets', 'прогресс', 'alphabet'],
  ['U5 a line break', `${good}\n`, 'alphabet'],
  ['U6 longer than 24 KB', 'A'.repeat(24 * 1024 + 1), 'too-long'],
  ['U7 random bytes', noise(300).toString('base64url'), 'damaged'],
  ['U7 random bytes, well summed', seal(noise(300)), 'damaged'],
  ['U7 a checksum and nothing', seal(Buffer.alloc(0)), 'damaged'],
  ['U8 cut off', good.slice(0, -4), 'damaged'],
  ['U8 cut off, well summed', seal(stream.subarray(0, -4)), 'damaged'],
  ['U9 trailing junk', `${good}AAAA`, 'damaged'],
  ['U9 a second word behind it', good + good, 'damaged'],
  ['U10 17 MB in 22 KB', bomb(17), 'too-big'],
  ['U11 50 MB in 65 KB', bomb(50), 'too-long'],
  ['U12 a zlib header', seal(deflateSync(Buffer.from('{}'))), 'damaged'],
  ['U12 a gzip header', seal(gzipSync(Buffer.from('{}'))), 'damaged'],
  ['U13 bytes that are no UTF-8', seal(deflateRawSync(Buffer.from([0xff, 0xfe]))), 'not-text'],
  ['U13 half a surrogate pair', seal(deflateRawSync(Buffer.from([0xed, 0xa0, 0x80]))), 'not-text'],
];
