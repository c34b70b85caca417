import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, pagesOf, sites } from '../support/built-site.ts';

describe.each(sites)('links of $dir, built for $base', ({ dir, base }) => {
  const pages = pagesOf(dir);
  const byPath = new Map(pages.map((page) => [page.path, page]));

  it('lead to a page or file that exists, and to an anchor that is there', () => {
    const links = pages.flatMap((page) => linksOf(page));
    expect(links.length).toBeGreaterThan(50);
    expect(links.map((link) => problem(link)).filter((found) => found !== null)).toEqual([]);
  });

  it('name each anchor once a page', () => {
    const twice = pages.flatMap(({ path, tags }) => {
      const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  function problem({ from, url }: { from: BuiltPage; url: string }): string | null {
    const [address = '', fragment = ''] = url.split('#');
    const said = `${from.path} links to ${url}`;
    if (address !== '' && !address.startsWith(base)) return `${said}, outside ${base}`;
    const path = address === '' ? from.path : `/${address.slice(base.length).split('?')[0]}`;
    const page = byPath.get(path);
    if (!page)
      return existsSync(join(dir, path)) && !path.endsWith('/') ? null : `${said}: no page`;
    const id = decodeURIComponent(fragment);
    const found = id === '' || page.tags.some(({ attributes }) => attributes.get('id') === id);
    return found ? null : `${said}: no such anchor`;
  }
});

function linksOf(from: BuiltPage): { from: BuiltPage; url: string }[] {
  return from.tags
    .flatMap(({ attributes }) => [attributes.get('href'), attributes.get('src')])
    .filter((url) => url !== undefined)
    .filter((url) => !/^(https?:|mailto:|data:)/.test(url))
    .map((url) => ({ from, url: url.replaceAll('&amp;', '&').replaceAll('&#38;', '&') }));
}
