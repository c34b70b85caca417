import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, pagesOf, sites } from '../support/built-site.ts';

describe.each(sites)('custom elements of $dir', ({ dir, base }) => {
  const pages = pagesOf(dir);

  it('are each defined by a script that their page loads', () => {
    const undefinedOnes = pages.flatMap((page) => {
      const code = scriptsOf(page).join('\n');
      return elementsOf(page)
        .filter((name) => !new RegExp(`define\\([\`'"]${name}[\`'"]`).test(code))
        .map((name) => `${page.path}: <${name}>`);
    });
    expect(undefinedOnes).toEqual([]);
  });

  it('are there at all', () => {
    expect(new Set(pages.flatMap(elementsOf)).size).toBeGreaterThan(5);
  });

  /** The text of a page's scripts and of what they import: always, or where an element of the page is there. */
  function scriptsOf({ tags }: Pick<BuiltPage, 'tags'>): string[] {
    const here = elementsOf({ tags });
    const waiting = tags
      .filter(({ name, attributes }) => name === 'script' && attributes.has('src'))
      .map(({ attributes }) => (attributes.get('src') ?? '').slice(base.length));
    const read = new Map<string, string>();
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (read.has(file)) continue;
      const text = readFileSync(join(dir, file), 'utf8');
      read.set(file, text);
      const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
      for (const [, path = ''] of imports) waiting.push(normalize(join(dirname(file), path)));
      const asked = text.matchAll(
        /querySelector\(["'`]([a-z-]+)["'`]\)\s*&&[^;]{0,60}?\bimport\(["'`](\.[^"'`]+)/g,
      );
      for (const [, name = '', path = ''] of asked) {
        if (here.includes(name)) waiting.push(normalize(join(dirname(file), path)));
      }
    }
    return [...read.values()];
  }
});

function elementsOf({ tags }: Pick<BuiltPage, 'tags'>): string[] {
  return [...new Set(tags.map(({ name }) => name).filter((name) => name.includes('-')))];
}
