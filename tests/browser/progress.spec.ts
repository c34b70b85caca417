import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const KEY = 'eight-levels:progress';
const stored = (page: Page) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Stored, KEY);
interface Stored {
  read?: Record<string, number>;
  chapters?: Record<string, { value: boolean }>;
  practiced?: Record<string, { value: boolean }>;
}

test('a chapter is read once its sections and its end have been in view, and it can be taken back', async ({
  page,
}) => {
  await page.goto(fixture('/levels/2-beta/'));
  await expect(page.getByText('not read yet')).toBeVisible();
  await page.locator('#beta-first').scrollIntoViewIfNeeded();
  await expect
    .poll(async () => Object.keys((await stored(page)).read ?? {}))
    .toEqual(['beta-first']);
  const button = page.getByRole('button', { name: 'Mark as read' });
  await button.scrollIntoViewIfNeeded();
  const back = page.getByRole('button', { name: 'Mark as not read' });
  await expect(back).toBeVisible();
  await expect(page.locator('nav a[href="#beta-first"]')).toHaveText(/, read$/);
  await back.click();
  await expect(button).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Mark as read' }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500); // the time in which scrolling would have marked it again
  expect((await stored(page)).chapters?.['beta']?.value).toBe(false);
});

test('a chapter that is only rushed through is not read', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(fixture('/levels/1-alpha/'));
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Mark as read' }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(1500);
  expect(Object.keys((await stored(page)).read ?? {})).not.toContain('alpha-first');
  expect((await stored(page)).chapters ?? {}).not.toHaveProperty('alpha');
});

test('practices are ticked with the keyboard, dated, kept over a reload, and can be unticked', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date(2026, 10, 21, 12));
  await page.goto(fixture('/levels/1-alpha/'));
  const box = page.getByRole('checkbox', { name: 'Do the first thing once.' });
  await box.focus();
  await page.keyboard.press('Space');
  const item = page.locator('#alpha-practice-do');
  await expect(item).toContainText('ticked 2026-11-21');
  await page.reload();
  await expect(box).toBeChecked();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(item).not.toContainText('ticked');
  expect((await stored(page)).practiced?.['alpha-practice-do']?.value).toBe(false);
});

test('marks change in a tab as soon as another tab writes', async ({ context }) => {
  const [home, chapter] = [await context.newPage(), await context.newPage()];
  await home.goto(fixture('/'));
  await expect(home.getByRole('link', { name: 'Start: Alpha' })).toBeVisible();
  await chapter.goto(fixture('/levels/1-alpha/'));
  await chapter.getByRole('button', { name: 'Mark as read' }).click();
  for (const box of await chapter.locator('#practice').getByRole('checkbox').all()) {
    await box.check();
  }
  const rung = home.locator('.rung[data-level="1"]');
  await expect(rung).toContainText('practiced');
  await expect(rung.locator('[data-mark]')).toHaveText([
    'read',
    'quiz not passed yet',
    'practiced',
  ]);
  await expect(rung.locator('[data-on]')).toHaveCount(2);
  await expect(home.getByRole('link', { name: 'Take the quiz: Alpha' })).toBeVisible();
});

test('without JavaScript the lists read as lists, and the progress page says what it needs', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(fixture('/levels/1-alpha/'));
  await expect(page.getByText('Do the first thing once.')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mark as read' })).toHaveCount(0);
  await page.goto(fixture('/progress/'));
  // Playwright does not look for text in <noscript>, so the paragraph is found by its place.
  const needs = page.locator('course-standing noscript p');
  await expect(needs).toBeVisible();
  expect(await needs.evaluate((p) => p.textContent)).toContain('That needs script.');
  await expect(page.getByText('It lives in this browser’s local storage')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await context.close();
});

for (const hash of [
  '#p=x&p=y',
  '#__proto__=1',
  '#constructor',
  '#p',
  '#%F0',
  `#${'x'.repeat(30_000)}`,
]) {
  test(`U: a page ignores the fragment ${hash.slice(0, 16)}`, async ({ page }) => {
    for (const path of ['/progress/', '/levels/1-alpha/']) {
      await page.goto(fixture(path + hash));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    expect((await stored(page)).practiced).toBeUndefined();
  });
}
