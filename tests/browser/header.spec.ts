import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

test.describe('the menu of a narrow window', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('opens and closes by keyboard, and Escape gives the focus back', async ({ page }) => {
    await page.goto(fixture('/glossary/'));
    const button = page.locator('.menu > summary');
    await button.focus();
    await page.keyboard.press('Enter');
    const nav = page.getByRole('navigation', { name: 'Site' });
    await expect(nav.getByRole('link')).toHaveText([
      'Levels',
      'Where am I?',
      'Progress',
      'Team',
      'Glossary',
      'Kit',
      'About',
    ]);
    await expect(nav.locator('[aria-current=page]')).toHaveText('Glossary');
    await page.keyboard.press('Tab');
    await expect(nav.getByRole('link', { name: 'Levels' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(nav).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('closes when the reader presses or goes elsewhere', async ({ page }) => {
    await page.goto(fixture('/glossary/'));
    const nav = page.getByRole('navigation', { name: 'Site' });
    await page.locator('.menu > summary').click();
    await expect(nav).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click({ position: { x: 4, y: 4 } });
    await expect(nav).toBeHidden();
    await page.locator('.menu > summary').click();
    await page.getByRole('combobox', { name: 'Theme' }).focus();
    await expect(nav).toBeHidden();
  });

  test('leaves search within reach', async ({ page }) => {
    await page.goto(fixture('/'));
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page.getByRole('dialog', { name: 'Search the course' })).toBeVisible();
  });
});

test.describe('the menu without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('opens, leads on, and closes by its own button', async ({ page }) => {
    await page.goto(fixture('/'));
    const nav = page.getByRole('navigation', { name: 'Site' });
    await page.locator('.menu > summary').click();
    await expect(nav).toBeVisible();
    await page.locator('.menu > summary').click();
    await expect(nav).toBeHidden();
    await page.locator('.menu > summary').click();
    await nav.getByRole('link', { name: 'About' }).click();
    await expect(page).toHaveURL(fixture('/about/'));
  });
});

test.describe('the header on the smallest phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });

  test('is one row of targets that a finger can hit', async ({ page }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    const tools = page.getByRole('banner').locator('.tool');
    const boxes = await tools.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(boxes.length).toBe(3);
    for (const { width, height } of boxes)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(320);
  });
});

test.describe('the header in a wide window', () => {
  test('has room for seven links in one row', async ({ page }) => {
    await page.setViewportSize({ width: 960, height: 700 });
    await page.goto(fixture('/'));
    const tops = await page.evaluate(() => {
      const list = document.querySelector('.site-nav ul');
      for (const text of ['Team', 'Cheat sheet']) {
        const item = list?.querySelector('li:last-child')?.cloneNode(true) as HTMLElement;
        item.querySelector('a')?.replaceChildren(text);
        list?.append(item);
      }
      return [...(list?.querySelectorAll('a') ?? [])].map(
        (link) => link.getBoundingClientRect().top,
      );
    });
    expect(tops.length).toBe(7);
    expect(new Set(tops).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(960);
  });
});
