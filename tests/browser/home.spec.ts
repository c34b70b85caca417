import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const flag = (page: Page) => page.getByText('you are here');
const rung = (page: Page, name: string) =>
  page.locator('.ladder').getByRole('listitem').filter({ hasText: name });

/** Reads a chapter by its button, as a reader would, and goes to the home page. */
async function readAndGoHome(page: Page, path: string): Promise<void> {
  await page.goto(fixture(path));
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByRole('button', { name: 'Mark as not read' })).toBeVisible();
  await page.goto(fixture('/'));
}

test.describe('the home page', () => {
  test('says what the course is, whose idea, and has one main button', async ({ page }) => {
    await page.goto(fixture('/'));
    const main = page.getByRole('main');
    await expect(main.getByText('A free course in agentic engineering')).toBeInViewport();
    await expect(main.getByText(/Bassim Eledath/)).toBeInViewport();
    await expect(main.locator('.button.main')).toHaveCount(1);
    await expect(main.locator('.button.main')).toHaveAccessibleName(/Start: Alpha/);
    await expect(main.locator('.button.main')).toBeInViewport();
  });

  test('tells a lead why, with nothing but what is there', async ({ page }) => {
    await page.goto(fixture('/'));
    const part = page.getByRole('region', { name: 'If you lead a team' });
    await expect(part.getByRole('term')).toHaveCount(4);
    await part.getByRole('link', { name: 'Higher is not better' }).click();
    await expect(page.getByRole('heading', { name: 'What the ladder does not say' })).toBeVisible();
  });

  test('explains each mark beside its drawing, and a mark has no words but those', async ({
    page,
  }) => {
    await page.goto(fixture('/'));
    const part = page.getByRole('region', { name: 'Three marks a level' });
    await expect(part.getByRole('term')).toHaveText([
      'Read',
      'Quiz passed',
      'Practiced',
      'Not yet',
    ]);
    const shapes = await part
      .locator('[data-mark]')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').clipPath));
    expect(new Set(shapes).size).toBe(4);
    await expect(part).toContainText('80 % of the points');
  });

  test('explains the six signs of the drawings', async ({ page }) => {
    await page.goto(fixture('/'));
    const key = page.getByRole('list', { name: 'How to read the drawings' });
    await expect(key.getByRole('listitem')).toHaveText([
      /open ring is you/,
      /dot is an agent/,
      /arc is feedback/,
      /bar is a gate/,
      /square is a tool/,
      /dash is text/,
    ]);
    await expect(key.locator('svg')).toHaveCount(6);
  });
});

test.describe('where you are', () => {
  test('is not said to somebody new', async ({ page }) => {
    await page.goto(fixture('/'));
    await expect(page.locator('.ladder [data-mark]').first()).toBeAttached();
    await expect(flag(page)).toBeHidden();
  });

  test('is said on the rung that was begun, once something is stored', async ({ page }) => {
    await readAndGoHome(page, '/levels/1-alpha/');
    await expect(rung(page, 'Alpha')).toContainText('you are here');
    await expect(flag(page)).toBeVisible();
    await expect(flag(page)).toHaveCount(1);
  });

  test('is said on an interlude too', async ({ page }) => {
    await page.goto(fixture('/gamma/'));
    await page.locator('#gamma-only').scrollIntoViewIfNeeded();
    await page.waitForTimeout(1500); // the time after which a section in view counts as read
    await page.goto(fixture('/'));
    await expect(flag(page)).toBeVisible();
    await expect(page.locator('.interlude')).toContainText('you are here');
  });

  test('follows another tab and moves nothing', async ({ page, context }) => {
    await page.goto(fixture('/'));
    const boxes = () =>
      page
        .locator('.ladder > li, .ladder .marks')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as unknown));
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const before = await boxes();
      const other = await context.newPage();
      await readAndGoHome(other, width === 360 ? '/levels/1-alpha/' : '/levels/2-beta/');
      await other.close();
      await expect(flag(page)).toBeVisible();
      expect(await boxes()).toEqual(before);
    }
  });

  test('has no axe violation in light or dark, and fits a phone', async ({ page }) => {
    await readAndGoHome(page, '/levels/1-alpha/');
    await expect(flag(page)).toBeVisible();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });

  test('is framed in forced colors', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await readAndGoHome(page, '/levels/1-alpha/');
    const width = await flag(page).evaluate((element) => getComputedStyle(element).borderTopWidth);
    expect(width).toBe('1px');
  });
});

test.describe('the home page without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('still leads to the first chapter and shows no flag', async ({ page }) => {
    await page.goto(fixture('/'));
    await expect(flag(page)).toBeHidden();
    await page.getByRole('link', { name: 'Start: Alpha' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alpha');
  });
});
