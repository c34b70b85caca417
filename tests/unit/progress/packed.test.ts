import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { canPack, pack, unpack, type Refusal } from '../../../src/progress/packed/packed.ts';
import { explainRefusal } from '../../../src/progress/packed/refusals.ts';
import { seal, sealed, wordAttacks } from './words.ts';

vi.setConfig({ testTimeout: 120_000 });
afterEach(() => void vi.unstubAllGlobals());

const RUNS = { numRuns: 10_000 };
const wellFormed = fc.string({ unit: 'binary', maxLength: 60 });
const alphabet = 'ABCXYZabcxyz0189-_'.split('');
const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 200 }),
  // Past the checksum, so that the decompression meets anything too.
  fc.uint8Array({ maxLength: 100 }).map((bytes) => seal(Buffer.from(bytes))),
);

test('what was packed is unpacked, whatever the text', async () => {
  const roundTrip = async (text: string) => {
    expect(await unpack(await pack(text))).toEqual({ ok: true, text });
  };
  await fc.assert(fc.asyncProperty(wellFormed, roundTrip), RUNS);
  for (const text of ['', '\uFEFF{}', '\0', 'x'.repeat(200_000)]) await roundTrip(text);
});

test('any word is unpacked or refused, and never throws', async () => {
  const total = async (text: string) => {
    const read = await unpack(text);
    expect(read.ok ? typeof read.text : explainRefusal(read.code, 'link')).not.toContain(
      'undefined',
    );
  };
  await fc.assert(fc.asyncProperty(word, total), RUNS);
});

test('one character changed, dropped, doubled or swapped is found', async () => {
  const good = await pack(JSON.stringify({ v: 1, id: '0-link', read: { 'alpha-first': 1 } }));
  for (let i = 0; i < good.length - 1; i++) {
    const other = good[i] === 'A' ? 'B' : 'A';
    for (const bad of [
      good.slice(0, i) + other + good.slice(i + 1),
      good.slice(0, i) + good.slice(i + 1),
      good.slice(0, i) + good.slice(i),
    ]) {
      if (bad !== good) expect((await unpack(bad)).ok, bad).toBe(false);
    }
  }
});

describe('a word from outside', () => {
  test.each(wordAttacks)('%s', async (_name, text, code) => {
    expect(await unpack(text)).toEqual({ ok: false, code });
  });

  test('U14: what it holds need not be JSON; that is for the reader of the text', async () => {
    expect(await unpack(sealed('<script>'))).toEqual({ ok: true, text: '<script>' });
  });

  test('U23: without compression it says so', async () => {
    const good = await pack('text');
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(canPack()).toBe(false);
    expect(await unpack(good)).toEqual({ ok: false, code: 'unsupported' });
  });

  test('every refusal has words', () => {
    const codes = new Set(wordAttacks.map(([, , code]): Refusal => code)).add('unsupported');
    const said = [...codes].map((code) => explainRefusal(code, 'link'));
    expect(new Set(said).size).toBe(7);
  });
});

test('limits are the caller’s: to the character and to the byte', async () => {
  const text = 'é'.repeat(1000);
  const packed = await pack(text);
  expect((await unpack(packed, { input: packed.length, output: 2000 })).ok).toBe(true);
  expect(await unpack(packed, { input: packed.length - 1 })).toMatchObject({ code: 'too-long' });
  expect(await unpack(packed, { output: 1999 })).toMatchObject({ code: 'too-big' });
  const whole = JSON.stringify(Array.from({ length: 90_000 }, (_, i) => (i * 7919) % 65_521));
  const options = { input: 5e6, output: 5 * 1024 * 1024 };
  expect(await unpack(await pack(whole), options)).toEqual({ ok: true, text: whole });
});

test('U10: a bomb is stopped after a few hundred kilobytes, not after it went off', async () => {
  let chunks = 0;
  let bytes = 0;
  const Real = DecompressionStream;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, to) {
      chunks++;
      bytes += chunk.length;
      to.enqueue(chunk);
    },
  });
  vi.stubGlobal(
    'DecompressionStream',
    class {
      readonly writable: WritableStream<BufferSource>;
      readonly readable: ReadableStream<Uint8Array>;
      constructor(format: CompressionFormat) {
        const real = new Real(format);
        this.writable = real.writable;
        this.readable = (real.readable as ReadableStream<Uint8Array>).pipeThrough(counted);
      }
    },
  );
  const bomb = wordAttacks.find(([name]) => name.startsWith('U10'))?.[1] as string;
  expect(await unpack(bomb)).toMatchObject({ code: 'too-big' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(bytes).toBeLessThan(1_000_000);
  expect(chunks).toBeLessThan(100);
});
