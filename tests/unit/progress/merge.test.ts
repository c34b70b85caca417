import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { apply, emptyProgress, merge, type Progress } from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { change, lived, progress, rawText } from './generate.ts';

// Many runs on a shared machine: the clock is not what is tested.
vi.setConfig({ testTimeout: 120_000 });

/** Documents are compared by their text, which is the same for equal documents. */
const same = (a: Progress, b: Progress): void => {
  expect(encode(a)).toBe(encode(b));
};
const runs = (numRuns: number) => ({ numRuns });

describe('merging (10,000 runs)', () => {
  test('does not depend on which side comes first', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => same(merge(a, b), merge(b, a))),
      runs(2500),
    );
  });

  test('does not depend on how three are grouped', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) =>
        same(merge(merge(a, b), c), merge(a, merge(b, c))),
      ),
      runs(2500),
    );
  });

  test('of a document with itself changes nothing', () => {
    fc.assert(
      fc.property(progress, (a) => same(merge(a, a), a)),
      runs(1000),
    );
  });

  test('of what was merged before changes nothing', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => same(merge(merge(a, b), b), merge(a, b))),
      runs(1000),
    );
  });

  test('with an empty document changes nothing', () => {
    fc.assert(
      fc.property(progress, (a) => same(merge(a, emptyProgress('0-0')), a)),
      runs(500),
    );
  });

  test('takes in a change made on either side, in whatever order it arrives', () => {
    fc.assert(
      fc.property(lived, lived, change, (a, b, what) => {
        const later = apply(a, what, 'laptop');
        same(merge(later, a), later);
        same(merge(merge(a, b), later), merge(later, b));
      }),
      runs(1000),
    );
  });

  test('loses nothing: every id of either side is there, dates only get earlier, scores only higher', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = merge(a, b);
        for (const side of [a, b]) keeps(both, side);
      }),
      runs(1000),
    );
  });

  test('keeps every answer of eight devices counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), (counts) => {
        const devices = counts.map((count, i) => answering(`device-${i}`, count));
        const all = devices.reduce(merge, emptyProgress('0-0'));
        const total = Object.values(all.questions['q']?.count ?? {}).reduce((x, y) => x + y, 0);
        expect(total).toBe(counts.reduce((x, y) => x + y, 0));
      }),
      runs(500),
    );
  });
});

function keeps(both: Progress, side: Progress) {
  for (const field of ['read', 'ran', 'solved'] as const) {
    for (const [id, at] of Object.entries(side[field]))
      expect(both[field][id]).toBeLessThanOrEqual(at);
  }
  for (const field of ['chapters', 'practiced'] as const) {
    for (const [id, flag] of Object.entries(side[field])) {
      expect(both[field][id]?.tick).toBeGreaterThanOrEqual(flag.tick);
    }
  }
  for (const [id, { best, count, first }] of Object.entries(side.questions)) {
    const known = both.questions[id];
    expect(known?.first).toBeLessThanOrEqual(first);
    if (!known) throw new Error(`${id} is gone`);
    const { rev, points } = known.best;
    expect(rev > best.rev || (rev === best.rev && points >= best.points)).toBe(true);
    if (Object.keys(known.count).length < 64) {
      expect(known.count).toMatchObject(atLeast(count, known.count));
    }
  }
  for (const [quiz, results] of Object.entries(side.results)) {
    for (const { at, score } of results) {
      const as = both.results[quiz]?.some((known) => known.at <= at && known.score >= score);
      expect(as).toBe(true);
    }
  }
}

/** The counts of one side where the merged document has as many or more. */
const atLeast = (side: Readonly<Record<string, number>>, all: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(side).map(([id, n]) => [id, Math.max(n, all[id] ?? 0)]));

function answering(device: string, times: number): Progress {
  let sum = emptyProgress('0-0');
  for (let i = 0; i < times; i++) {
    const attempt = `${device}-${i}`;
    const at = Date.UTC(2026, 10, 1 + i);
    sum = apply(
      sum,
      { type: 'answer', quiz: 'z', attempt, question: 'q', rev: 1, values: {}, points: 1, at },
      device,
    );
  }
  return sum;
}

describe('saving', () => {
  test('and loading gives the same document', () => {
    fc.assert(
      fc.property(progress, (a) => {
        const loaded = decode(encode(a));
        expect(loaded.issues).toEqual([]);
        same(loaded.progress as Progress, a);
      }),
      runs(1500),
    );
  });

  test('reads whatever it is given without throwing, and what it reads it can save', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      rawText.chain((text) =>
        fc
          .tuple(fc.nat(text.length), fc.string())
          .map(([i, junk]) => text.slice(0, i) + junk + text.slice(i)),
      ),
      fc
        .object({ withNullPrototype: true, maxDepth: 4 })
        .map((raw) => JSON.stringify({ v: 1, ...raw })),
      fc
        .dictionary(
          fc.constantFrom('read', 'questions', 'attempts', 'results', 'chapters', 'id', 'clock'),
          fc.jsonValue(),
        )
        .map((raw) => JSON.stringify({ v: 1, ...raw })),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { progress: read } = decode(text);
        if (read) expect(decode(encode(read))).toMatchObject({ ok: true, issues: [] });
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      runs(3000),
    );
  });
});
