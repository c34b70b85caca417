import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  apply,
  emptyProgress,
  generation,
  merge,
  settle,
  type Progress,
} from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { change, lived, progress, rawText, wildChange } from './generate.ts';

// Many runs on a shared machine: the clock is not what is tested.
vi.setConfig({ testTimeout: 120_000 });

/** Documents are compared by their text, which is the same for equal documents. */
const same = (a: Progress, b: Progress): void => {
  expect(encode(a)).toBe(encode(b));
};
const runs = { numRuns: 10_000 };

describe('merging (10,000 runs of each law)', () => {
  test('does not depend on which side comes first, and what was merged before changes nothing', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = merge(a, b);
        same(both, merge(b, a));
        same(merge(both, b), both);
      }),
      runs,
    );
  });

  test('does not depend on how three are grouped', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) =>
        same(merge(merge(a, b), c), merge(a, merge(b, c))),
      ),
      runs,
    );
  });

  test('of a document with itself, or with an empty one, changes nothing', () => {
    fc.assert(
      fc.property(progress, (a) => {
        same(merge(a, a), a);
        same(merge(a, emptyProgress('0-0')), a);
      }),
      runs,
    );
  });

  test('takes in a change made on either side, in whatever order it arrives', () => {
    fc.assert(
      fc.property(lived, lived, change, (a, b, what) => {
        const later = apply(a, what, 'laptop');
        same(merge(later, a), later);
        same(merge(merge(a, b), later), merge(later, b));
      }),
      runs,
    );
  });

  test('loses nothing: every id of either side is there, dates only get earlier, scores only higher', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = merge(a, b);
        for (const side of [a, b]) keeps(both, side);
      }),
      runs,
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
      runs,
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

describe('settling two copies of one record (10,000 runs of each law)', () => {
  test('depends neither on order nor on grouping, and repeating it changes nothing', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        same(settle(a, b), settle(b, a));
        same(settle(settle(a, b), c), settle(a, settle(b, c)));
        same(settle(settle(a, b), b), settle(a, b));
      }),
      runs,
    );
  });

  test('ends with the newer record, which loses nothing', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const both = settle(a, b);
        const newest = Math.max(generation(a), generation(b));
        expect(generation(both)).toBe(newest);
        for (const side of [a, b]) if (generation(side) === newest) keeps(both, side);
      }),
      runs,
    );
  });
});

describe('applying a change (10,000 runs)', () => {
  test('of any kind gives a document that saves whole, loses nothing, and repeats to the same facts', () => {
    fc.assert(
      fc.property(progress, wildChange, (before, what) => {
        const after = apply(before, what, 'phone');
        keeps(after, before);
        expect(decode(encode(after)).issues).toEqual([]);
        same(merge(before, after), after);
      }),
      runs,
    );
  });
});

describe('saving (10,000 runs)', () => {
  test('and loading gives the same document', () => {
    fc.assert(
      fc.property(progress, (a) => {
        const loaded = decode(encode(a));
        expect(loaded.issues).toEqual([]);
        same(loaded.progress as Progress, a);
      }),
      runs,
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
      runs,
    );
  });
});
