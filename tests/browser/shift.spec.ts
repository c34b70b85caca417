import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { servePiecewise } from '../support/piecewise.ts';
import { course } from '../support/sites.ts';
import { slowDown } from '../support/slow.ts';

const CHAPTER = course('/levels/3-context-engineering/');
const pages = [
  { name: 'a chapter', url: CHAPTER },
  { name: 'a quiz', url: `${CHAPTER}quiz/` },
  { name: 'the home page', url: course('/') },
  { name: 'the progress page', url: course('/progress/') },
];

for (const { name, url } of pages) {
  test(`nothing moves while ${name} loads on a slow phone, with fonts that come late`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 412, height: 823 });
    await loadSlowly(page, url);
    expect(await moved(page)).toEqual([]);
  });

  test(`nothing moves while ${name} takes up what a returning reader has done`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(CHAPTER);
    await page.getByRole('button', { name: /^Mark as read/ }).click();
    await page.setViewportSize({ width: 1440, height: 900 });
    await loadSlowly(page, url);
    expect(await moved(page)).toEqual([]);
  });
}

for (const { name, url } of pages) {
  test(`nothing moves while ${name} arrives piece by piece`, async ({ page, faults }) => {
    test.slow();
    const site = await servePiecewise('dist');
    faults.allow(new RegExp(`foreign request: ${site.origin}`));
    await page.addInitScript(watchShifts);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.origin + new URL(url).pathname);
      await page.evaluate(async () => void (await document.fonts.ready));
      expect(await moved(page), `at ${width} px`).toEqual([]);
    }
    site.close();
  });
}

test('what moves is seen: an image of no size pushed in late is reported', async ({ page }) => {
  await page.goto(course('/about/'));
  await page.evaluate(watchShifts);
  await page.evaluate(async () => {
    const late = document.createElement('canvas');
    await new Promise(requestAnimationFrame);
    document.querySelector('main')?.prepend(late);
  });
  await expect.poll(() => moved(page)).not.toEqual([]);
});

async function loadSlowly(page: Page, url: string): Promise<void> {
  await page.addInitScript(watchShifts);
  await slowDown(page);
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.waitForTimeout(500);
}

/** What moved so far: how much, and which elements. */
function moved(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { moved_: string[] }).moved_);
}

/** Runs before the page: keeps each layout shift. */
function watchShifts(): void {
  const kept: string[] = [];
  Object.assign(window, { moved_: kept });
  interface Shift extends PerformanceEntry {
    value: number;
    sources?: { node?: Node | null }[];
  }
  const nameOf = (node: Node | null | undefined) => {
    if (!(node instanceof HTMLElement)) return `in ${node?.parentElement?.className ?? '?'}`;
    return `${node.tagName.toLowerCase()}.${node.className} “${node.innerText.slice(0, 40)}”`;
  };
  new PerformanceObserver((list) => {
    for (const { value, sources = [] } of list.getEntries() as Shift[]) {
      kept.push(`${value.toFixed(4)}: ${sources.map(({ node }) => nameOf(node)).join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
