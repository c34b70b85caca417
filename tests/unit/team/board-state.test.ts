import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PEOPLE } from '@/team/board.ts';
import { decodeBoard, encodeBoard, MAX_BOARD } from '@/team/board-state.ts';
import { EXAMPLE } from '@/team/queue-inputs.ts';
import { boards } from './arbitrary.ts';

const good = {
  board: 1,
  questions: ['alpha-one'],
  members: [['Ana', ['2026-11-01', 0, 6, 2, '2'], ['2026-10-01', 0, 2, 2, '']]],
  snapshots: [['2026-10-01', [['Ana', 2, 2]]]],
};
/** As JSON: comparing 10,000 objects field by field takes half a minute. */
const same = (a: unknown, b: unknown): void => {
  expect(JSON.stringify(a)).toBe(JSON.stringify(b));
};
const decode = (raw: unknown) => decodeBoard(typeof raw === 'string' ? raw : JSON.stringify(raw));

describe('a saved board', () => {
  it('comes back as it was: 10,000 boards', () => {
    fc.assert(
      fc.property(boards, (board) => {
        same(decodeBoard(encodeBoard(board)), { ok: true, board, dropped: 0 });
      }),
      { numRuns: 10_000 },
    );
  });

  it('carries the numbers of the review queue, where they make sense', () => {
    const text = encodeBoard({ members: [], snapshots: [], queue: EXAMPLE });
    expect(decodeBoard(text)).toMatchObject({ board: { queue: EXAMPLE }, dropped: 0 });
    const read = decode({ ...good, queue: { ...EXAMPLE, reviewers: -1 } });
    expect(read).toMatchObject({ ok: true, dropped: 1 });
    expect(read.ok && 'queue' in read.board).toBe(false);
  });

  it('is read without a throw whatever the text: 10,000 texts', () => {
    const field = fc.constantFrom('board', 'questions', 'members', 'snapshots', 'queue');
    const near = fc
      .tuple(field, fc.jsonValue())
      .map(([name, value]) => ({ ...good, [name]: value }));
    const deep = fc
      .jsonValue()
      .map((value) => ({ ...good, members: [...good.members, ['Bo', value]] }));
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      near.map((raw) => JSON.stringify(raw)),
      deep.map((raw) => JSON.stringify(raw)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = decodeBoard(text);
        // What was read is a board that can be saved and read again, with nothing left to refuse.
        if (read.ok) same(decodeBoard(encodeBoard(read.board)), { ...read, dropped: 0 });
      }),
      { numRuns: 10_000 },
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ['', 'json'],
    ['{"board":1}}', 'json'],
    ['null', 'shape'],
    ['[]', 'shape'],
    ['{"v":1}', 'shape'],
    ['{"board":"1"}', 'shape'],
    ['{"board":0}', 'shape'],
    ['{"board":2}', 'future'],
    ['['.repeat(100_000), 'too-deep'],
    [' '.repeat(MAX_BOARD + 1), 'too-big'],
  ])('is refused with a reason: %.20s', (text, code) => {
    expect(decode(text)).toEqual({ ok: false, code });
  });

  it('is read with a mark of its byte order in front', () => {
    expect(decode(`\uFEFF${JSON.stringify(good)}`)).toMatchObject({ ok: true, dropped: 0 });
  });

  it('keeps the rest where a part is wrong, and counts what it left out', () => {
    const raw = {
      ...good,
      members: [
        ...good.members,
        ['Bo', ['2026-02-30', 0, 0, 0, '']],
        ['', ['2026-02-20', 0, 0, 0, '']],
        ['Cy', ['2026-02-20', 9, 0, 0, '']],
        ['Di', ['2026-02-20', 0, 2 ** 30, 0, '']],
        'x',
        ['ANA', ['2026-02-20', 0, 0, 0, '']],
      ],
    };
    const read = decode(raw);
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.board.members.map(({ name }) => name)).toEqual(['Ana']);
    expect(read.ok && read.dropped).toBeGreaterThanOrEqual(6);
  });

  it('does not let keys of a file reach a prototype', () => {
    const read = decodeBoard(
      '{"board":1,"__proto__":{"polluted":1},"members":[["__proto__",["2026-02-20",0,2,2,""]]]}',
    );
    expect(read).toMatchObject({ ok: true, board: { members: [{ name: '__proto__' }] } });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('holds no more people than a board may', () => {
    const members = Array.from({ length: MAX_PEOPLE + 5 }, (_, at) => [
      `P${at}`,
      ['2026-11-01', 5, 2, 2, ''],
    ]);
    const read = decode({ ...good, members });
    expect(read).toMatchObject({ ok: true, dropped: 5 });
    expect(read.ok && read.board.members.length).toBe(MAX_PEOPLE);
  });
});
