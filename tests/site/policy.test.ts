import { describe, expect, it } from 'vitest';
import { pagePolicy } from '../../src/site/policy.ts';
import { type BuiltPage, pagesOf, sites, type Tag } from '../support/built-site.ts';

const DATA = ['application/json', 'application/ld+json'];

describe.each(sites)('every page of $dir', ({ dir }) => {
  const pages = pagesOf(dir);

  it('is there at all', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  it('carries the policy before anything that loads', () => {
    expect(
      faults(pages, ({ tags }) => (policyComesFirst(tags) ? [] : ['late or missing'])),
    ).toEqual([]);
  });

  it('has no inline script, style element, style attribute or event handler', () => {
    expect(faults(pages, ({ tags }) => tags.filter(isInline).map(({ name }) => name))).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    expect(faults(pages, ({ tags }) => tags.flatMap(loads).filter(isForeign))).toEqual([]);
  });
});

describe('the policy', () => {
  it('allows nothing unsafe, and nothing it does not name', () => {
    expect(pagePolicy).toContain("default-src 'none'");
    expect(pagePolicy).not.toMatch(/unsafe|https?:|\*/);
  });
});

/** "path: fault" for each fault of each page. */
function faults(pages: readonly BuiltPage[], of: (page: BuiltPage) => string[]): string[] {
  return pages.flatMap((page) => of(page).map((fault) => `${page.path}: ${fault}`));
}

function policyComesFirst(tags: readonly Tag[]): boolean {
  const at = tags.findIndex(
    ({ name, attributes }) =>
      name === 'meta' &&
      attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy' &&
      attributes.get('content')?.replaceAll('&#39;', "'") === pagePolicy,
  );
  const firstLoad = tags.findIndex((tag) => loads(tag).length > 0);
  return at !== -1 && (firstLoad === -1 || at < firstLoad);
}

function isInline({ name, attributes }: Tag): boolean {
  const isData = DATA.includes(attributes.get('type') ?? '');
  if (name === 'script' && !attributes.has('src') && !isData) return true;
  if (name === 'style' || attributes.has('style')) return true;
  return [...attributes.keys()].some((key) => /^on[a-z]+$/i.test(key));
}

function loads({ name, attributes }: Tag): string[] {
  const linked = name === 'link' && attributes.get('rel') !== 'canonical';
  const sources = [attributes.get('src'), attributes.get('srcset'), attributes.get('poster')];
  const hrefs = linked || name === 'use' || name === 'image' ? [attributes.get('href')] : [];
  return [...sources, ...hrefs].filter((url) => url !== undefined);
}

function isForeign(url: string): boolean {
  return /^([a-z]+:|\/\/)/i.test(url) && !url.startsWith('data:');
}
