import { describe, expect, test } from 'vitest';
import { errorsOf } from '../../../src/course/problems.ts';
import { dotless } from '../../../src/kit/kit.ts';
import { placeNotes } from '../../../src/kit/notes.ts';
import { markOf } from '../../../src/kit/shown.ts';
import { kitSchema } from '../../../src/kit/schema.build.ts';
import { courseWith, type Edit } from '../../support/broken-course.ts';

const yaml = 'levels/1-alpha/kit/kit.yaml';
const script = 'levels/1-alpha/kit/dot-tool/run.sh';

describe('a mistake in a kit is reported with its file, its line and a way to mend it', () => {
  const mistakes: [what: string, code: string, line: number | undefined, edit: Edit][] = [
    [
      'a file that is not there',
      'kit-file',
      12,
      [yaml, 'path: .tool/run.sh', 'path: .tool/walk.sh'],
    ],
    [
      'a file that no kit describes',
      'kit-unused',
      undefined,
      [yaml, 'path: .tool/run.sh', 'path: .tool/walk.sh'],
    ],
    ['a path out of the repository', 'schema', 12, [yaml, 'path: .tool/run.sh', 'path: ../run.sh']],
    [
      'a path from the root of the disk',
      'schema',
      12,
      [yaml, 'path: .tool/run.sh', 'path: /run.sh'],
    ],
    ['an unknown key', 'schema', 11, [yaml, 'executable: true', 'runnable: true']],
    [
      'a file that is there twice',
      'kit-twice',
      12,
      [yaml, 'path: .tool/run.sh', 'path: AGENTS.md'],
    ],
    [
      'an unknown source',
      'unknown-source',
      undefined,
      [yaml, 'fixture-paper, fixture-post', 'no-paper'],
    ],
    ['an id used twice', 'duplicate-id', undefined, [yaml, 'alpha-kit-run', 'alpha-kit-agents']],
    ['an id of another chapter', 'id-prefix', undefined, [yaml, 'alpha-kit-run', 'beta-kit-run']],
    [
      'an id that vanished',
      'ledger-vanished',
      undefined,
      [yaml, 'alpha-kit-run', 'alpha-kit-walk'],
    ],
    ['a note about no line', 'kit-note', 24, [yaml, 'at: cd "$(dirname', 'at: cd ..']],
    [
      'a note about a line that an edit took away',
      'kit-note',
      24,
      [script, 'cd "$(dirname "$0")/.."', 'cd ..'],
    ],
    ['a note about two lines that look alike', 'kit-note', 21, [yaml, 'at: echo one', 'at: echo']],
    ['a note that ends before it begins', 'kit-note', 21, [yaml, 'to: echo two', 'to: bin/sh']],
  ];
  test.each(mistakes)('%s', (_, code, line, edit) => {
    const found = courseWith(edit).problems.filter((problem) => problem.code === code);
    expect(found).not.toEqual([]);
    expect(found[0]?.file).toMatch(
      code === 'ledger-vanished' ? /ledger\.json$/ : /levels\/1-alpha\/kit\//,
    );
    expect(found[0]?.mend.length).toBeGreaterThan(5);
    if (line !== undefined) expect(found[0]?.line).toBe(line);
  });

  test('a chapter’s link to a file that the kit has not', () => {
    const edit: Edit = [
      'levels/1-alpha/chapter.mdx',
      '/levels/2-beta/#beta-first',
      '/kit/#alpha-kit-none',
    ];
    expect(errorsOf(courseWith(edit).problems)).toMatchObject([
      { code: 'dead-anchor', line: expect.any(Number) },
    ]);
  });
});

describe('a kit', () => {
  test('may be there before its chapter is', () => {
    const { course, problems } = courseWith();
    expect(errorsOf(problems)).toEqual([]);
    const delta = course.kits.find(({ entry }) => entry.id === 'delta');
    expect(delta).toMatchObject({ entry: { written: false }, files: [{ path: 'plain.json' }] });
  });

  test('is found by links of chapters', () => {
    const edit: Edit = [
      'levels/1-alpha/chapter.mdx',
      '/levels/2-beta/#beta-first',
      '/kit/#alpha-kit-run',
    ];
    expect(errorsOf(courseWith(edit).problems)).toEqual([]);
  });

  test('knows its notes by their lines, in the order of the file', () => {
    const [, run] = courseWith().course.kits[0]?.files ?? [];
    expect(run?.notes).toEqual([
      { first: 2, last: 2, text: 'It is run from the root.' },
      { first: 3, last: 4, text: 'Both are said.' },
    ]);
    expect(markOf(run?.notes ?? [])).toBe('{2,3-4}');
    expect(markOf([])).toBe('');
  });
});

test('names lose their leading dots, and only those', () => {
  expect(dotless('.claude/rules/a.b.md')).toBe('dot-claude/rules/a.b.md');
  expect(dotless('a/.b/.c')).toBe('a/dot-b/dot-c');
});

test('a note moves with its line', () => {
  const notes = [{ at: 'two', text: 'x' }];
  expect(placeNotes(notes, 'one\ntwo').notes[0]).toMatchObject({ first: 2, last: 2 });
  expect(placeNotes(notes, 'zero\none\ntwo').notes[0]).toMatchObject({ first: 3, last: 3 });
});

test.each(['.', '..', 'a/../b', './a', 'a//b', 'a/', '~/a', 'C:\\a', 'a b', ''])(
  'a path may not be %j',
  (path) => {
    const file = {
      id: 'a-kit-b',
      path,
      title: 'x',
      purpose: 'x',
      place: 'x',
      tools: ['x'],
      verified: '2026-11',
      sources: ['x'],
    };
    expect(kitSchema.safeParse({ intro: 'x', files: [file] }).success).toBe(false);
    expect(
      kitSchema.safeParse({ intro: 'x', files: [{ ...file, path: '.a/b-c_d.e' }] }).success,
    ).toBe(true);
  },
);
