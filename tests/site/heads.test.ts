import { describe, expect, it } from 'vitest';
import { pagesOf, sites } from '../support/built-site.ts';

describe.each(sites)('every page of $dir', ({ dir }) => {
  const pages = pagesOf(dir);
  const each = (fault: (html: string) => boolean) =>
    pages.filter(({ html }) => fault(html)).map(({ path }) => path);

  it('has one main heading', () => {
    expect(each((html) => html.match(/<h1[\s>]/g)?.length !== 1)).toEqual([]);
  });

  it('says its language, its canonical address and how wide it is', () => {
    const needed = ['<html lang="en"', '<link rel="canonical" href="https://', 'name="viewport"'];
    expect(each((html) => !needed.every((text) => html.includes(text)))).toEqual([]);
  });

  it('has a title of its own', () => {
    const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(pages.length);
  });

  it('has a description of 60 to 180 characters', () => {
    const length = (html: string) =>
      /<meta name="description" content="([^"]*)"/.exec(html)?.[1]?.length ?? 0;
    expect(each((html) => length(html) < 60 || length(html) > 180)).toEqual([]);
  });
});
