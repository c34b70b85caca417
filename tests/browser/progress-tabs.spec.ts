import type { Page } from 'playwright/test';
import { answerOn, answersStored, givenHere } from '../support/answering.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const TABS = 4;
const ANSWERS = 250;

/** A tab that answers, is reloaded in the middle of it again and again, and goes on. */
async function answerAndReload(page: Page, every: number): Promise<void> {
  const until = (given: number) =>
    expect
      .poll(() => page.evaluate(givenHere), { intervals: [5], timeout: 60_000 })
      .toBeGreaterThanOrEqual(given);
  await page.goto(fixture('/levels/1-alpha/'));
  await page.evaluate(answerOn, ANSWERS);
  for (let reloadAt = every; reloadAt < ANSWERS - 20; reloadAt += every) {
    await until(reloadAt);
    await page.reload();
    await page.evaluate(answerOn, ANSWERS);
  }
  await until(ANSWERS);
}

for (const locks of [true, false]) {
  test(`four tabs that answer 250 times each, with reloads in between, keep all 1,000, ${locks ? 'with' : 'without'} locks`, async ({
    context,
  }) => {
    test.slow();
    if (!locks) {
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'locks');
      });
    }
    const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
    await Promise.all(tabs.map((tab, i) => answerAndReload(tab, 31 + 7 * i)));
    expect(await tabs[0]?.evaluate(() => 'locks' in navigator)).toBe(locks);
    const page = await context.newPage();
    await page.goto(fixture('/progress/'));
    await expect.poll(() => page.evaluate(answersStored)).toBe(TABS * ANSWERS);
  });
}

test('a tab that was copied counts under a name of its own', async ({ page }) => {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.evaluate(answerOn, 3);
  await expect.poll(() => page.evaluate(givenHere)).toBe(3);
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const copy = await opening;
  await copy.waitForLoadState();
  await Promise.all([page.evaluate(answerOn, 20), copy.evaluate(answerOn, 20)]);
  for (const tab of [page, copy]) await expect.poll(() => tab.evaluate(givenHere)).toBe(20);
  // The copy came with the counter of the first, at three.
  await expect.poll(() => page.evaluate(answersStored)).toBe(20 + 17);
});
