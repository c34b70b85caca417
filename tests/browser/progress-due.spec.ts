import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

interface Store {
  change(change: object): Promise<unknown>;
}

/** Answers a question of alpha, so many days ago, through the store of the page. */
async function answered(page: Page, question: string, daysAgo: number): Promise<void> {
  await page.evaluate(
    async ([id, days]) => {
      const { store } = document.querySelector('course-due') as unknown as { store: Store };
      await store.change({
        type: 'answer',
        quiz: 'alpha',
        attempt: 'x',
        question: id,
        rev: 1,
        values: { choice: ['a'] },
        points: 1,
        at: Date.now() - days * 86_400_000,
      });
    },
    [question, daysAgo] as const,
  );
}

const box = (page: Page) => page.locator('course-due');

test('says when nothing is due, and what will bring it', async ({ page }) => {
  await page.goto(fixture('/progress/'));
  await expect(box(page).getByRole('heading', { name: 'Due for review' })).toBeVisible();
  await expect(box(page)).toContainText('Nothing is due.');
  await expect(box(page).getByRole('button')).toBeHidden();
});

test('names what is due and leads to its quiz, live, and passes axe', async ({ page }) => {
  await page.goto(fixture('/progress/'));
  await answered(page, 'alpha-q-fresh', 3);
  const row = box(page).getByRole('listitem');
  await expect(row).toContainText('1 due');
  await expect(box(page)).toContainText('1 objective is due');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await row.getByRole('link', { name: /^Quiz: / }).click();
  await expect(page).toHaveURL(/\/levels\/1-alpha\/quiz\/$/);
});

test('gives the days ahead as a calendar file', async ({ page }) => {
  await page.goto(fixture('/progress/'));
  await answered(page, 'alpha-q-fresh', 0);
  const coming = page.waitForEvent('download');
  await box(page)
    .getByRole('button', { name: /Calendar file/ })
    .click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('eight-levels-reviews.ics');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toMatch(
    /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:\d{8}\r\n[^]*END:VCALENDAR\r\n$/,
  );
});
