import { describe, expect, it } from 'vitest';
import { emptyBoard, find, MAX_PEOPLE, remove } from '@/team/board.ts';
import { upTo } from '@/team/levels.ts';
import type { Entry } from '@/team/member.ts';
import { rename, separate } from '@/team/rename.ts';
import { change, firstStandings, saveSnapshot, sinceText } from '@/team/snapshots.ts';
import { fullness, join, take } from '@/team/take.ts';

const entry = (name: string, day: string, does = 1, more: Partial<Entry> = {}): Entry => ({
  name,
  day,
  verdict: 'consistent',
  knows: upTo(does),
  does: upTo(does),
  right: [],
  missed: [],
  ...more,
});
const boardOf = (...entries: Entry[]) => take(emptyBoard, entries).board;

describe('two receipts of one person', () => {
  const [old, young] = [entry('Ana', '2026-09-01', 2), entry(' Ana'.trim(), '2026-11-01', 4)];

  it.each([[[old, young]], [[young, old]]])(
    'show the newer day and keep the older, in any order',
    (both) => {
      const ana = find(boardOf(...both), 'ana');
      expect(ana).toMatchObject({ day: '2026-11-01', does: upTo(4) });
      expect(ana?.earlier).toMatchObject([{ day: '2026-09-01', does: upTo(2) }]);
    },
  );

  it('are counted: renewed, older, the same again', () => {
    expect(take(boardOf(old), [young]).taken).toMatchObject({ renewed: 1, added: 0 });
    expect(take(boardOf(young), [old]).taken).toMatchObject({ older: 1 });
    expect(take(boardOf(old, young), [old, young]).taken).toMatchObject({ same: 2 });
  });

  it('of one day: the later paste is shown, and pasting the first again changes nothing', () => {
    const [a, b] = [entry('Ana', '2026-11-01', 2), entry('Ana', '2026-11-01', 3)];
    const board = boardOf(a, b);
    expect(find(board, 'Ana')?.does).toBe(upTo(3));
    expect(take(board, [a]).board).toEqual(board);
  });

  it('that are of two people are told apart', () => {
    const apart = separate(boardOf(old, young), 'Ana');
    expect(apart.members.map(({ name, day }) => [name, day])).toEqual([
      ['Ana', '2026-11-01'],
      ['Ana 2', '2026-09-01'],
    ]);
    const named = rename(apart, 'Ana 2', 'Ana Berg');
    expect(take(named, [entry('Ana Berg', '2026-11-02', 5)]).taken.renewed).toBe(1);
  });
});

describe('names', () => {
  it('that are missing make people of their own, once each', () => {
    const lines = [
      entry('', '2026-11-01', 1),
      entry('', '2026-11-01', 2),
      entry('', '2026-11-01', 1),
    ];
    const { board, taken } = take(emptyBoard, lines);
    expect(board.members.map(({ name }) => name)).toEqual(['Unnamed 1', 'Unnamed 2']);
    expect(taken).toMatchObject({ added: 2, same: 1 });
  });

  it('changed to one that is there make one person of two', () => {
    const both = boardOf(entry('Tomas', '2026-09-01', 2), entry('Tomás', '2026-11-01', 3));
    const one = rename(both, 'Tomas', 'Tomás');
    expect(one.members).toHaveLength(1);
    expect(one.members[0]).toMatchObject({
      name: 'Tomás',
      day: '2026-11-01',
      earlier: [{ day: '2026-09-01' }],
    });
  });

  it('are changed in snapshots too, and leave the team but not its past', () => {
    const board = rename(
      saveSnapshot(boardOf(entry('Ana', '2026-11-01')), '2026-11-02'),
      'Ana',
      'Ann',
    );
    expect(board.snapshots[0]?.people[0]?.name).toBe('Ann');
    expect(remove(board, 'Ann')).toMatchObject({
      members: [],
      snapshots: [{ people: [{ name: 'Ann' }] }],
    });
  });
});

it('a full board takes no one new, says how many, and still renews', () => {
  const all = Array.from({ length: MAX_PEOPLE + 3 }, (_, at) => entry(`P ${at}`, '2026-11-01'));
  const { board, taken } = take(emptyBoard, all);
  expect(taken).toMatchObject({ added: MAX_PEOPLE, full: 3 });
  expect(take(board, [entry('P 7', '2026-11-02')]).taken).toMatchObject({ renewed: 1, full: 0 });
});

it('joining a board with itself, or twice with another, changes nothing more', () => {
  const mine = saveSnapshot(
    boardOf(entry('Ana', '2026-09-01', 2), entry('Ana', '2026-11-01', 3)),
    '2026-10-01',
  );
  const theirs = saveSnapshot(
    boardOf(entry('Bo', '2026-10-01', 1), entry('Ana', '2026-12-01', 4)),
    '2026-12-01',
  );
  expect(join(mine, mine).board).toEqual(mine);
  const both = join(mine, theirs).board;
  expect(join(both, theirs).board).toEqual(both);
  expect(both.members.map(({ name, day }) => [name, day])).toEqual([
    ['Ana', '2026-12-01'],
    ['Bo', '2026-10-01'],
  ]);
  expect(both.snapshots.map(({ day }) => day)).toEqual(['2026-10-01', '2026-12-01']);
});

describe('snapshots', () => {
  const september = saveSnapshot(
    boardOf(entry('Ana', '2026-09-01', 2), entry('Bo', '2026-09-01', 1)),
    '2026-09-02',
  );
  const now = take(september, [entry('Ana', '2026-11-01', 3)]).board;

  it('count how many do each level then and now, and on how many people that stands', () => {
    expect(change(now, [1, 2, 3], '2026-11-21')).toEqual([
      { day: '2026-09-02', people: 2, does: [2, 1, 0], knows: [2, 1, 0] },
      { day: '2026-11-21', people: 2, does: [2, 1, 1], knows: [2, 1, 1] },
    ]);
  });

  it('of one day replace each other', () => {
    expect(saveSnapshot(saveSnapshot(now, '2026-11-21'), '2026-11-21').snapshots).toHaveLength(2);
  });

  it('say in words since when a person stands elsewhere', () => {
    const first = firstStandings(now, [1, 2, 3]);
    expect(sinceText(first.get('ana'), { knows: 3, does: 3 })).toBe('2026-09: knew 2, did 2');
    expect(sinceText(first.get('bo'), { knows: 1, does: 1 })).toBe('');
  });
});

describe('a full board', () => {
  const people = Array.from({ length: MAX_PEOPLE }, (_, at) => entry(`P${at}`, '2026-11-01'));

  it('makes reading on vain at once, when nobody was on it before', () => {
    const full = fullness(emptyBoard);
    expect(people.some(full)).toBe(false);
    expect(full(entry('P7', '2026-11-02'))).toBe(false);
    expect(full(entry('One more', '2026-11-02'))).toBe(true);
  });

  it('waits for those who were on it before, but not for long', () => {
    const full = fullness(boardOf(...people));
    const strangers = (count: number) =>
      Array.from({ length: count }, (_, at) => entry(`S${at}`, '2026-11-02'));
    expect(strangers(500).some(full)).toBe(false);
    expect(full(entry('P1', '2026-11-02'))).toBe(false);
    expect(strangers(501).findIndex(full)).toBe(500);
  });
});

it('2,000 receipts without a name are numbered from 1', () => {
  const all = Array.from({ length: MAX_PEOPLE }, (_, at) =>
    entry('', '2026-11-01', 1, { missed: [`q${at}`] }),
  );
  const { board, taken } = take(boardOf(entry('unnamed 2', '2026-11-01')), all);
  expect(taken).toEqual({ added: 1999, renewed: 0, older: 0, same: 0, full: 1 });
  expect(board.members.slice(1, 3).map(({ name }) => name)).toEqual(['Unnamed 1', 'Unnamed 3']);
});
