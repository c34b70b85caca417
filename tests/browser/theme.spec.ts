import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';
import { slowDown } from '../support/slow.ts';

const LIGHT = 'rgb(250, 247, 242)';
const DARK = 'rgb(20, 18, 16)';
const KEY = 'eight-levels-theme';

const choice = (page: Page) => page.getByRole('combobox', { name: 'Theme' });
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const scheme = (page: Page) => page.locator('meta[name=color-scheme]').getAttribute('content');

test.use({ colorScheme: 'light' });

test.describe('the theme', () => {
  test('is the system’s until the reader chooses, and then the same on every page', async ({
    page,
  }) => {
    await page.goto(fixture('/'));
    await expect(choice(page)).toHaveValue('');
    expect(await background(page)).toBe(LIGHT);
    await choice(page).selectOption('Dark');
    expect(await background(page)).toBe(DARK);
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(choice(page)).toHaveValue('dark');
    expect(await background(page)).toBe(DARK);
    expect(await scheme(page)).toBe('dark');
    expect(await page.evaluate(colorSchemeOfRoot)).toBe('dark');
  });

  test('goes back to the system’s, which then decides', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(fixture('/'));
    await choice(page).selectOption('Light');
    expect(await background(page)).toBe(LIGHT);
    await choice(page).selectOption('System');
    expect(await background(page)).toBe(DARK);
    expect(await scheme(page)).toBe('light dark');
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
  });

  test('is chosen by keyboard, and named', async ({ page }) => {
    await page.goto(fixture('/'));
    await choice(page).focus();
    await page.keyboard.press('D');
    expect(await background(page)).toBe(DARK);
    await expect(choice(page)).toBeFocused();
  });

  test('takes an unknown stored value for the system’s', async ({ page }) => {
    await page.addInitScript((key) => localStorage.setItem(key, '"><b>'), KEY);
    await page.goto(fixture('/'));
    await expect(choice(page)).toHaveValue('');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  });

  test('works where storage throws', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto(fixture('/about/'));
    await choice(page).selectOption('Dark');
    expect(await background(page)).toBe(DARK);
  });

  test('follows the other tabs', async ({ page, context }) => {
    await page.goto(fixture('/'));
    const other = await context.newPage();
    await other.goto(fixture('/glossary/'));
    await choice(other).selectOption('Dark');
    await expect.poll(() => background(page)).toBe(DARK);
    await expect(choice(page)).toHaveValue('dark');
  });

  test('is read again when the page comes back from the cache', async ({ page }) => {
    await page.goto(fixture('/'));
    await page.evaluate((key) => {
      localStorage.setItem(key, 'dark');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, KEY);
    expect(await background(page)).toBe(DARK);
    await expect(choice(page)).toHaveValue('dark');
  });

  test('prints on white, whatever was chosen', async ({ page }) => {
    await page.goto(fixture('/'));
    await choice(page).selectOption('Dark');
    await page.emulateMedia({ media: 'print' });
    expect(await background(page)).toBe('rgb(255, 255, 255)');
  });
});

test.describe('the first paint', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript((key) => localStorage.setItem(key, 'dark'), KEY);
    await page.addInitScript(keepFrames);
    await slowDown(page);
  });

  test('has the chosen theme already, on a slow phone whose system says otherwise', async ({
    page,
  }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(choice(page)).toHaveValue('dark');
    const frames = await framesOf(page);
    expect(frames.length).toBeGreaterThan(3);
    expect(new Set(frames)).toEqual(new Set([DARK]));
  });

  test('would be seen to flash: with its script a moment later the same page does', async ({
    page,
  }) => {
    await page.route(/\/assets\/theme\./, async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ body: `addEventListener('load', () => {${body}})` });
    });
    await page.goto(fixture('/levels/1-alpha/'));
    await expect.poll(() => background(page)).toBe(DARK);
    expect(new Set(await framesOf(page))).toEqual(new Set([LIGHT, DARK]));
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('the system’s theme holds, and nothing offers another', async ({ page }) => {
    await page.goto(fixture('/'));
    await expect(page.locator('.theme')).toBeHidden();
    await expect(page.locator('html')).toHaveCSS('background-color', DARK);
  });
});

function colorSchemeOfRoot(): string {
  return getComputedStyle(document.documentElement).colorScheme;
}

/** Runs before the page: keeps the background of every frame from the first one with anything in it. */
function keepFrames(): void {
  const frames: string[] = [];
  Object.assign(window, { frames_: frames });
  const look = () => {
    if (document.body) frames.push(getComputedStyle(document.documentElement).backgroundColor);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function framesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { frames_: string[] }).frames_);
}
