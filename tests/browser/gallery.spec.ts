import { existsSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { labStates } from '../../src/gallery/lab-states.ts';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

async function open(page: Page): Promise<void> {
  await page.goto(fixture('/gallery/'));
  await expect(page.locator('html')).toHaveAttribute('data-gallery', 'ready');
}

test('the gallery is no page of the real course', () => {
  expect(existsSync('dist-fixture/gallery/index.html')).toBe(true);
  expect(existsSync('dist/gallery')).toBe(false);
});

test('every state of a lab is shown, by the words of the runner', async ({ page }) => {
  await open(page);
  for (const [state, { words }] of Object.entries(labStates)) {
    const lab = page.locator(`[data-lab-specimen="${state}"] course-lab`);
    if (words !== '') await expect(lab.getByRole('status')).toContainText(words);
  }
  const failed = page.locator('[data-lab-specimen=failed]');
  await expect(failed.getByRole('button', { name: 'sum.ts, line 3' })).toBeVisible();
});

test('a lab of the gallery runs as the one it is a copy of', async ({ page }) => {
  await open(page);
  const lab = page.locator('[data-lab-specimen=idle] course-lab');
  await lab.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(lab.getByRole('status')).toContainText('Finished in');
});

test('each kind of question is shown open, refused, right and wrong', async ({ page }) => {
  await open(page);
  const outcome = (state: string) =>
    page.locator(`[data-question-specimen]:has(> .question[id$="-${state}"]) .outcome`);
  expect(await outcome('right').count()).toBe(8);
  for (const [state, words] of [
    ['right', /^Right/],
    ['wrong', /^Not right/],
    ['part', /^Partly right/],
    ['empty', /\./],
  ] as const) {
    for (const text of await outcome(state).allTextContents())
      expect(text.trim(), state).toMatch(words);
  }
});

test('the sample records change every part that shows progress', async ({ page }) => {
  await open(page);
  const table = page.getByRole('table', { name: /Progress by level/ });
  const step = page.locator('course-next-step').first();
  for (const [name, level, next] of [
    ['Half done', /read.*2 of 2|100 %/s, /Gamma/],
    ['Known, not practiced', /100 %.*0 of/s, /Alpha/],
    ['Empty', /not yet/, /Alpha/],
    ['All done', /100 %/, /Nothing is left/],
  ] as const) {
    await page.locator('[data-records]').getByRole('button', { name, exact: true }).click();
    await expect(table, name).toContainText(level);
    await expect(step, name).toContainText(next);
  }
});

test('no state of any component has an axe violation, in light and in dark', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  expect(await violationsInBothThemes(page)).toEqual([]);
});
