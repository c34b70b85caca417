import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const KEY = 'eight-levels:progress';
const AT = Date.UTC(2026, 10, 21);
const flag = (value: boolean) => ({ tick: 1, device: 'd', at: AT, value });
const half = { v: 1, id: '0-half', read: { 'alpha-first': AT, 'from-elsewhere': AT } };
const full = {
  v: 1,
  id: '0-full',
  read: { 'alpha-first': AT, 'alpha-second': AT, 'beta-first': AT },
  chapters: { alpha: flag(true), beta: flag(true), gamma: flag(true) },
  practiced: {
    'alpha-practice-do': flag(true),
    'alpha-practice-again': flag(true),
    'alpha-practice-show': flag(true),
    'beta-practice-one': flag(true),
    'beta-practice-two': flag(true),
    'beta-practice-three': flag(true),
  },
  results: {
    alpha: [{ at: AT, score: 1000, attempt: 'a' }],
    beta: [{ at: AT, score: 800, attempt: 'a' }],
  },
};

async function open(page: Page, path: string, record?: string): Promise<void> {
  await page.goto(fixture('/about/'));
  if (record) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, record] as const);
  }
  await page.goto(fixture(path));
}

async function paste(page: Page, content: string): Promise<void> {
  await page.getByText('Or paste its text').click();
  await page.getByLabel('Text of a backup').fill(content);
  await page.getByRole('button', { name: 'Preview' }).click();
}

const asItIs = async (): Promise<void> => {
  // Nothing to do first.
};

const states: readonly (readonly [string, string | undefined, (page: Page) => Promise<void>])[] = [
  ['empty', undefined, asItIs],
  ['half', JSON.stringify(half), openAll],
  ['full', JSON.stringify(full), openAll],
  [
    'a restore preview',
    undefined,
    (page) => paste(page, JSON.stringify({ ...full, ran: { '<b>': 1 } })),
  ],
  ['a refused file', undefined, (page) => paste(page, 'not json')],
  ['a broken record, kept', '<broken>', asItIs],
  ['a newer record', '{"v":2}', asItIs],
  [
    'a reset that was not confirmed',
    JSON.stringify(half),
    async (page) => {
      await page.getByRole('button', { name: 'Reset …' }).click();
      await page.getByRole('button', { name: 'Archive and begin anew' }).click();
    },
  ],
];

async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('.chapter-facts > summary:visible').all())
    await summary.click();
}

for (const [name, record, act] of states) {
  test(`axe finds nothing on the progress page, ${name}, in light or dark`, async ({ page }) => {
    await open(page, '/progress/', record);
    await act(page);
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
}

test('axe finds nothing on a chapter that is done, in light or dark', async ({ page }) => {
  await open(page, '/levels/1-alpha/', JSON.stringify(full));
  const found = await violationsInBothThemes(page, '.practice', '.page-head', '.toc');
  expect(found).toEqual([]);
});

test('the whole record is looked after by keyboard alone', async ({ page }) => {
  await open(page, '/progress/', JSON.stringify(half));
  const tabTo = async (name: string, role: 'button' | 'textbox' = 'button') => {
    const control = page.getByRole(role, { name, exact: true });
    for (let i = 0; i < 40; i++) {
      if (await control.evaluate((node) => node === document.activeElement).catch(() => false))
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${name} was not reached by Tab`);
  };
  await tabTo('Download a backup');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await downloading;
  await page.getByText('Or paste its text').focus();
  await page.keyboard.press('Enter');
  await tabTo('Text of a backup', 'textbox');
  await page.keyboard.insertText(JSON.stringify(full));
  await tabTo('Preview');
  await page.keyboard.press('Enter');
  await tabTo('Merge');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo the merge' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your record is as it was before the merge.')).toBeVisible();
});

test('every control of the progress page is at least 24 pixels high, and nothing scrolls sideways at 320', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '/progress/', JSON.stringify(full));
  await openAll(page);
  const small = await page
    .locator('.progress-page :is(button, input, summary):visible')
    .evaluateAll((nodes) =>
      nodes.map((node) => node.getBoundingClientRect().height).filter((height) => height < 24),
    );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
