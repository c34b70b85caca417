// Every state of a lab: a shape, words, a button that can be used, and no accessibility violation.
import type { Locator, Page } from 'playwright/test';
import { violationsInBothThemes } from '../../support/axe.ts';
import { expect, test } from '../../support/browser-test.ts';
import { LABS, openLabs } from './lab-page.ts';

const lab = (page: Page): Locator => page.locator('#alpha-sums');
const status = (page: Page): Locator => lab(page).getByRole('status');
const code = (page: Page): Locator => lab(page).getByRole('textbox', { name: 'Code of main.ts' });
const NEVER = 'await new Promise(() => {});';

function button(page: Page, name: string): Locator {
  return lab(page).getByRole('button', { name, exact: true });
}

/** What tells a state's mark from the others without its color. */
function shape(page: Page): Promise<string> {
  return lab(page)
    .locator('.lab-mark')
    .evaluate((mark) => {
      const { borderRadius, borderWidth, borderTopStyle, rotate } = getComputedStyle(mark);
      return [borderRadius, borderWidth, borderTopStyle, rotate === '45deg'].join(' ');
    });
}

/** Brings the lab into a state, and says how its status reads then. */
const STATES: Readonly<Record<string, (page: Page) => Promise<string | RegExp>>> = {
  idle: () => Promise.resolve('Not run yet.'),
  running: async (page) => {
    await code(page).fill(NEVER);
    await button(page, 'Run').click();
    return 'Running. Stop ends it.';
  },
  done: async (page) => {
    await button(page, 'Run').click();
    await expect(lab(page)).toHaveAttribute('data-task', 'open');
    return /^Finished in \d+ ms\. Task not solved yet\.$/;
  },
  stopped: async (page) => {
    await code(page).fill(NEVER);
    await button(page, 'Run').click();
    await expect(lab(page)).toHaveAttribute('data-state', 'running');
    await button(page, 'Stop').click();
    return 'Stopped. The result below is the one from before.';
  },
  failed: async (page) => {
    await code(page).fill('1;\nthrow new Error("no");');
    await button(page, 'Run').click();
    return 'Stopped by an error in main.ts, line 2.';
  },
};

test('each state has words and passes axe, in light or dark', async ({ page }) => {
  test.setTimeout(180_000);
  for (const [state, enter] of Object.entries(STATES)) {
    await openLabs(page, 20);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    const words = await enter(page);
    await expect(lab(page)).toHaveAttribute('data-state', state);
    await expect(status(page)).toHaveText(words);
    expect([state, await violationsInBothThemes(page, '#alpha-sums')]).toEqual([state, []]);
  }
});

test('each state has a shape of its own, in forced colors too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(LABS);
  const shapes: string[] = [];
  for (const state of Object.keys(STATES)) {
    await lab(page).evaluate((element, value) => (element.dataset['state'] = value), state);
    shapes.push(await shape(page));
  }
  for (const task of ['open', 'solved']) {
    await lab(page).evaluate((element, value) => {
      element.dataset['state'] = 'done';
      element.dataset['task'] = value;
    }, task);
    shapes.push(await shape(page));
  }
  expect(new Set(shapes).size).toBe(Object.keys(STATES).length + 2);
});

test('a button that can do nothing says why', async ({ page }) => {
  await openLabs(page, 20);
  const usable = async (): Promise<string[]> => {
    const buttons = await lab(page).locator('.lab-bar button:visible').all();
    const all = await Promise.all(
      buttons.map(async (one) => [
        (await one.textContent())?.trim() ?? '',
        await one.getAttribute('aria-disabled'),
        await one.getAttribute('title'),
      ]),
    );
    for (const [name, disabled, why] of all) {
      expect([name, disabled === 'true']).toEqual([name, (why ?? '') !== '']);
    }
    return all.filter(([, disabled]) => disabled !== 'true').map(([name]) => name ?? '');
  };
  expect(await usable()).toEqual(['Run']);
  await code(page).fill(NEVER);
  await expect(button(page, 'Reset code')).toHaveAttribute('aria-disabled', 'false');
  expect(await usable()).toEqual(['Run', 'Reset code']);
  await button(page, 'Run').click();
  await expect(lab(page)).toHaveAttribute('data-state', 'running');
  expect(await usable()).toEqual(['Stop', 'Reset code']);
  await button(page, 'Stop').click();
  await page.reload();
  expect(await usable()).toEqual(['Run', 'Reset code']);
});

test('an edit is named at its file, and said to be saved', async ({ page }) => {
  await page.goto(LABS);
  const kept = lab(page).locator('.lab-kept');
  await expect(lab(page).getByRole('tab', { name: 'edited' })).toHaveCount(0);
  await lab(page).getByRole('tab', { name: 'sum.ts' }).click();
  await lab(page).getByRole('textbox', { name: 'Code of sum.ts' }).fill('export const sum = 1;');
  await expect(lab(page).getByRole('tab', { name: 'edited' })).toHaveText('sum.ts');
  await expect(kept).toHaveText('Edited. Saved in this browser.');
  await page.reload();
  await expect(lab(page).getByRole('tab', { name: 'edited' })).toHaveText('sum.ts');
  await expect(kept).toHaveText('Edited. Saved in this browser.');
  await button(page, 'Reset code').click();
  await expect(lab(page).getByRole('tab', { name: 'edited' })).toHaveCount(0);
  await expect(kept).toHaveText('');
});

test('a published result and one’s own are told apart by words and by shape', async ({ page }) => {
  await page.goto(LABS);
  const from = lab(page).locator('.lab-from');
  const border = (): Promise<string> => from.evaluate((one) => getComputedStyle(one).borderStyle);
  await expect(from).toContainText('Published result');
  expect(await border()).toBe('dashed');
  await button(page, 'Run').click();
  await expect(from).toHaveText('Your run, in this browser');
  expect(await border()).toBe('solid');
  await button(page, 'Reset code').click();
  await expect(from).toContainText('Published result');
  expect(await border()).toBe('dashed');
});

test('under every plot its numbers are a table, without JavaScript as well', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(LABS);
  for (const plot of await page.locator('.lab-plot').all()) {
    await plot.getByText('The numbers as a table').click();
    await expect(plot.getByRole('table')).toBeVisible();
    expect(await plot.getByRole('rowheader').count()).toBeGreaterThan(1);
  }
  expect(await page.locator('.lab-plot').count()).toBe(2);
  await context.close();
});

test('two lines are named at their ends, without a legend', async ({ page }) => {
  await page.goto(LABS);
  const plot = page.locator('#alpha-tokens').getByRole('img');
  await expect(plot.locator('.name')).toHaveText(['Tokens', 'Words']);
  await expect(page.locator('#alpha-tokens .plot-legend')).toHaveCount(0);
});

test.describe('on a phone that is touched', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('every control of a lab is 44 px high or more', async ({ page }) => {
    await page.goto(LABS);
    await lab(page).locator('summary', { hasText: 'Solution' }).click();
    const controls = lab(page).locator('button:visible, summary:visible, a:visible, [role=tab]');
    const small = await controls.evaluateAll((all) =>
      all
        .map((one) => [one.textContent.trim(), one.getBoundingClientRect().height] as const)
        .filter(([, height]) => height < 44),
    );
    expect(small).toEqual([]);
    expect(await controls.count()).toBeGreaterThan(8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('nothing moves when the script of a lab arrives', async ({ page }) => {
  const at = (): Promise<number[]> =>
    page
      .locator('.lab')
      .evaluateAll((labs) => labs.map((one) => one.getBoundingClientRect().height));
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(/ChapterPage[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LABS, { waitUntil: 'commit' });
  await page.locator('footer').last().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const before = await at();
  go();
  await page.waitForFunction(() => document.querySelector('.lab:defined') !== null);
  expect(await at()).toEqual(before);
});
