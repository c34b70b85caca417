import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, draw, random, seedOf, shuffled } from '../../../src/quiz/draw.ts';

const none = new Set<string>();
const bank = Array.from({ length: 14 }, (_, at) => ({
  id: `q-${at}`,
  objective: `o-${at % 3}`,
}));

describe('a draw', () => {
  it('asks eight different questions of the bank', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const ids = draw(bank, seed, none);
        expect(new Set(ids).size).toBe(asked);
        expect(bank.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      }),
    );
  });

  it('spreads them evenly over the objectives', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const of = new Map(bank.map(({ id, objective }) => [id, objective]));
        const counts = new Map<string | undefined, number>();
        for (const id of draw(bank, seed, none)) {
          counts.set(of.get(id), (counts.get(of.get(id)) ?? 0) + 1);
        }
        expect([...counts.values()].sort()).toEqual([2, 3, 3]);
      }),
    );
  });

  it('asks first what was never answered', () => {
    const answered = new Set(['q-0', 'q-1', 'q-2', 'q-3', 'q-4', 'q-5']);
    for (let seed = 0; seed < 50; seed += 1) {
      expect(draw(bank, seed, answered).filter((id) => answered.has(id))).toEqual([]);
    }
  });

  it('depends on the seed alone, and differs between seeds', () => {
    expect(draw(bank, 7, none)).toEqual(draw(bank, 7, none));
    const draws = new Set(Array.from({ length: 20 }, (_, seed) => draw(bank, seed, none).join()));
    expect(draws.size).toBeGreaterThan(15);
  });

  it('takes a small bank whole, and nothing from an empty one', () => {
    expect(draw(bank.slice(0, 3), 1, none).sort()).toEqual(['q-0', 'q-1', 'q-2']);
    expect(draw([], 1, none)).toEqual([]);
  });
});

describe('shuffling', () => {
  it('keeps every item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        expect(shuffled(list, seed).sort()).toEqual([...list].sort());
      }),
    );
  });

  it('puts every item into every place about as often', () => {
    const counts = Array.from({ length: 4 }, () => 0);
    for (let seed = 0; seed < 4000; seed += 1) {
      const place = shuffled(['a', 'b', 'c', 'd'], seedOf('context-q-noise', seed)).indexOf('a');
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('gives two questions of an attempt different orders', () => {
    const options = ['a', 'b', 'c', 'd', 'e'];
    const orders = ['one', 'two', 'three', 'four'].map((id) =>
      shuffled(options, seedOf(id, 9)).join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(2);
  });

  it('draws numbers from 0 up to 1', () => {
    const next = random(1);
    const numbers = Array.from({ length: 1000 }, next);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, n) => sum + n, 0) / 1000).toBeCloseTo(0.5, 1);
  });
});
