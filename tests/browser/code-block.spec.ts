import type { Locator, Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const PAGE = fixture('/levels/1-alpha/');
const LINES = [
  'const answer: number = 42;',
  'console.log(',
  '',
  'export function',
  '  return',
  '}',
];

function block(page: Page, name: string): Locator {
  const head = page.locator('figcaption, .file-head', { hasText: name });
  return page.locator('.prose :is(.file, .code)').filter({ has: head }).last();
}

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

test('a head line says which file or language it is, and when it was verified', async ({
  page,
}) => {
  await page.goto(PAGE);
  await expect(block(page, 'AGENTS.md').locator('.file-head')).toContainText('verified 2026-11');
  await expect(block(page, 'TypeScript')).toContainText('const answer');
});

test('Copy puts the code alone into the clipboard, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await button(page, 'Copy AGENTS.md').click();
  await expect(block(page, 'AGENTS.md').locator('.code-said')).toHaveText('Copied.');
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toBe('# Map\n\n- Tests: tests/');
  await button(page, 'Copy Changes').click();
  await expect(block(page, 'Changes').locator('.code-said')).toHaveText('Copied.');
  expect((await copied()).split('\n').map((line) => line[0])).toEqual([' ', '-', '+', ' ']);
  expect(await copied()).not.toContain('removed');
});

for (const [why, spoil] of [
  ['is missing', () => void Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  [
    'refuses',
    () => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    },
  ],
] as const) {
  test(`where the clipboard ${why}, Copy selects the code and says what happened`, async ({
    page,
  }) => {
    await page.goto(PAGE);
    await page.evaluate(spoil);
    await button(page, 'Copy AGENTS.md').click();
    const said = block(page, 'AGENTS.md').locator('.code-said');
    await expect(said).toHaveText('Copied.');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('- Tests: tests/');

    await page.evaluate(() => (document.execCommand = () => false));
    await button(page, 'Copy TypeScript').click();
    await expect(block(page, 'TypeScript').locator('.code-said')).toHaveText(
      'Copying is not allowed here. The code is selected for you.',
    );
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('const answer');
  });
}

test('Wrap folds long lines and unfolds them, by keyboard', async ({ page }) => {
  await page.goto(PAGE);
  const pre = block(page, 'TypeScript').locator('pre');
  const hidden = (): Promise<number> => pre.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(await hidden()).toBeGreaterThan(0);
  const wrap = button(page, 'Wrap TypeScript');
  await wrap.focus();
  await page.keyboard.press('Enter');
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');
  expect(await hidden()).toBe(0);
  await page.keyboard.press('Space');
  await expect(wrap).toHaveAttribute('aria-pressed', 'false');
  expect(await hidden()).toBeGreaterThan(0);
});

test('a long line is reached by keyboard', async ({ page }) => {
  await page.goto(PAGE);
  const pre = block(page, 'TypeScript').getByRole('group', { name: 'Code' });
  await button(page, 'Wrap TypeScript').focus();
  await page.keyboard.press('Tab');
  await expect(pre).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => pre.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test('marked lines have a bar over the whole width and are named in words', async ({ page }) => {
  await page.goto(PAGE);
  const marked = block(page, 'TypeScript').locator('.marked');
  await expect(marked).toHaveText([/^console\.log/, /^export function/, /^ {2}return/]);
  await expect(block(page, 'TypeScript')).toContainText('Marked: lines 2, 4 to 5.');
  const boxes = await marked.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
  const text = await block(page, 'TypeScript')
    .locator('code')
    .evaluate((one) => one.textContent);
  expect(text.split('\n').every((line, at) => line.startsWith(LINES[at] ?? '-'))).toBe(true);
});

test('changed lines say in words which way, and have different bars', async ({ page }) => {
  await page.goto(PAGE);
  const changes = block(page, 'Changes');
  await expect(changes.locator('.removed')).toHaveText('removed: -  return 42;');
  await expect(changes.locator('.added')).toHaveText(/^added: \+ {2}return question/);
  const bar = (name: string): Promise<string> =>
    changes.locator(name).evaluate((one) => getComputedStyle(one).borderInlineStartStyle);
  expect(await bar('.removed')).not.toBe(await bar('.added'));
});

test('forced colors and paper keep the bar of a marked line', async ({ page }) => {
  await page.goto(PAGE);
  const marked = block(page, 'TypeScript').locator('.marked').first();
  const plain = page.locator('body');
  for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    const [bar, width] = await marked.evaluate((one) => {
      const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(one);
      return [borderInlineStartColor, borderInlineStartWidth];
    });
    expect(width).toBe('4px');
    expect(bar).not.toBe(await plain.evaluate((one) => getComputedStyle(one).backgroundColor));
  }
  await expect(button(page, 'Copy TypeScript')).toBeHidden();
});

test('no accessibility violation, as written and in use, in light or dark', async ({ page }) => {
  await page.goto(PAGE);
  expect(await violationsInBothThemes(page, '.code')).toEqual([]);
  await button(page, 'Wrap TypeScript').click();
  await button(page, 'Copy TypeScript').click();
  await expect(block(page, 'TypeScript').locator('.code-said')).not.toBeEmpty();
  expect(await violationsInBothThemes(page, '.code')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there are no buttons, and the code is whole', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('.code button:visible:not([data-do])')).toHaveCount(0);
    await expect(block(page, 'TypeScript')).toContainText('const answer');
  });
});

test('at 360 px the buttons fit beside the name, and the page does not scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  const name = await block(page, 'AGENTS.md').locator('.file-head > code').boundingBox();
  const copy = await button(page, 'Copy AGENTS.md').boundingBox();
  expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(copy?.x ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
