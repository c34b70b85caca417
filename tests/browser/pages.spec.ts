import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { pagesOf } from '../support/built-site.ts';
import { course, fixture } from '../support/sites.ts';

const pages = [
  ...pagesOf('dist').map(({ path }) => ({ name: `course ${path}`, url: course(path) })),
  ...pagesOf('dist-fixture').map(({ path }) => ({ name: `fixture ${path}`, url: fixture(path) })),
];

for (const { name, url } of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} has no axe violation in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(url);
      expect(await violations(page)).toEqual([]);
    });
  }

  for (const width of [320, 768]) {
    test(`${name} does not scroll sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(url);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
  }
}

test('no page moves while it loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.total += (entry as unknown as Shift).value;
    }).observe({ type: 'layout-shift', buffered: true });
    interface Shift {
      readonly value: number;
    }
  });
  for (const { name, url } of pages) {
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const total = await page.evaluate(
      () => (globalThis as unknown as { shifts: { total: number } }).shifts.total,
    );
    expect(total, name).toBeLessThan(0.01);
  }
});
