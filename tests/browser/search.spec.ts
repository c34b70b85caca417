import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the course' });
const input = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const results = (page: Page) => dialog(page).locator('.search-hits').getByRole('link');
const status = (page: Page) => dialog(page).getByRole('status');

async function openAndType(page: Page, query: string): Promise<void> {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.keyboard.press('Control+k');
  await input(page).fill(query);
}

test.describe('opening search', () => {
  test('loads nothing of the engine before the first time', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(fixture('/levels/1-alpha/'), { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|dialog/.test(path))).toEqual([]);
    await page.keyboard.press('Control+k');
    await expect(input(page)).toBeFocused();
    await expect
      .poll(() => asked.filter((path) => path.includes('pagefind')).length)
      .toBeGreaterThan(2);
  });

  for (const shortcut of ['Control+k', 'Meta+k', '/']) {
    test(`works by ${shortcut}, and Esc gives the focus back`, async ({ page }) => {
      await page.goto(fixture('/'));
      const link = page.getByRole('banner').getByRole('link', { name: 'Glossary' });
      await link.focus();
      await page.keyboard.press(shortcut);
      await expect(input(page)).toBeFocused();
      await expect(input(page)).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(link).toBeFocused();
    });
  }

  test('works by the link in the header, which also leads somewhere on its own', async ({
    page,
  }) => {
    await page.goto(fixture('/'));
    const link = page.getByRole('banner').getByRole('link', { name: 'Search' });
    await expect(link).toHaveAttribute('href', '/search/');
    await link.click();
    await expect(dialog(page)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
  });

  test('"/" stays a character where one types, and can be switched off for good', async ({
    page,
  }) => {
    await openAndType(page, '');
    await page.keyboard.type('a/b');
    await expect(input(page)).toHaveValue('a/b');
    await dialog(page).getByRole('checkbox', { name: 'The / key opens search' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeHidden();
    await page.reload();
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(
      dialog(page).getByRole('checkbox', { name: 'The / key opens search' }),
    ).not.toBeChecked();
  });

  test('works where storage is forbidden', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await openAndType(page, 'section');
    await expect(results(page).first()).toBeVisible();
  });
});

test.describe('searching', () => {
  test('finds sections, labs and terms, with their level, and says how many', async ({ page }) => {
    await openAndType(page, 'sums');
    await expect(results(page).filter({ hasText: 'Sums of a list' })).toHaveAttribute(
      'href',
      '/levels/1-alpha/#alpha-sums',
    );
    const lab = results(page).filter({ hasText: 'Level 1, Alpha, lab' });
    await expect(lab.filter({ hasText: 'Sums of a list' })).toBeVisible();
    await expect(lab.locator('svg.glyph').first()).toBeVisible();
    await expect(status(page)).toHaveText(/^\d+ results?/);
    await input(page).fill('second section');
    await expect(results(page).filter({ hasText: 'The second section' }).first()).toBeVisible();
    await input(page).fill('fixture');
    await expect(results(page).filter({ hasText: 'Glossary' }).first()).toBeVisible();
  });

  test('underlines what matched', async ({ page }) => {
    await openAndType(page, 'prose');
    const mark = dialog(page).locator('mark').first();
    await expect(mark).toHaveText(/prose/i);
    expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      'underline',
    );
  });

  test('is driven by keys: arrows move, Enter goes', async ({ page }) => {
    await openAndType(page, 'section');
    await expect(results(page).nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(input(page)).toBeFocused();
    const first = await results(page).nth(0).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(fixture(first ?? ''));
    await expect(dialog(page)).toBeHidden();
  });

  test('walks to both ends by Home and End, and goes on with the query when one types', async ({
    page,
  }) => {
    await openAndType(page, 'section');
    await expect(results(page).nth(2)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(results(page).last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('s');
    await expect(input(page)).toBeFocused();
    await expect(input(page)).toHaveValue('sections');
  });

  test('marks the row that Enter opens, by more than its color', async ({ page }) => {
    await openAndType(page, 'section');
    const edge = (at: number) =>
      results(page)
        .nth(at)
        .evaluate((link) => getComputedStyle(link).borderInlineStartColor);
    await expect(results(page).nth(1)).toBeVisible();
    expect(await edge(0)).not.toBe(await edge(1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await edge(0)).not.toBe(await edge(1));
    await page.emulateMedia({ forcedColors: 'active' });
    await input(page).focus();
    expect(await edge(0)).not.toBe(await edge(1));
  });

  test('says what it searches before anything is typed, with examples that find something', async ({
    page,
  }) => {
    await openAndType(page, '');
    await expect(dialog(page)).toContainText('Searches the text of 3 chapters');
    const examples = dialog(page).locator('.search-results').getByRole('button');
    await expect(examples).toHaveCount(3);
    for (const query of await examples.allTextContents()) {
      await examples.filter({ hasText: query }).click();
      await expect(input(page)).toHaveValue(query);
      await expect(input(page)).toBeFocused();
      await expect(results(page).first()).toContainText(query);
      await input(page).fill('');
    }
  });

  test('shows ways on when nothing is found: examples and the index', async ({ page }) => {
    await openAndType(page, 'zzyzx');
    await expect(status(page)).toHaveText('Nothing found for “zzyzx”.');
    const note = dialog(page).locator('.search-results');
    await page.keyboard.press('ArrowDown');
    await expect(note.getByRole('button').first()).toBeFocused();
    await note.getByRole('link', { name: 'Open the index' }).click();
    await expect(page).toHaveURL(fixture('/search/'));
  });

  test('says when nothing is found, and shows markup in a query as text', async ({ page }) => {
    await openAndType(page, '<img/onerror=zzyzx>');
    await expect(status(page)).toHaveText('Nothing found for “<img/onerror=zzyzx>”.');
    await expect(results(page)).toHaveCount(0);
  });

  test('loses no key while its script is on the way', async ({ page }) => {
    await page.route(/dialog\.browser/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.goto(fixture('/'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('second section');
    await expect(input(page)).toHaveValue('second section');
    await expect(results(page).first()).toBeVisible();
  });

  test('closes by one Escape, with words in the input too', async ({ page }) => {
    await openAndType(page, 'section');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });

  test('names a word of the query that stands nowhere', async ({ page }) => {
    await openAndType(page, 'section zzyzx');
    await expect(status(page)).toContainText('without “zzyzx”');
  });

  test('takes a query from the address of its page', async ({ page }) => {
    await page.goto(fixture('/search/?q=second+section'));
    await expect(input(page)).toHaveValue('second section');
    await expect(results(page).first()).toBeVisible();
  });

  test('says so when its index cannot be loaded', async ({ page, faults }) => {
    faults.allow(/Failed to load|pagefind/);
    await page.route('**/pagefind/**', (route) => route.abort());
    await openAndType(page, 'section');
    await expect(status(page)).toHaveText(/could not be loaded|did not answer/);
    await expect(dialog(page).getByRole('link', { name: 'Open the index' })).toBeVisible();
  });

  test('says that it is loading, and can be asked again after a failure', async ({
    page,
    faults,
  }) => {
    faults.allow(/Failed to load|pagefind/);
    let answer: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/pagefind/**', (route) => held.then(() => route.abort()));
    await openAndType(page, 'section');
    await expect(status(page)).toHaveText('Loading the index…');
    answer?.();
    const again = dialog(page).getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    await page.unroute('**/pagefind/**');
    await again.click();
    await expect(results(page).first()).toBeVisible();
  });

  for (const [state, query] of Object.entries({ found: 'section', empty: '', none: 'zzyzx' })) {
    test(`has no axe violation when ${state} in light or dark, on a phone too`, async ({
      page,
    }) => {
      await openAndType(page, query);
      await expect(dialog(page)).toHaveAttribute('data-state', state);
      await expect(dialog(page).locator('.search-results > *').first()).toBeVisible();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await violationsInBothThemes(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
    });
  }

  test('has no axe violation when failed, in light or dark', async ({ page, faults }) => {
    faults.allow(/Failed to load|pagefind/);
    await page.route('**/pagefind/**', (route) => route.abort());
    await openAndType(page, 'section');
    await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});
