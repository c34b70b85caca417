import { describe, expect, it } from 'vitest';
import { emptyBoard } from '@/team/board.ts';
import { take } from '@/team/take.ts';
import { constraintOf, distribution } from '@/team/constraint.ts';
import { exampleBoard } from '@/team/example.ts';
import { decodeBoard, encodeBoard } from '@/team/board-state.ts';
import { upTo } from '@/team/levels.ts';
import { changeLines } from '@/team/more-view.ts';
import { matches, orders, personRow, sorted } from '@/team/people-view.ts';
import { change, firstStandings } from '@/team/snapshots.ts';
import { headline, ladderNote, nobody, takenText } from '@/team/words.ts';

const ladder = [1, 2, 3, 4, 5, 6, 7, 8];
const levels = ladder.map((level) => ({
  level,
  title: `Title ${level}`,
  href: '/',
  written: true,
}));
const team = (...does: number[]) =>
  does.map((level) => ({ knows: upTo(level), does: upTo(level) }));
const said = (...does: number[]) => headline(constraintOf(team(...does), ladder), levels);
const TODAY = '2026-11-21';

describe('the headline', () => {
  it.each([
    [[], nobody.title],
    [[3], 'One person, at level 3.'],
    [[0, 0], 'Nobody practices level 1 yet.'],
    [[3, 3, 1], 'No level holds you back up to 3.'],
    [[6, 4, 4, 3, 3, 3, 2, 1], 'Your ceiling is level 4.'],
  ])('of %j', (does, title) => {
    expect(said(...does).title).toBe(title);
  });

  it('says on how many people it stands', () => {
    expect(said(6, 4, 4, 3, 3, 3, 2, 1).lead).toMatch(
      /^3 of 8 people practice level 4, Title 4, .*level 6/,
    );
  });

  it('is the queue’s where its numbers say that review limits', () => {
    const queue = { title: 'Your ceiling is the review queue.', lead: 'It grows.', limits: true };
    const found = constraintOf(team(3, 1, 1), ladder);
    expect(headline(found, levels, queue).title).toBe(queue.title);
    expect(headline(found, levels, { ...queue, limits: false })).toMatchObject({
      title: 'Your ceiling is level 2.',
      lead: expect.stringContaining('It grows.'),
    });
  });
});

it('the ladder says where half of the people work', () => {
  const rungs = distribution(team(6, 4, 4, 3, 3, 3, 2, 1), ladder);
  expect(ladderNote(rungs, 8)).toContain('5 of 8 work at level 3 or below.');
});

it('what was read is told in full', () => {
  expect(takenText({ added: 1, renewed: 2, older: 1, same: 3, full: 4 }, 5)).toBe(
    '1 new person; 2 people renewed by a newer day, the older one kept; 1 older receipt kept as an earlier day; 3 here already; 4 left out: a board holds 2,000 people; 5 not read.',
  );
  expect(takenText({ added: 0, renewed: 0, older: 0, same: 0, full: 0 }, 0)).toBe(
    'There was nothing to read.',
  );
});

describe('the example', () => {
  const board = exampleBoard(TODAY);

  it('is a team of twelve with two earlier days, marked as invented in every name', () => {
    expect(board.members).toHaveLength(12);
    expect(board.snapshots).toHaveLength(2);
    expect(board.members.every(({ name }) => name.endsWith('Example'))).toBe(true);
    expect(decodeBoard(encodeBoard(board))).toEqual({ ok: true, board, dropped: 0 });
  });

  it('shows a change over months in words', () => {
    expect(changeLines(change(board, ladder, TODAY), ladder)[0]).toMatch(
      /^Since 2026-09, people who practice: level 7 from 0 of 12 to 1 of 12;/,
    );
  });
});

describe('the table of people', () => {
  const entry = (name: string, day: string, knows: number, does: number) => ({
    name,
    day,
    verdict: 'roster' as const,
    knows: upTo(knows),
    does: upTo(does),
    right: [],
    missed: [],
  });
  const { members } = take(emptyBoard, [
    entry('Cy', '2026-11-01', 5, 1),
    entry('Ana', '2026-11-20', 3, 3),
    entry('bo', '2026-10-01', 3, 2),
  ]).board;

  it.each([
    ['name', 'Ana bo Cy'],
    ['does', 'Ana bo Cy'],
    ['knows', 'Cy Ana bo'],
    ['gap', 'Cy bo Ana'],
    ['newest', 'Ana Cy bo'],
    ['oldest', 'bo Cy Ana'],
  ])('by %s', (order, names) => {
    const known = orders.find((one) => one === order) ?? 'name';
    expect(
      sorted(members, known, ladder)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names);
  });

  it('is filtered by any part of a name, in any case', () => {
    expect(members.filter(({ name }) => matches(name, ' B'))).toHaveLength(1);
    expect(members.filter(({ name }) => matches(name, ''))).toHaveLength(3);
  });

  it('holds hostile names as text in a place of their own', () => {
    const [evil] = take(emptyBoard, [entry('<img src=x onerror=alert(1)>'.repeat(3), TODAY, 1, 1)])
      .board.members;
    const frame = {
      ladder,
      levels: ladder,
      first: firstStandings(emptyBoard, ladder),
      today: TODAY,
    };
    const row = personRow(evil!, frame);
    expect(row.children[0]).toMatchObject({
      tag: 'th',
      children: [
        {
          tag: 'bdi',
          children: [expect.stringMatching(/^<img src=x onerror=alert\(1\)><img src=x o…$/)],
        },
      ],
    });
  });
});
