/** The way from older versions to the present one, on made-up older versions: the first real one is 1. */
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isObject } from '../../../src/progress/lattice.ts';
import { emptyProgress } from '../../../src/progress/progress.ts';
import { decode, encode, readDocument, type Migration } from '../../../src/progress/saved.ts';

vi.setConfig({ testTimeout: 120_000 });

const AT = Date.UTC(2026, 10, 21);

/** Version 1 called the sections `seen`, and wrote dates in seconds. */
const renamed: Migration = ({ seen, ...rest }) => ({ ...rest, read: seen });
/** Version 2 still wrote them in seconds. */
const inMilliseconds: Migration = (raw) => ({
  ...raw,
  read: isObject(raw['read'])
    ? Object.fromEntries(Object.entries(raw['read']).map(([id, at]) => [id, Number(at) * 1000]))
    : {},
});
const steps = [renamed, inMilliseconds];
const careless: Migration = (raw) => ({ ...raw, read: (raw['read'] as { at: object }).at });

describe('an older version', () => {
  test.each<[number, object]>([
    [1, { seen: { 'alpha-first': AT / 1000 } }],
    [2, { read: { 'alpha-first': AT / 1000 } }],
    [3, { read: { 'alpha-first': AT } }],
  ])('%i reads as the present one', (v, facts) => {
    const { progress, issues } = readDocument({ v, id: '0-old', ...facts }, steps);
    expect(issues).toEqual([]);
    expect({ ...progress?.read }).toEqual({ 'alpha-first': AT });
    expect(encode(progress ?? emptyProgress('0-0'))).toMatch(/^\{"attempts":/);
  });

  test('leaves the text that it came from as it was', () => {
    const raw = Object.freeze({ v: 1, seen: Object.freeze({ a: AT / 1000 }) });
    expect(readDocument(raw, steps).ok).toBe(true);
    expect(raw).toEqual({ v: 1, seen: { a: AT / 1000 } });
  });

  test('that a step chokes on is refused whole, never half read', () => {
    expect(readDocument({ v: 1 }, [careless])).toEqual({ ok: false, issues: [{ code: 'shape' }] });
    const odd = (() => null) as unknown as Migration;
    expect(readDocument({ v: 1 }, [odd]).issues).toEqual([{ code: 'shape' }]);
  });

  test('is told from a newer one, which is not read at all', () => {
    expect(readDocument({ v: 4, read: { a: AT } }, steps).issues).toEqual([{ code: 'future' }]);
    expect(readDocument({ v: 2, read: { a: AT } }).issues).toEqual([{ code: 'future' }]);
    for (const v of [0, -1, 1.5, '1', null, undefined]) {
      expect(readDocument({ v }, steps).issues).toEqual([{ code: 'version' }]);
    }
  });

  test('of any shape: nothing throws, and what is read can be saved and read again (10,000 runs)', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.dictionary(fc.string(), fc.integer({ min: 0, max: 4_000_000_000 })),
    );
    const raw = fc.dictionary(
      fc.oneof(
        fc.constantFrom('seen', 'read', 'id', 'clock', 'questions', 'attempts', '__proto__'),
        fc.string(),
      ),
      value,
    );
    const version = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.jsonValue());
    const chain = fc.constantFrom(steps, [...steps].reverse(), [careless, renamed]);
    fc.assert(
      fc.property(raw, version, chain, (doc, v, some) => {
        const { progress } = readDocument({ ...doc, v }, some);
        if (progress) expect(decode(encode(progress))).toMatchObject({ ok: true, issues: [] });
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
  });
});
