import type { Locator, Page } from 'playwright/test';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const queue = (page: Page): Locator => page.locator('course-queue');
const sentence = (page: Page): Locator => queue(page).locator('[data-out="sentence"]');

/** The simple team of the unit tests: 46 a day, one class, six people of an hour, 15 minutes each. */
async function fillIn(page: Page): Promise<void> {
  const numbers = [
    ['Levels 1 and 2: people', '0'],
    ['Levels 3 to 5: people', ' 23 '],
    ['Levels 3 to 5: pull requests a day, each', '2'],
    ['Levels 6 to 8: people', '0'],
    ['docs: percent of all', '0'],
    ['contained: percent of all', '100'],
    ['contained: minutes of each who reads it', '15'],
    ['Of the reviews, % after which it comes back', '0'],
  ] as const;
  for (const [label, text] of numbers) {
    await queue(page).getByRole('textbox', { name: label, exact: true }).fill(text);
  }
}

test('a lead types the team’s numbers, moves a lever by keyboard, and reads what limits it', async ({
  page,
}) => {
  await page.goto(fixture('/team/'));
  await expect(queue(page)).toContainText('An example, of no team');
  await fillIn(page);
  await expect(queue(page)).not.toContainText('An example, of no team');
  await expect(sentence(page)).toContainText(
    'You open 46 pull requests a day; six reviewers with one hour a day each can review 24. The queue grows by 22 a day: after 20 working days 440 more wait.',
  );
  await expect(queue(page).getByRole('table', { name: 'The queue now' })).toContainText('192 %');

  const folded = queue(page).locator('[data-out="plot"] details');
  await folded.getByText('The numbers as a table').click();
  const lever = queue(page).getByRole('slider', { name: 'Reviewers' });
  await expect(lever).toHaveAttribute('aria-valuetext', '6 reviewers');
  await lever.focus();
  await page.keyboard.press('ArrowRight');
  await expect(lever).toBeFocused();
  await expect(lever).toHaveAttribute('aria-valuetext', '7 reviewers');
  await expect(queue(page).getByRole('status').filter({ hasText: 'With the levers' })).toHaveText(
    'With the levers, 28 of 46 merge a day instead of 24 of 46; the queue grows by 18 a day instead of 22.',
  );
  const both = queue(page).getByRole('table', { name: 'Now, and with the levers' });
  await expect(both.getByRole('row', { name: /^merged a day/ })).toHaveText(
    'merged a day24284 more',
  );
  await expect(queue(page).getByRole('img', { name: /^Merged against opened/ })).toBeVisible();
  // What was folded out stays so, and has the new line as a column.
  await expect(folded).toHaveAttribute('open', '');
  await expect(folded.getByRole('columnheader', { name: /^with the levers/ })).toBeVisible();

  await queue(page).getByRole('button', { name: 'Levers back to now' }).click();
  await expect(lever).toHaveValue('6');
  await expect(queue(page).getByRole('table', { name: 'The queue now' })).toBeVisible();
  await queue(page).getByRole('button', { name: 'Back to the example' }).click();
  await expect(queue(page)).toContainText('An example, of no team');
  await expect(queue(page).getByRole('textbox', { name: 'Levels 3 to 5: people' })).toHaveValue(
    '5',
  );
});

test('bad numbers get a message at the field, and the last good result stays', async ({ page }) => {
  await page.goto(fixture('/team/'));
  const before = await sentence(page).textContent();
  const hours = queue(page).getByRole('textbox', { name: 'Hours a day that each gives to review' });
  const wrong = [
    ['', 'This is empty: write a number from 0 to 12.'],
    ['1e308', 'Write a number from 0 to 12.'],
    ['1,5', 'Write decimals with a point: 1.5.'],
  ] as const;
  for (const [text, message] of wrong) {
    await hours.fill(text);
    await hours.press('Tab');
    await expect(queue(page).getByRole('alert')).toContainText(message);
    await expect(hours).toHaveAttribute('aria-invalid', 'true');
    await expect(hours).toHaveAccessibleDescription(new RegExp(message.slice(0, 20)));
    await expect(sentence(page)).toHaveText(before!);
  }
  await hours.fill('  2\u00a0');
  await expect(queue(page).getByRole('alert')).toHaveCount(0);
  await expect(hours).not.toHaveAttribute('aria-invalid');
  await expect(sentence(page)).toContainText('can review 14.2');
  await hours.fill('many');
  await hours.press('Tab');
  await expect(queue(page).getByRole('alert')).toContainText('“many” is no number');
  expect(await violations(page, 'course-queue')).toEqual([]);
});

test('the section works at 360 px in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(fixture('/team/'));
  await queue(page).getByRole('slider', { name: 'Pull requests opened' }).fill('4');
  await expect(queue(page).getByText(/^With the levers, /)).toBeVisible();
  const minutes = queue(page).getByRole('textbox', { name: /^risky: minutes/ });
  await minutes.fill('a long word that is no number');
  await minutes.press('Tab');
  await expect(queue(page).getByRole('alert')).toContainText('is no number');
  // The numbers are still the example's.
  await expect(queue(page)).toContainText('An example, of no team');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const controls = queue(page).locator('input:visible, select, button:visible');
  const heights = await controls.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  expect(await violations(page, 'course-queue')).toEqual([]);
});

test('without script the section is an example, worked out', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(fixture('/team/'));
  await expect(sentence(page)).toContainText('The queue grows by');
  await expect(queue(page).getByRole('table', { name: 'The queue now' })).toBeVisible();
  await expect(queue(page).getByText('1,200 ÷ 480 = 2.5')).toBeVisible();
  await expect(queue(page).locator(':is(input, select, button):visible')).toHaveCount(0);
  await context.close();
});
