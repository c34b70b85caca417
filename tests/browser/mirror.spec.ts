import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const KEY = 'eight-levels:progress';

/** The second copy's text, read from the page's own database; `null` when there is none yet. */
const copyOf = (page: Page) =>
  page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return null;
    const open = indexedDB.open(name);
    await new Promise((resolve) => (open.onsuccess = resolve));
    const get = open.result.transaction('copies').objectStore('copies').get('record');
    await new Promise((resolve) => (get.onsuccess = resolve));
    open.result.close();
    return (get.result as string | undefined) ?? null;
  }, KEY);

const replaceCopy = (page: Page, text: string) =>
  page.evaluate(
    async ([name, value]) => {
      const open = indexedDB.open(name);
      await new Promise((resolve) => (open.onsuccess = resolve));
      const change = open.result.transaction('copies', 'readwrite');
      change.objectStore('copies').put(value, 'record');
      await new Promise((resolve) => (change.oncomplete = resolve));
      open.result.close();
    },
    [KEY, text] as const,
  );

async function tickPractice(page: Page): Promise<void> {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.locator('#practice').getByRole('checkbox').first().check();
  await expect.poll(() => copyOf(page)).toContain('alpha-signal');
}

const ticked = (page: Page) => page.locator('#practice').getByRole('checkbox').first().isChecked();

test('a visit that changes nothing keeps no copy', async ({ page }) => {
  await page.goto(fixture('/glossary/'));
  await page.goto(fixture('/progress/'));
  expect(await copyOf(page)).toBeNull();
});

test('what localStorage lost comes back from the copy', async ({ page }) => {
  await tickPractice(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect.poll(() => ticked(page)).toBe(true);
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), KEY))
    .toContain('alpha-signal');
});

test('the copy does not undo a reset', async ({ page }) => {
  await tickPractice(page);
  await page.goto(fixture('/progress/'));
  await page.getByRole('button', { name: 'Reset …' }).click();
  await page.getByLabel(/Type “reset”/).fill('reset');
  await page.getByLabel(/Type “reset”/).press('Enter');
  await expect(page.locator('course-kept')).toBeVisible();
  await expect.poll(() => copyOf(page)).not.toContain('alpha-signal');
  await page.goto(fixture('/levels/1-alpha/'));
  await page.waitForTimeout(500);
  expect(await ticked(page)).toBe(false);
});

for (const [what, text] of [
  ['cannot be read', '{"v":1,'],
  ['is no record', '[]'],
] as const) {
  test(`a copy that ${what} is replaced, and the record stays`, async ({ page }) => {
    await tickPractice(page);
    await replaceCopy(page, text);
    await page.reload();
    await expect.poll(() => copyOf(page)).toContain('alpha-signal');
    expect(await ticked(page)).toBe(true);
  });
}

test('a copy of a newer version is left as it is', async ({ page }) => {
  await tickPractice(page);
  await replaceCopy(page, '{"v":99,"kept":true}');
  await page.reload();
  await page.locator('#practice').getByRole('checkbox').first().uncheck();
  await page.waitForTimeout(500);
  expect(await copyOf(page)).toBe('{"v":99,"kept":true}');
});

test('two tabs keep one copy of what both did', async ({ page, context }) => {
  await tickPractice(page);
  const other = await context.newPage();
  await other.goto(fixture('/levels/2-beta/'));
  await other.locator('#practice').getByRole('checkbox').first().check();
  await expect.poll(() => copyOf(page)).toMatch(/alpha-signal[^]*beta-signal/);
});

test('without the database the page works as before', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  );
  await page.goto(fixture('/levels/1-alpha/'));
  await page.locator('#practice').getByRole('checkbox').first().check();
  await page.reload();
  await expect.poll(() => ticked(page)).toBe(true);
});
