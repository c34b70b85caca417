import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildCourse } from '../../../src/course/load.build.ts';
import { kitFileAt } from '../../../src/kit/kit.ts';

const { course } = buildCourse('content');

/** Every `<File>` of a chapter: its name, and the text of its fence. */
function filesOf(chapter: string): [name: string, text: string][] {
  const blocks = chapter.matchAll(/<File name="([^"]+)"[^>]*>\n+```\w+[^\n]*\n([\s\S]*?)\n```\n/g);
  return [...blocks].map(([, name = '', text = '']) => [name, `${text}\n`]);
}

const shown = course.chapters.flatMap((chapter) =>
  filesOf(readFileSync(chapter.file, 'utf8')).map(([name, text]) => ({
    id: chapter.id,
    name,
    text,
  })),
);

describe('a file that a chapter shows', () => {
  test('is found in the text', () => expect(shown.length).toBeGreaterThan(20));

  test.each(shown)(
    '$id: $name can be taken, word for word or with the difference named',
    ({ id, name, text }) => {
      const file = kitFileAt(course.kits, id, name);
      expect(file, `content/…/kit/kit.yaml of ${id} has no ${name}`).toBeDefined();
      if (file?.differs === undefined) expect(file?.text).toBe(text);
      else expect(file.text, 'has no difference to explain').not.toBe(text);
    },
  );
});
