import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf, isFresh, readSaid, toKeep, type Said } from '../../../src/placement/answers.ts';
import { keepingOf, ticksOf, undoOf } from '../../../src/placement/keeping.ts';
import type { Answer } from '../../../src/placement/placement.ts';
import { apply, emptyProgress, type Progress } from '../../../src/progress/progress.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const ids = ['one', 'two', 'three'];

/** A record with these ticks: days ago, negative for a tick that was taken back. */
function record(ticks: Readonly<Record<string, number>>): Progress {
  return Object.entries(ticks).reduce(
    (sum, [id, ago]) =>
      apply(sum, { type: 'practiced', id, value: ago >= 0, at: NOW - Math.abs(ago) * DAY }, 'd'),
    emptyProgress('0-test'),
  );
}
const said = (answers: Readonly<Record<string, Answer>>, ago = 0): Said =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { answer, at: NOW - ago * DAY }]),
  );

describe('a tick is a Yes', () => {
  test.each([
    [0, true],
    [13.9, true],
    [14, false],
    [400, false],
    [-1, false],
  ])('ticked %d days ago: %s', (ago, fresh) => {
    const { practiced } = record({ one: ago });
    expect(isFresh(practiced['one'], NOW)).toBe(fresh);
    expect(answersOf(ids, {}, practiced, NOW)).toEqual(fresh ? { one: 'yes' } : {});
  });

  test('unless something else was said here later', () => {
    const { practiced } = record({ one: 2, two: 2 });
    const answers = answersOf(ids, said({ one: 'no', two: 'unknown' }), practiced, NOW);
    expect(answers).toEqual({ one: 'no', two: 'unknown' });
  });

  test('when it is later than what was said here', () => {
    const { practiced } = record({ one: 1, two: -1 });
    const earlier = said({ one: 'no', two: 'yes' }, 2);
    expect(answersOf(ids, earlier, practiced, NOW)).toEqual({ one: 'yes' });
  });
});

describe('keeping', () => {
  const { practiced } = record({ one: 2, two: 40 });
  const answers = answersOf(ids, said({ two: 'yes', three: 'no' }), practiced, NOW);

  test('adds each Yes that has no tick of the last 14 days, and nothing else', () => {
    expect(toKeep(answers, practiced, NOW)).toEqual(['two']);
  });

  test('never takes a tick away or changes its date, whatever is answered', () => {
    const answer = fc.constantFrom<Answer>('yes', 'no', 'unknown');
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), answer),
        fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: -60, max: 60 })),
        (given, ticks) => {
          const before = record(ticks);
          const now = answersOf(ids, said(given), before.practiced, NOW);
          const changes = ticksOf(
            keepingOf(toKeep(now, before.practiced, NOW), before.practiced, NOW),
          );
          const after = changes.reduce((sum, change) => apply(sum, change, 'e'), before);
          for (const id of ids) {
            if (isFresh(before.practiced[id], NOW) || now[id] !== 'yes') {
              expect(after.practiced[id]).toEqual(before.practiced[id]);
            } else expect(after.practiced[id]).toMatchObject({ value: true, at: NOW });
          }
        },
      ),
    );
  });

  test('is undone with the dates there were', () => {
    const before = record({ one: 2, two: 40 });
    const kept = keepingOf(['two', 'three'], before.practiced, NOW);
    const after = ticksOf(kept).reduce((sum, change) => apply(sum, change, 'e'), before);
    const back = undoOf(kept, after.practiced).reduce((sum, one) => apply(sum, one, 'e'), after);
    expect(back.practiced['two']).toMatchObject({ value: true, at: NOW - 40 * DAY });
    expect(back.practiced['three']?.value).toBe(false);
    expect(back.practiced['one']).toEqual(before.practiced['one']);
  });

  test('is not undone where something has changed since', () => {
    const kept = keepingOf(['two'], practiced, NOW);
    const later = record({ two: -0.5 });
    expect(undoOf(kept, later.practiced)).toEqual([]);
  });
});

describe('what was said in this tab', () => {
  test('is read as it was written', () => {
    const written = said({ one: 'yes', three: 'unknown' });
    expect(readSaid(JSON.stringify(written), ids)).toEqual(written);
  });

  test.each([
    null,
    '',
    'null',
    '[]',
    '"yes"',
    '{"one":"yes"}',
    '{"one":{"answer":"maybe","at":1}}',
    '{"one":{"answer":"yes"}}',
    '{"four":{"answer":"yes","at":1}}',
    '{"__proto__":{"one":{"answer":"yes","at":1}}}',
    '{"one":',
  ])('is nothing when it is broken: %s', (text) => {
    expect(readSaid(text, ids)).toEqual({});
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readSaid(text, ids)));
    fc.assert(fc.property(fc.json(), (text) => void readSaid(text, ids)));
  });
});
