import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangC, meanWait } from '../../../src/team/erlang.ts';
import {
  EXAMPLE,
  outputLevel,
  withPeople,
  type QueueInputs,
} from '../../../src/team/queue-inputs.ts';
import { readQueueInputs } from '../../../src/team/queue-read.ts';
import { LEVERS, ranked, tried, withLever } from '../../../src/team/queue-levers.ts';
import { queueView } from '../../../src/team/queue-view.ts';
import { leverText, triedLine } from '../../../src/team/queue-lever-words.ts';
import { bottleneck } from '../../../src/team/queue-words.ts';
import { review, teamOf, type Team } from '../../../src/team/queue.ts';
import { queueInputs } from './queue-inputs.ts';
import { simulate } from './queue-simulation.ts';

/** One author, one reviewer, one class: the invented shop of the interlude. */
const halden: Team = {
  opened: 20,
  tiers: [{ share: 100, needs: 1, minutes: 60 }],
  again: 0,
  reviewers: 1,
  hours: 8,
  spread: 1,
};

describe('Erlang’s formula C', () => {
  it.each([
    // A published table: 8 channels at 5 % carry 3.87 erlangs, 10 at 1 % carry 4.08.
    [8, 3.87, 0.05, 2],
    [10, 4.08, 0.01, 3],
    // Read off a curve in lecture notes: 10 servers, 6 erlangs, "about 0.10".
    [10, 6, 0.1, 2],
    // By hand: a² / (2 + a) with two servers; 4/9 with three and 2 erlangs.
    [2, 1, 1 / 3, 12],
    [3, 2, 4 / 9, 12],
    [1, 0.75, 0.75, 12],
  ])('for %i servers and %d erlangs is %d', (servers, load, expected, digits) => {
    expect(erlangC(servers, load)).toBeCloseTo(expected, digits);
  });

  it('gives the wait that the HP 12C Solutions Handbook prints for three tellers', () => {
    // 1.2 arrive a minute, each teller serves 0.5: waits 2.16 minutes, queue 2.59, in all 4.16 and 4.99.
    const wait = meanWait(3, 0.8, 2);
    expect(wait).toBeCloseTo(2.16, 2);
    expect(1.2 * wait).toBeCloseTo(2.59, 2);
    expect(wait + 2).toBeCloseTo(4.16, 2);
    expect(1.2 * (wait + 2)).toBeCloseTo(4.99, 2);
  });

  it('is Pollaczek–Khinchine for one server: λE(Y²) / 2(1 − ρ)', () => {
    // All alike, 0.9 a unit, one unit each: E(Y²) = 1. Exponential: E(Y²) = 2.
    expect(meanWait(1, 0.9, 1 / 2)).toBeCloseTo((0.9 * 1) / (2 * 0.1), 12);
    expect(meanWait(1, 0.9, 1)).toBeCloseTo((0.9 * 2) / (2 * 0.1), 12);
  });

  it('agrees with the sum over states that it stands for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (c, rho) => {
          const a = c * rho;
          let [term, sum] = [1, 0];
          for (let n = 0; n < c; n++) [sum, term] = [sum + term, (term * a) / (n + 1)];
          const all = term / (1 - rho);
          expect(erlangC(c, a)).toBeCloseTo(all / (sum + all), 9);
        },
      ),
    );
  });

  it('goes to 1 as the load reaches the servers, and to 0 with no load', () => {
    expect(erlangC(5, 5 * (1 - 1e-12))).toBeCloseTo(1, 9);
    expect(erlangC(5, 5)).toBe(1);
    expect(erlangC(500, 1e-300)).toBe(0);
    expect(erlangC(3, 0)).toBe(0);
  });
});

describe('the review queue', () => {
  it('is that of the interlude: twenty a day, eight merged, twelve more each evening', () => {
    expect(review(halden)).toMatchObject({
      load: 1200,
      minutes: 480,
      busy: 2.5,
      merged: 8,
      growth: 12,
    });
    expect(review({ ...halden, opened: 40 }).merged).toBe(8);
  });

  it.each([
    [50, 2],
    [75, 4],
    [90, 10],
    [95, 20],
  ])(
    'busy for %i of 100 minutes, keeps a pull request open for the %i hours that the interlude says',
    (busy, hours) => {
      const { toMerge } = review({ ...halden, opened: (8 * busy) / 100 });
      expect(toMerge! * 8).toBeCloseTo(hours, 9);
    },
  );

  it('has no bound to its wait at 100 %, and a steep one just below', () => {
    expect(review({ ...halden, opened: 8 })).toMatchObject({ busy: 1, wait: null, growth: 0 });
    expect(review({ ...halden, opened: 8 * (1 - 1e-9) }).wait).toBeGreaterThan(1e7);
  });

  it('counts a review for each who must read, again in each further round', () => {
    const tiers = [
      { share: 50, needs: 0, minutes: 60 },
      { share: 30, needs: 1, minutes: 20 },
      { share: 20, needs: 2, minutes: 30 },
    ];
    // 10 × (0.3 × 20 + 0.2 × 2 × 30) = 180 minutes, and twice that where half of the rounds lead to another.
    const team = { ...halden, opened: 10, tiers, reviewers: 4, hours: 1 };
    expect(review(team)).toMatchObject({ load: 180, minutes: 240, busy: 0.75, gated: 5, asked: 5 });
    expect(review({ ...team, again: 50 }).load).toBeCloseTo(360, 9);
    expect(review({ ...team, again: 50 }).merged).toBeCloseTo(5 + 5 / 1.5, 9);
  });

  it('never merges what needs two where there is one', () => {
    const tiers = [
      { share: 50, needs: 1, minutes: 10 },
      { share: 50, needs: 2, minutes: 10 },
    ];
    const one = review({ ...halden, opened: 4, tiers });
    expect(one).toMatchObject({ stuck: 2, merged: 2, growth: 2, wait: null });
  });

  it('knows a team without reviewers, without hours, without pull requests', () => {
    expect(review({ ...halden, reviewers: 0 })).toMatchObject({
      busy: null,
      merged: 0,
      growth: 20,
    });
    expect(review({ ...halden, hours: 0 })).toMatchObject({ busy: null, merged: 0, capacity: 0 });
    expect(review({ ...halden, opened: 0 })).toMatchObject({
      busy: 0,
      merged: 0,
      wait: 0,
      open: 0,
    });
    const green = [{ share: 100, needs: 0, minutes: 60 }];
    expect(review({ ...halden, tiers: green, reviewers: 0 })).toMatchObject({
      busy: 0,
      merged: 20,
    });
  });

  it('agrees with a simulation of one line and several reviewers', () => {
    const team = { ...halden, opened: 20, reviewers: 3 };
    const seen = simulate(team, 40_000, 7);
    const { wait, open } = review(team);
    expect(Math.abs(seen.wait / wait! - 1)).toBeLessThan(0.05);
    expect(Math.abs(seen.open / open! - 1)).toBeLessThan(0.05);
  });

  it('agrees with a simulation of classes that take unlike times', () => {
    const tiers = [
      { share: 30, needs: 0, minutes: 10 },
      { share: 40, needs: 1, minutes: 30 },
      { share: 30, needs: 1, minutes: 90 },
    ];
    const team = { ...halden, opened: 16, tiers, reviewers: 3, hours: 4 };
    const seen = simulate(team, 60_000, 11);
    expect(Math.abs(seen.wait / review(team).wait! - 1)).toBeLessThan(0.06);
  });

  it.each([
    [6.5, 6, 1],
    [10, 2, 4],
    [13, 2, 6],
  ])(
    'agrees with a simulation where two must read: %d a day, %i people, %i hours',
    (opened, reviewers, hours) => {
      const team = { ...teamOf(EXAMPLE), again: 0, opened, reviewers, hours };
      const runs = [1, 2].map((seed) => simulate(team, 20_000, seed));
      const mean = (of: 'wait' | 'open'): number => runs.reduce((sum, run) => sum + run[of] / 2, 0);
      const { wait, open, busy } = review(team);
      expect(busy).toBeGreaterThan(0.7);
      expect(Math.abs(mean('wait') / wait! - 1)).toBeLessThan(0.3);
      // The later of two readers ends later than the mean of both: the model's number is the least.
      expect(open).toBeLessThanOrEqual(mean('open') * 1.03);
      expect(open).toBeGreaterThan(mean('open') * 0.75);
    },
  );

  it('merges what a simulation merges where more is opened than can be read', () => {
    const seen = simulate(halden, 4000, 3);
    expect(seen.merged / 4000).toBeCloseTo(review(halden).merged, 0);
  });

  it('obeys Little’s law: open = opened × time to merge', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        const { open, opened, toMerge } = review(teamOf(inputs));
        if (open === null || toMerge === null) return;
        expect(open).toBeCloseTo(opened * toMerge, 6);
      }),
      { numRuns: 1000 },
    );
  });

  it('merges no more than is opened, and what is not merged is open', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        const { opened, merged, growth } = review(teamOf(inputs));
        expect(merged).toBeLessThanOrEqual(opened * (1 + 1e-12));
        expect(merged + growth).toBeCloseTo(opened, 6);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Not worse: as much is merged, and nobody waits longer, where there is a steady wait at all. */
function notWorse(before: Team, after: Team): void {
  const [a, b] = [review(before), review(after)];
  const little = 1e-9 * (1 + a.merged);
  expect(b.merged - (after.opened - before.opened)).toBeGreaterThanOrEqual(
    a.merged - little - Math.max(0, after.opened - before.opened),
  );
  if (a.wait === null || a.toMerge === null) return;
  expect(b.wait).toBeLessThanOrEqual(a.wait * (1 + 1e-6) + 1e-12);
  expect(b.toMerge).toBeLessThanOrEqual(a.toMerge * (1 + 1e-6) + 1e-12);
}

describe('a lever', () => {
  const better: readonly [string, (team: Team, by: number) => Team][] = [
    ['more reviewers', (team, by) => ({ ...team, reviewers: team.reviewers + Math.ceil(by * 9) })],
    ['more hours', (team, by) => ({ ...team, hours: team.hours + by })],
    [
      'shorter reviews',
      (team, by) => ({
        ...team,
        tiers: team.tiers.map((tier) => ({ ...tier, minutes: tier.minutes * (1 - by / 2) })),
      }),
    ],
    [
      'a shorter review in one class',
      (team, by) => ({
        ...team,
        tiers: team.tiers.map((tier, at) =>
          at === 1 ? { ...tier, minutes: tier.minutes * (1 - by / 2) } : tier,
        ),
      }),
    ],
    ['less that comes back', (team, by) => ({ ...team, again: team.again * (1 - by) })],
  ];
  it.each(better)('%s never makes it worse', (_, move) => {
    fc.assert(
      fc.property(queueInputs, fc.double({ min: 0, max: 1, noNaN: true }), (inputs, by) => {
        notWorse(teamOf(inputs), move(teamOf(inputs), by));
      }),
      { numRuns: 1000 },
    );
  });

  it('more by checks alone never makes it worse, and never takes the risky ones', () => {
    fc.assert(
      fc.property(queueInputs, fc.double({ min: 0, max: 100, noNaN: true }), (inputs, gates) => {
        const now = { ...inputs, whatIf: {} };
        const after = tried(withLever(now, 'gates', gates));
        notWorse(tried(now), after);
        const risky = inputs.tiers.at(-1)!;
        expect(after.tiers.at(-1)).toMatchObject({ needs: risky.needs, share: risky.share });
        expect(after.tiers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 6);
      }),
      { numRuns: 1000 },
    );
  });

  it('opening less never lengthens a wait, and never merges more', () => {
    fc.assert(
      fc.property(queueInputs, fc.double({ min: 0.1, max: 1, noNaN: true }), (inputs, rate) => {
        const [a, b] = [
          review(teamOf(inputs)),
          review({ ...teamOf(inputs), opened: teamOf(inputs).opened * rate }),
        ];
        expect(b.merged).toBeLessThanOrEqual(a.merged * (1 + 1e-9) + 1e-9);
        if (a.wait !== null) expect(b.wait).toBeLessThanOrEqual(a.wait * (1 + 1e-6) + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it('put back to now is as if it had never been moved', () => {
    const moved = withLever(withLever(EXAMPLE, 'reviewers', 9), 'rate', 2);
    expect(tried(moved)).toMatchObject({ reviewers: 9, opened: 2 * teamOf(EXAMPLE).opened });
    expect(withLever(withLever(moved, 'rate', 1), 'reviewers', 6)).toEqual(EXAMPLE);
  });

  it('is ranked by what one step of it does', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        const effects = ranked(inputs);
        expect(LEVERS).toEqual(expect.arrayContaining(effects.map(({ lever }) => lever)));
        for (const [at, { gain }] of effects.entries()) {
          expect(gain).toBeLessThanOrEqual(effects[at - 1]?.gain ?? Infinity);
        }
        // A lever moved by the reader changes what is tried, not what is ranked.
        expect(ranked({ ...inputs, whatIf: { reviewers: 1 } })).toEqual(
          ranked({ ...inputs, whatIf: {} }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** All texts and numbers that a page would show. */
function shown(inputs: QueueInputs): string {
  const { plot, tables } = queueView(inputs);
  const { title, sentence } = bottleneck(inputs);
  const words = LEVERS.map((lever) => leverText(inputs, lever));
  return JSON.stringify([title, sentence, triedLine(inputs), plot.series, tables, words]);
}

describe('what is shown', () => {
  it('is never NaN, infinite or a number without end, for any input in range', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        expect(shown(inputs)).not.toMatch(/NaN|Infinity|∞|undefined|null|\de[+-]?\d|\d\.\d{4}/);
      }),
      { numRuns: 3000 },
    );
  });

  it('survives JSON and comes back the same', () => {
    fc.assert(
      fc.property(queueInputs, (inputs) => {
        expect(readQueueInputs(JSON.parse(JSON.stringify(inputs)))).toEqual(inputs);
      }),
    );
  });

  it('is read from anything without a throw, and only in range', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readQueueInputs(raw)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    const wrong: unknown[] = [
      { ...EXAMPLE, reviewers: 1e308 },
      { ...EXAMPLE, reviewers: -1 },
      { ...EXAMPLE, reviewers: 1.5 },
      { ...EXAMPLE, hours: '1' },
      { ...EXAMPLE, hours: NaN },
      { ...EXAMPLE, authors: EXAMPLE.authors.slice(1) },
      { ...EXAMPLE, tiers: EXAMPLE.tiers.map((tier) => ({ ...tier, share: 30 })) },
    ];
    for (const raw of wrong) expect(readQueueInputs(raw)).toBeUndefined();
    expect(
      readQueueInputs({ ...EXAMPLE, whatIf: { rate: 1e9, hours: 2, then: 1 } })?.whatIf,
    ).toEqual({ hours: 2 });
    expect(readQueueInputs({ ...EXAMPLE, more: 1 })).toEqual(EXAMPLE);
  });

  it('knows at which level most is opened', () => {
    expect(outputLevel(EXAMPLE)).toBe(3);
    expect(outputLevel(withPeople(EXAMPLE, [7, 8, 8, 1]))).toBe(6);
    expect(outputLevel(withPeople(EXAMPLE, [0]))).toBe(1);
    expect(outputLevel(withPeople(EXAMPLE, []))).toBeUndefined();
  });

  it('counts the people of a board by the level that they practice', () => {
    const { authors } = withPeople(EXAMPLE, [0, 1, 2, 3, 5, 5, 6, 8]);
    expect(authors.map(({ people }) => people)).toEqual([3, 3, 2]);
    expect(authors.map(({ perDay }) => perDay)).toEqual([0.6, 1.5, 3.5]);
  });
});
