import { expect, test } from 'vitest';
import type { Outline } from '../../../src/course/outline.ts';
import { figures } from '../../../src/progress/figures.ts';
import { apply, emptyProgress } from '../../../src/progress/progress.ts';
import type { Change } from '../../../src/progress/progress.ts';

const at = Date.UTC(2026, 10, 21);
const outline: Outline = {
  version: '2026.11.21',
  passMark: 0.8,
  chapters: [
    {
      id: 'a',
      kind: 'level',
      level: 1,
      title: 'A',
      written: true,
      href: '/levels/1-a/',
      sections: [
        { id: 'a-one', title: 'One' },
        { id: 'a-two', title: 'Two' },
      ],
      labs: [],
      questions: [],
      objectives: [],
      signals: [],
      practices: [],
    },
  ],
};

test.each<[string, readonly Change[]]>([
  ['0 of 2 sections', []],
  ['1 of 2 sections', [{ type: 'read', section: 'a-one', at }]],
  ['marked as read', [{ type: 'chapter-read', chapter: 'a', value: true, at }]],
  [
    '2 of 2 sections',
    [
      { type: 'read', section: 'a-one', at },
      { type: 'read', section: 'a-two', at },
      { type: 'chapter-read', chapter: 'a', value: true, at },
    ],
  ],
])('a chapter says "%s"', (text, changes) => {
  const progress = changes.reduce(
    (sum, change) => apply(sum, change, 'device'),
    emptyProgress('0-0'),
  );
  expect(figures(progress, outline)['a.read']).toBe(text);
});
