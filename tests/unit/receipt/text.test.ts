import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { pack } from '../../../src/progress/packed/packed.ts';
import { receiptBody, receiptFrom } from '../../../src/progress/receipt/text.ts';
import {
  RECEIPT,
  readReceipt,
  writeReceipt,
  type ReadReceipt,
  type Receipt,
} from '../../../src/progress/receipt/receipt.ts';
import { receipt } from './receipts.ts';

vi.setConfig({ testTimeout: 240_000 });

const RUNS = { numRuns: 10_000 };
const [example] = fc.sample(receipt, { seed: 5, numRuns: 1 }) as [Receipt];
const line = await writeReceipt(example);
const codeOf = (read: ReadReceipt) => (read.ok ? 'ok' : read.code);

const again = async (one: Receipt) => readReceipt(await writeReceipt(one));

test('10,000 receipts are read as they were written', async () => {
  // Ten at a time: the work is in the engine's own threads.
  const ten = fc.array(receipt, { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(ten, async (all) => {
      const read = await Promise.all(all.map(again));
      return isDeepStrictEqual(
        read,
        all.map((one) => ({ ok: true, receipt: one })),
      );
    }),
    { numRuns: 1000 },
  );
});

test('any text is read without a throw, and is no receipt', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((rest) => RECEIPT + rest),
    fc.stringMatching(/^8L1\.[\w-]{0,80}$/),
  );
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      expect((await readReceipt(any)).ok).toBe(false);
    }),
    RUNS,
  );
});

test('a slip in a line is never read as a receipt with other claims', async () => {
  const slip = fc.tuple(
    fc.nat(line.length - 1),
    fc.constantFrom('', 'A', 'z', '_', '8', '.', 'AA'),
  );
  await fc.assert(
    fc.asyncProperty(slip, async ([at, put]) => {
      const read = await readReceipt(line.slice(0, at) + put + line.slice(at + 1));
      if (read.ok) expect(read.receipt).toEqual(example);
    }),
    RUNS,
  );
});

test('whatever a packed word holds, it is read without a throw, within limits', () => {
  const body = receiptBody(example);
  const spoiled = fc
    .tuple(fc.nat(body.length), fc.nat(6), fc.oneof(fc.string(), fc.constantFrom('\n#', '\t', '|')))
    .map(([at, cut, put]) => body.slice(0, at) + put + body.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), spoiled), (text) => {
      const read = receiptFrom(text);
      expect((read?.name ?? '').length).toBeLessThanOrEqual(80);
      if (read) expect(receiptFrom(receiptBody(read))).toEqual(read);
    }),
    RUNS,
  );
});

test('a chat may wrap, quote and decorate a line', async () => {
  const wrapped = line.replace(/(.{60})/g, '$1\r\n');
  for (const text of [
    ` ${line}\n`,
    wrapped,
    `\`${line}\``,
    `"${line}"`,
    `> ${line}`,
    `\uFEFF${line}`,
    `${line.slice(0, 9)}\u200b${line.slice(9)}`,
    `<${line}>`,
  ])
    expect(codeOf(await readReceipt(text)), text).toBe('ok');
});

test.each([
  ['nothing', '', 'empty'],
  ['spaces', ' \n', 'empty'],
  ['prose', 'I passed level 3', 'shape'],
  ['JSON', '{"v":1}', 'shape'],
  ['the beginning alone', RECEIPT, 'empty'],
  ['a newer format', '8L2.abcdef', 'future'],
  ['a summary', '8LS1.abc', 'summary'],
  ['a line that was cut', line.slice(0, -9), 'damaged'],
  ['a line with more after it', `${line}AAAA`, 'damaged'],
  ['another alphabet', `${RECEIPT}ab+/cd==`, 'alphabet'],
  ['markup', `${RECEIPT}<img/src/onerror=alert(1)>x`, 'alphabet'],
  ['13,000 characters', RECEIPT + 'A'.repeat(13_000), 'too-long'],
  ['5 million characters', 'A'.repeat(5_000_000), 'too-long'],
  ['a bomb', RECEIPT + (await pack('A'.repeat(5_000_000))), 'too-big'],
  ['another packed text', RECEIPT + (await pack('{"v":1,"read":{}}')), 'shape'],
])('%s is refused', async (_, text, code) => {
  expect(codeOf(await readReceipt(text))).toBe(code);
});

test.each([
  ['a name too long', '2026.11.21|1xw|' + 'x'.repeat(500), undefined],
  ['a name of two lines', '2026.11.21|1xw|a%0ab\n', 'a b'],
  ['a name of 60 letters is cut', `2026.11.21|1xw|${'ä'.repeat(60)}\n`, 'ä'.repeat(40)],
  ['a name of markup is a name', '2026.11.21|1xw|<img onerror>\n', '<img onerror>'],
  ['no name', '2026.11.21|1xw|\n', undefined],
])('%s', (_, text, name) => {
  expect(receiptFrom(text)?.name).toBe(name);
});

test('the same chapter, question or practice twice is no receipt', () => {
  const head = '2026.11.21|1xw|';
  const texts = [
    `${head}\n1:AAAAAA`,
    `${head}\n\n#AAA||\n#AAA||`,
    `${head}\n\n#AAA||\nBBB!xx\nBBB!yy`,
    `${head}\n\nBBB!xx`,
  ];
  expect(texts.map(receiptFrom)).toEqual(texts.map(() => undefined));
  expect(receiptFrom(`${head}\n1:AAABBB\n#AAA||\nBBB!xx\nAAA!yy`)).toBeDefined();
});
