import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { course, fixture } from '../support/sites.ts';

/** Every text that is painted smaller than 12 px, with its size. A drawing's text counts as scaled as it is. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      const svg = element instanceof SVGGraphicsElement ? element.getScreenCTM()?.d : undefined;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * (svg ?? 1);
      if (size < 11.99) found.add(`${size.toFixed(1)} px: ${text.slice(0, 30)}`);
    }
    return [...found];
  });
}

const pages = {
  home: course('/'),
  chapter: course('/levels/3-context-engineering/'),
  quiz: course('/levels/3-context-engineering/quiz/'),
  progress: course('/progress/'),
  gallery: fixture('/gallery/'),
};

for (const [name, address] of Object.entries(pages)) {
  test(`no text is smaller than 12 px: ${name}`, async ({ page }) => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooSmall(page), `at ${width} px`).toEqual([]);
    }
  });
}
