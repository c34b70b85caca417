import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kits } from './repository.ts';

/** Every `<File>` of a chapter: its name, and the text of its fence. */
function filesOf(chapter: string): [name: string, text: string][] {
  const blocks = chapter.matchAll(/<File name="([^"]+)"[^>]*>\n+```\w+[^\n]*\n([\s\S]*?)\n```\n/g);
  return [...blocks].map(([, name = '', text = '']) => [name, `${text}\n`]);
}

const written = kits.flatMap((kit) => {
  const path = join(kit.file, '../../chapter.mdx');
  return existsSync(path)
    ? [{ ...kit, id: kit.entry.id, shown: filesOf(readFileSync(path, 'utf8')) }]
    : [];
});

describe.each(written)('the kit of $id and its chapter', ({ files, shown }) => {
  test('every file that the text shows can be taken', () => {
    const missing = shown.filter(([name]) => !files.some(({ path }) => path === name));
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  test('a file is the one that the text shows, or says why it is not', () => {
    for (const [name, text] of shown) {
      const file = files.find(({ path }) => path === name);
      if (file?.differs === undefined) expect(file?.text, name).toBe(text);
      else expect(file.text, `${name} has no difference to explain`).not.toBe(text);
    }
  });
});
