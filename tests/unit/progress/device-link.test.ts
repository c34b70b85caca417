import * as fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, test, vi } from 'vitest';
import { codeOf, type Code } from '../../../src/progress/move/code.ts';
import { CODE_LIMIT, deviceLink } from '../../../src/progress/move/device-link.ts';
import { linkedWord } from '../../../src/progress/restore/incoming.ts';
import { copies } from '../../../src/progress/move/lighter.ts';
import { fromLink } from '../../../src/progress/move/linked.ts';
import { emptyProgress, merge, type Progress } from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { progress } from './generate.ts';
import { reader } from './reader.ts';
import { sealed, wordAttacks } from './words.ts';

vi.setConfig({ testTimeout: 120_000 });

const PAGE = 'https://eight-levels.example/progress/';
const NOW = Date.UTC(2027, 10, 21);

const opened = async (link: string) => {
  const found = await fromLink(linkedWord(new URL(link).hash) ?? '', 'the link');
  return found.progress ?? emptyProgress('0-0');
};

describe('a lighter copy (4,500 of them)', () => {
  const lighter = (record: Progress) => [...copies(record, NOW)].map((copy) => copy.progress);

  test('adds nothing to the record that it was taken from, and is a record itself', () => {
    const lawful = (record: Progress) => {
      for (const copy of lighter(record)) {
        expect(encode(merge(record, copy))).toBe(encode(record));
        expect(decode(encode(copy))).toMatchObject({ ok: true, issues: [] });
      }
    };
    fc.assert(fc.property(progress, lawful), { numRuns: 600 });
    // Also where a record holds what came as such a copy.
    const passedOn = (from: Progress, to: Progress) => {
      for (const copy of lighter(from)) lawful(merge(to, copy));
    };
    fc.assert(fc.property(progress, progress, passedOn), { numRuns: 60 });
  });

  test('loses to the whole record wherever both arrive, in either order', () => {
    const whole = reader(3, 2);
    for (const copy of lighter(whole)) {
      expect(encode(merge(copy, whole))).toBe(encode(whole));
      expect(copy.clock).toBe(whole.clock);
    }
  });
});

describe('a link', () => {
  test('holds the whole record of a reader who has come half way, and nothing that tells who or where', async () => {
    const record = reader(5, 2);
    const { link, without } = (await deviceLink(record, PAGE, NOW)) ?? { link: '', without: [''] };
    expect(without).toEqual([]);
    expect(encode(await opened(link))).toBe(encode({ ...record, id: '0-0' }));
    expect(link.length).toBeLessThan(10_000);
  });

  test('leaves attempts out of a record that fills eight of them in every quiz, and can be opened', async () => {
    const record = reader(14, 8);
    const { link, without } = (await deviceLink(record, PAGE, NOW)) ?? { link: '', without: [] };
    expect(without).toEqual(['single attempts at quizzes']);
    expect(merge(record, { ...(await opened(link)), id: record.id })).toEqual(record);
    expect(Object.keys((await opened(link)).questions)).toHaveLength(14 * 16);
  });

  test('is not made where not even the least fits', async () => {
    expect(await deviceLink(reader(60, 1), PAGE, NOW, CODE_LIMIT)).toBeUndefined();
  });

  test.each([
    ['', undefined],
    ['#', undefined],
    ['#p', undefined],
    ['#p=', ''],
    ['#p=abc', 'abc'],
    ['#p=first&p=second', 'first'],
    ['#p=abc&other=1', 'abc'],
    ['#q=1&p=abc', undefined],
    ['#__proto__=abc', undefined],
    ['#constructor', undefined],
  ])('U15, U17, U18: in %s the packed word is %s', (hash, word) => {
    expect(linkedWord(hash)).toBe(word);
  });

  test.each(wordAttacks)('%s is refused in words', async (_name, word) => {
    const found = await fromLink(word, 'the link');
    expect(found.progress).toBeUndefined();
    expect(found.said).toMatch(/^This link .+\.$/);
  });

  test.each([
    ['U14 no JSON', '<script>', 'This link holds no record: it is not JSON'],
    ['another application', '{"version":"2.0"}', 'This link holds no record of this course'],
    ['a newer version', '{"v":2}', 'This link was written by a newer version'],
    ['depth', '['.repeat(1000), 'This link is nested deeper'],
    ['what no record can hold', '{"v":1,"read":{"<b>":1}}', '1 entry is left out'],
  ])('%s', async (_name, text, said) => {
    expect((await fromLink(sealed(text), 'the link')).said).toContain(said);
  });
});

describe('a code', () => {
  test.each([
    [1, 1, 0],
    [5, 2, 4],
    [8, 3, 4],
  ])(
    'of %d chapters and %d attempts fits, leaves out %d kinds, and reads as its link',
    async (chapters, attempts, left) => {
      const made = await deviceLink(reader(chapters, attempts), PAGE, NOW, CODE_LIMIT);
      expect(made?.without).toHaveLength(left);
      const code = codeOf(made?.link ?? '');
      expect(code.side).toBeLessThanOrEqual(117 + 8);
      expect(decodeQR(picture(code))).toBe(made?.link);
    },
  );

  test('of the most characters that it is given has version 25, and one more has not', () => {
    expect(codeOf('x'.repeat(CODE_LIMIT)).side).toBe(117 + 8);
    expect(codeOf('x'.repeat(CODE_LIMIT + 1)).side).toBe(121 + 8);
  });
});

/** The path drawn with four pixels a module, as a camera would bring it. */
function picture({ side, path }: Code) {
  const width = side * 4;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++) {
      for (let at = Number(x) * 4; at < (Number(x) + Number(length)) * 4; at++) {
        data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}
