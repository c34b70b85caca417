import { describe, expect, test } from 'vitest';
import { byDay } from '../../../src/changes/changes.ts';
import { thingsOf } from '../../../src/changes/affected.ts';
import { errorsOf } from '../../../src/course/problems.ts';
import { courseWith, type Edit } from '../../support/broken-course.ts';

const CHANGES = 'changes.yaml';
const REV = '- { id: alpha-q-deploy, rev: 2 }';
const found = (...edits: Edit[]) =>
  errorsOf(courseWith(...edits).problems).map(({ code, message, file }) => ({
    code,
    message,
    file: file.replace(/^.*\//, ''),
  }));

describe('the list of changes', () => {
  test('of the fixture is right, newest day first, with a link to each thing that it names', () => {
    const { course, problems } = courseWith();
    expect(errorsOf(problems)).toEqual([]);
    expect(byDay(course.changes).map(({ date, changes }) => [date, changes.length])).toEqual([
      ['2026-11-20', 3],
      ['2026-11-02', 1],
    ]);
    expect(thingsOf(course.changes[0]?.affects ?? [], course)).toEqual([
      {
        id: 'alpha-q-deploy',
        rev: 2,
        kind: 'Question',
        title: expect.stringMatching(/^After a deploy/) as string,
        path: '/levels/1-alpha/quiz/#alpha-q-deploy',
      },
    ]);
    const second = thingsOf(course.changes[1]?.affects ?? [], course);
    expect(second.map(({ path }) => path)).toEqual([
      '/levels/2-beta/#beta-first',
      '/levels/2-beta/#beta-practice-two',
    ]);
  });

  test.each<[string, string, string, string, RegExp]>([
    [
      'a revision without a word',
      REV,
      '- { id: alpha-q-deploy }',
      'change-unsaid',
      /revision 2 of question "alpha-q-deploy"/,
    ],
    [
      'a revision that is not there',
      REV,
      '- { id: alpha-q-deploy, rev: 3 }',
      'change-rev',
      /is at revision 2/,
    ],
    [
      'a revision of no question',
      '- { id: beta-agent }',
      '- { id: beta-agent, rev: 2 }',
      'change-rev',
      /has no revision/,
    ],
    [
      'an unknown id',
      '- { id: beta-agent }',
      '- { id: beta-agnet }',
      'change-unknown',
      /"beta-agnet"/,
    ],
    [
      'an id that no reader meets',
      '- { id: beta-agent }',
      '- { id: beta-o-one }',
      'change-unknown',
      /"beta-o-one"/,
    ],
    ['an unknown chapter', 'chapter: beta', 'chapter: betta', 'change-unknown', /"betta"/],
    ['a date out of order', "'2026-11-02'", "'2026-12-02'", 'change-order', /stands below/],
    [
      'a version out of order',
      '2026.11.2\n',
      '2026.11.21\n',
      'change-order',
      /newer than the change above/,
    ],
    [
      'a version that is not out',
      '2026.11.20\n',
      '2026.12.1\n',
      'change-order',
      /the course is 2026.11.21/,
    ],
    ['an id of another shape', 'id: change-all', 'id: all', 'schema', /change-<chapter>-<what>/],
    ['half a sentence', 'was published.', 'was published', 'schema', /whole sentence/],
  ])('refuses %s', (_, find, replace, code, message) => {
    const problem = found([CHANGES, find, replace]).find((one) => one.code === code);
    expect(problem).toEqual({
      code,
      file: CHANGES,
      message: expect.stringMatching(message) as string,
    });
  });

  test('reports all its mistakes at once', () => {
    const codes = found(
      [CHANGES, REV, '- { id: alpha-q-deploy }'],
      [CHANGES, '- { id: beta-agent }', '- { id: nowhere }'],
      [CHANGES, 'chapter: beta', 'chapter: betta'],
    ).map(({ code }) => code);
    expect(codes).toEqual(['change-unknown', 'change-unknown', 'change-unsaid']);
  });

  test('may name what was taken out, and must not lose an entry that was published', () => {
    const retired: Edit[] = [
      [
        'ledger.json',
        '"beta-q-word": {',
        '"beta-q-gone": { "kind": "question", "rev": 1, "retired": "2026-11-20" },\n    "beta-q-word": {',
      ],
      [CHANGES, '- { id: beta-agent }', '- { id: beta-q-gone }'],
    ];
    expect(found(...retired)).toEqual([]);
    const { course } = courseWith(...retired);
    expect(thingsOf(course.changes[2]?.affects ?? [], course)).toEqual([
      { id: 'beta-q-gone', kind: 'Taken out', title: 'beta-q-gone' },
    ]);
    expect(found([CHANGES, 'change-all', 'change-everything']).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ledger-vanished', 'ledger-new']),
    );
  });
});
