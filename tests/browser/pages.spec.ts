import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { pagesOf } from '../support/built-site.ts';
import { course, fixture } from '../support/sites.ts';

const pages = [
  ...pagesOf('dist').map(({ path }) => ({ name: `course ${path}`, url: course(path) })),
  ...pagesOf('dist-fixture')
    // No page for readers: it brings its parts into their states after it has loaded. It has tests of its own.
    .filter(({ path }) => path !== '/gallery/')
    .map(({ path }) => ({ name: `fixture ${path}`, url: fixture(path) })),
];

for (const { name, url } of pages) {
  test(`${name}: nothing scrolls sideways or moves while it loads, and axe finds nothing in light or dark`, async ({
    page,
  }) => {
    test.slow();
    await page.addInitScript(countShifts);
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(url);
      expect(await tooWide(page), `at ${width} px`).toEqual([]);
      expect(await shifted(page), `at ${width} px`).toBeLessThan(0.01);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
}

/** Elements that reach out of the window, where the page itself scrolls sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    const inScroller = (element: Element | null): boolean =>
      element !== null && (scrolls(element) || inScroller(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => !inScroller(element.parentElement))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
  });
}

/** The layout shift so far, once fonts are there. */
async function shifted(page: Page): Promise<number> {
  await page.evaluate(async () => void (await document.fonts.ready));
  return page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
}

/** Runs before the page: adds up layout shifts where `shifted` reads them. */
function countShifts(): void {
  new PerformanceObserver((list) => {
    const root = document.documentElement;
    for (const entry of list.getEntries()) {
      const value = 'value' in entry ? Number(entry.value) : 0;
      root.dataset['shift'] = String(Number(root.dataset['shift'] ?? 0) + value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
