import { describe, expect, test } from 'vitest';
import { errorsOf, report } from '../../../src/course/problems.ts';
import { courseWith } from '../../support/broken-course.ts';
import type { Edit } from '../../support/broken-course.ts';

const alpha = 'levels/1-alpha/chapter.mdx';

test('the fixture course has no error', () => {
  expect(report(errorsOf(courseWith().problems))).toBe('');
});

describe('a mistake in content is reported with its file and a way to mend it', () => {
  const mistakes: [string, string, Edit][] = [
    ['an unknown key', 'schema', [alpha, 'claim: One', 'clam: x\nclaim: One']],
    ['a missing field', 'schema', ['course.yaml', 'passMark: 0.8\n', '']],
    ['a date that is none', 'schema', [alpha, "verified: '2026-11-21'", "verified: 'soon'"]],
    ['another chapter’s id', 'chapter-id', [alpha, 'id: alpha\n', 'id: beta\n']],
    ['an id used twice', 'duplicate-id', [alpha, 'id="alpha-second"', 'id="alpha-first"']],
    [
      'an id without the chapter’s name',
      'id-prefix',
      [alpha, 'id="alpha-fig-one"', 'id="fig-one"'],
    ],
    [
      'a vanished id',
      'ledger-vanished',
      [alpha, 'id="alpha-check-first"', 'id="alpha-check-other"'],
    ],
    [
      'an id that is not entered',
      'ledger-new',
      [alpha, 'id="alpha-check-first"', 'id="alpha-check-other"'],
    ],
    [
      'a heading without id',
      'heading-without-id',
      [alpha, '<Sub id="alpha-sub" title="A heading below" />', '### A heading below'],
    ],
    [
      'an unknown component',
      'unknown-component',
      [alpha, '<Aside kind="limit">', '<Asid kind="limit">\n\n</Asid>\n\n<Aside kind="limit">'],
    ],
    [
      'placement of an unknown practice',
      'placement-practice',
      ['placement.yaml', 'alpha-practice-do', 'alpha-practice-none'],
    ],
    [
      'placement with another level’s practice',
      'placement-practice',
      ['placement.yaml', 'alpha-practice-do', 'gamma-practice-one'],
    ],
    [
      'a practice that placement asks about twice',
      'placement-twice',
      ['placement.yaml', 'alpha-practice-do', 'alpha-practice-again'],
    ],
    [
      'a level that placement asks about twice',
      'placement-twice',
      ['placement.yaml', 'level: 2', 'level: 1'],
    ],
    [
      'placement of a level that is not written',
      'placement-unwritten',
      ['placement.yaml', 'level: 2', 'level: 3'],
    ],
    ['placement of no level', 'placement-level', ['placement.yaml', 'level: 2', 'level: 7']],
    [
      'placement with fewer than three items',
      'placement-count',
      [
        'placement.yaml',
        '    - practice: beta-practice-three\n      ask: In the last 14 days, have you read it aloud?\n      evidence: somebody asked for silence.\n',
        '',
      ],
    ],
    [
      'placement that asks for a feeling',
      'schema',
      ['placement.yaml', 'In the last 14 days, have you done', 'Do you feel able to do'],
    ],
    ['an unknown source', 'unknown-source', [alpha, 's="fixture-paper"', 's="no-paper"']],
    ['an unknown term', 'unknown-term', [alpha, 't="fixture"', 't="no-term"']],
    ['a dead link', 'dead-link', [alpha, '/levels/2-beta/#beta-first', '/levels/9-beta/']],
    ['a dead anchor', 'dead-anchor', [alpha, '#beta-first', '#beta-none']],
    ['a missing figure', 'missing-figure', [alpha, 'src="one.svg"', 'src="two.svg"']],
    [
      'a missing panel',
      'missing-figure',
      [alpha, 'src="one.svg" alt="', 'src="one.svg two.svg" alt="A | '],
    ],
    ['a panel without words', 'figure-alt', [alpha, 'src="one.svg"', 'src="one.svg one.svg"']],
    [
      'a figure with its own style',
      'figure',
      ['levels/1-alpha/figures/one.svg', 'class="ring"', 'style="fill:red"'],
    ],
    [
      'a term of no chapter',
      'unknown-chapter',
      ['glossary/fixture.yaml', 'chapter: alpha', 'chapter: omega'],
    ],
    ['broken MDX', 'mdx', [alpha, '</Section>', '']],
  ];
  test.each(mistakes)('%s', (_, code, edit) => {
    const found = errorsOf(courseWith(edit).problems).filter((problem) => problem.code === code);
    expect(found).not.toEqual([]);
    for (const problem of found) {
      expect(problem.file).not.toBe('');
      expect(problem.message.length).toBeGreaterThan(10);
      expect(problem.mend.length).toBeGreaterThan(5);
    }
  });
});

test('all mistakes of all files stand in one report', () => {
  const { problems } = courseWith(
    [alpha, 's="fixture-paper"', 's="no-paper"'],
    ['levels/2-beta/chapter.mdx', '#alpha-second', '#alpha-none'],
    ['sources/fixture.yaml', 'kind: post', 'kind: blog'],
    ['course.yaml', 'title: Fixture course', 'title: ""'],
  );
  const codes = new Set(errorsOf(problems).map(({ code }) => code));
  expect([...codes]).toEqual(expect.arrayContaining(['unknown-source', 'dead-anchor', 'schema']));
  expect(report(problems).match(/mend: /g)?.length).toBe(problems.length);
});

test('a problem of a chapter’s text names the line', () => {
  const { problems } = courseWith([alpha, 't="fixture"', 't="no-term"']);
  expect(problems.find(({ code }) => code === 'unknown-term')?.line).toBeGreaterThan(10);
});

test('a problem of placement names the line, and a written level without items is told of', () => {
  const { problems } = courseWith(
    ['placement.yaml', 'practice: alpha-practice-again', 'practice: alpha-practice-none'],
    ['placement.yaml', 'level: 2', 'level: 3'],
  );
  const found = problems.find(({ code }) => code === 'placement-practice');
  expect(found?.line).toBe(6);
  expect(found?.file).toMatch(/placement\.yaml$/);
  expect(problems.find(({ code }) => code === 'placement-missing')?.message).toContain('level 2');
});
