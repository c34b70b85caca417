import type { Page } from 'playwright/test';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const MEANING = 'A small thing that stands in for a large one in a test.';
const alpha = fixture('/levels/1-alpha/');
const term = (page: Page) => page.getByRole('link', { name: 'fixture', exact: true });
const tip = (page: Page) => page.getByText(MEANING);

test.describe('a term', () => {
  test('says what it means under the pointer, which may go there', async ({ page }) => {
    await page.goto(alpha);
    await term(page).hover();
    await expect(tip(page)).toBeVisible();
    await tip(page).hover();
    await page.waitForTimeout(600);
    await expect(tip(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(tip(page)).toHaveCount(0);
  });

  test('says it to the keyboard, with a way to the glossary, until Escape', async ({ page }) => {
    await page.goto(alpha);
    await tabTo(page);
    await expect(tip(page)).toBeVisible();
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'In the glossary' });
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('href', /\/glossary\/#term-fixture$/);
    await page.keyboard.press('Escape');
    await expect(tip(page)).toHaveCount(0);
    await expect(term(page)).toBeFocused();
  });

  test('is silent again once the focus has moved on', async ({ page }) => {
    await page.goto(alpha);
    await tabTo(page);
    await expect(tip(page)).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(tip(page)).toHaveCount(0);
  });

  test('leads to the glossary by a click and by Enter, as without a script', async ({ page }) => {
    await page.goto(alpha);
    await term(page).click();
    await expect(page).toHaveURL(/\/glossary\/#term-fixture$/);
    await page.goto(alpha);
    await term(page).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\/#term-fixture$/);
  });

  test('moves nothing, breaks no rule, and hides no part of itself', async ({ page }) => {
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(alpha);
      const height = () => page.evaluate(() => document.querySelector('.prose')?.scrollHeight);
      const before = await height();
      await tabTo(page);
      await expect(tip(page)).toBeVisible();
      expect(await height()).toBe(before);
      const [box, line] = await Promise.all([tip(page).boundingBox(), term(page).boundingBox()]);
      expect(box?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0) - 8);
      expect((box?.y ?? 0) - (line?.y ?? 0)).toBeLessThan(48);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
    }
  });

  test('stays a link where its meaning cannot be had', async ({ page, faults }) => {
    faults.allow(/terms\.json|ERR_FAILED/);
    await page.route('**/terms.json', (route) => route.abort());
    await page.goto(alpha);
    await term(page).hover();
    await page.waitForTimeout(400);
    await expect(page.locator('.term-tip')).toHaveCount(0);
    await term(page).click();
    await expect(page).toHaveURL(/\/glossary\/#term-fixture$/);
  });
});

test.describe('a term under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('says what it means at a tap, and a tap elsewhere ends it', async ({ page }) => {
    await page.goto(alpha);
    await term(page).tap();
    await expect(tip(page)).toBeVisible();
    await expect(page).toHaveURL(alpha);
    await page.getByRole('heading', { name: 'A heading below' }).tap();
    await expect(tip(page)).toHaveCount(0);
    await term(page).tap();
    await page.getByRole('link', { name: 'In the glossary' }).tap();
    await expect(page).toHaveURL(/\/glossary\/#term-fixture$/);
  });
});

/** Moves the focus to the term as a keyboard does. */
async function tabTo(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Report an error in: The first section/ }).focus();
  await page.keyboard.press('Tab');
  await expect(term(page)).toBeFocused();
}
