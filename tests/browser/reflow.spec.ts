import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

/** WCAG 1.4.12: what a reader may set without losing anything. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

for (const width of [320, 640, 1280]) {
  test(`the page holds wider text at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(fixture('/levels/1-alpha/'));
    await style(page, SPACING);
    expect(await clipped(page)).toEqual([]);
  });
}

test.describe('in forced colors', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the tools of the header keep their edges and drawings', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(fixture('/levels/1-alpha/'));
    const tools = page.getByRole('banner').locator('.tool');
    const [ink, ...edges] = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      ...[...document.querySelectorAll('.site-header .tool .mark')].map(
        (mark) => getComputedStyle(mark).stroke,
      ),
    ]);
    expect(edges).toEqual([ink, ink]);
    for (const tool of await tools.all()) {
      await expect(tool).not.toHaveCSS('border-top-width', '0px');
    }
  });
});

test('nothing turns or slides for readers who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(fixture('/levels/1-alpha/'));
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ animationName, transitionDuration }) =>
            animationName !== 'none' || transitionDuration !== '0s',
        ).length,
  );
  expect(moving).toBe(0);
});

function style(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** What scrolls the page sideways, and what of the header's text is cut off. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const cut = [
      ...document.querySelectorAll('.site-header :is(a, summary), .site-footer :is(p, a)'),
    ]
      .filter(
        (element) => element.checkVisibility() && element.closest('dialog, .menu nav') === null,
      )
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `cut: ${element.textContent?.trim()}`);
    return [...wide, ...cut];
  });
}
