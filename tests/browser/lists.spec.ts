import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

test.describe('an address that is no page', () => {
  test.beforeEach(({ faults }) => faults.allow(/404/));
  const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

  test('is named, with the chapter it resembles and a search for its words', async ({ page }) => {
    await page.goto(fixture('/levels/1-alhpa/'));
    await expect(page.getByText('You asked for /levels/1-alhpa/')).toBeVisible();
    await expect(row(page, 'Alpha')).toContainText('the closest one');
    await page.getByRole('link', { name: 'Search the course' }).click();
    await expect(page).toHaveURL(fixture('/search/?q=alhpa'));
    await expect(page.getByRole('searchbox')).toHaveValue('alhpa');
  });

  test('may be one of a chapter that is not written yet', async ({ page }) => {
    await page.goto(fixture('/levels/3-delta/quiz/'));
    await expect(page.getByRole('region', { name: 'Not written yet' })).toContainText(
      'Deltathe closest one',
    );
  });

  test('is shown as text, whatever it holds, and moves nothing', async ({ page }) => {
    const path = `/<img src=x onerror=alert(1)>/${'long'.repeat(100)}%E0%A4%A`;
    await page.goto(fixture('/levels/none/'));
    const top = () =>
      page
        .getByRole('link', { name: 'See all levels' })
        .evaluate((link) => link.getBoundingClientRect().top);
    const before = await top();
    await page.goto(fixture(path));
    await expect(page.getByText('You asked for /')).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
    expect(await top()).toBe(before);
    await expect(page.getByText('the closest one')).toBeHidden();
  });

  test('leads on at once: one main button, and every chapter that is written', async ({ page }) => {
    await page.goto(fixture('/nothing/'));
    const main = page.getByRole('main');
    await expect(main.locator('.button.main')).toHaveText('See all levels');
    await expect(page.getByRole('region', { name: 'Chapters' }).getByRole('link')).toHaveText([
      'Gamma',
      'Beta',
      'Alpha',
    ]);
  });

  test('has no axe violation in light or dark, and fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.goto(fixture('/levels/1-alhpa/'));
    await expect(page.getByText('the closest one')).toBeVisible();
    expect(await violationsInBothThemes(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  });
});

test.describe('an address that is no page, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('still leads on', async ({ page, faults }) => {
    faults.allow(/404/);
    await page.goto(fixture('/nothing/'));
    await expect(page.getByText('Error 404')).toBeVisible();
    await page.getByRole('link', { name: 'Search the course' }).click();
    await expect(page).toHaveURL(fixture('/search/'));
  });
});

test.describe('pages that are lists', () => {
  test('the glossary gives each term an address and leads to where it is explained', async ({
    page,
  }) => {
    await page.goto(fixture('/glossary/'));
    const entry = page.locator('#term-fixture');
    await expect(entry.getByRole('link', { name: 'fixture' })).toHaveAttribute(
      'href',
      '#term-fixture',
    );
    await expect(entry.locator('svg.glyph')).toBeVisible();
    await expect(entry).toContainText('Level 1');
    await entry.getByRole('definition').getByRole('link').click();
    await expect(page).toHaveURL(/\/levels\/1-alpha\//);
  });

  test('the sources stand by kind, with dates in one column', async ({ page }) => {
    await page.goto(fixture('/sources/'));
    const papers = page.getByRole('region', { name: 'Research papers' });
    await expect(papers.getByRole('listitem')).toHaveCount(1);
    const edges = await page
      .locator('.source-rows time')
      .evaluateAll((dates) => dates.map((date) => Math.round(date.getBoundingClientRect().left)));
    expect(edges.length).toBeGreaterThan(1);
    expect(new Set(edges).size).toBe(1);
  });

  test('the index names each chapter with its level, the highest first', async ({ page }) => {
    await page.goto(fixture('/search/'));
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      'Gamma',
      'Beta',
      'Alpha',
      'Kit',
      'Where am I?',
      'Glossary',
    ]);
    const alpha = page.getByRole('region', { name: 'Alpha' });
    await expect(alpha).toContainText('Level 1');
    await expect(alpha.locator('svg.glyph')).toBeVisible();
  });

  test('a term that an address names stands out', async ({ page }) => {
    await page.goto(fixture('/glossary/#term-fixture'));
    const back = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await back('#term-fixture')).not.toBe(await back('main'));
  });
});
