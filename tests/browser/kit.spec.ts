import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const PAGE = fixture('/kit/');
const SCRIPT = 'tests/fixtures/course/levels/1-alpha/kit/dot-tool/run.sh';

async function downloaded(page: Page, name: string): Promise<{ as: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return { as: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

function promises(): void {
  test('a file is downloaded byte for byte, without the dot of its folder in the address', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(page.getByRole('link', { name: 'Download .tool/run.sh' })).toHaveAttribute(
      'href',
      '/kit/files/1-alpha/dot-tool/run.sh',
    );
    const { as, bytes } = await downloaded(page, 'Download .tool/run.sh');
    expect(as).toBe('run.sh');
    expect(bytes.equals(readFileSync(SCRIPT))).toBe(true);
  });

  test('the archive holds all of them under their own names', async ({ page }) => {
    await page.goto(PAGE);
    const { as, bytes } = await downloaded(page, 'Download all as a zip');
    expect(as).toBe('eight-levels-kit.zip');
    const entries = unzipSync(bytes);
    expect(Object.keys(entries).sort()).toEqual([
      'eight-levels-kit/1-alpha/.tool/run.sh',
      'eight-levels-kit/1-alpha/AGENTS.md',
      'eight-levels-kit/3-delta/plain.json',
      'eight-levels-kit/LICENSE',
      'eight-levels-kit/README.md',
    ]);
    expect(strFromU8(entries['eight-levels-kit/1-alpha/.tool/run.sh']!)).toBe(
      readFileSync(SCRIPT, 'utf8'),
    );
  });

  test('a file opens, with the lines of its notes marked and named', async ({ page }) => {
    await page.goto(PAGE);
    const file = page.getByRole('article', { name: 'A script' });
    await expect(file.getByText('Both are said.')).toBeHidden();
    await file.locator('summary').click();
    await expect(file.getByText('Lines 3 to 4 Both are said.')).toBeVisible();
    await expect(file.locator('.marked')).toHaveText([/^cd/, 'echo one', 'echo two']);
    await expect(file.getByText('Marked: lines 2 to 4.')).toBeAttached();
  });

  test('a chapter that is not written yet has files and no link', async ({ page }) => {
    await page.goto(PAGE);
    const delta = page.getByRole('region', { name: 'Delta' });
    await expect(delta.getByRole('heading', { name: 'Plain' })).toBeVisible();
    await expect(delta.getByRole('link', { name: 'Delta' })).toHaveCount(0);
    await expect(
      page.getByRole('region', { name: 'Alpha' }).getByRole('link', { name: 'Alpha' }),
    ).toBeVisible();
  });

  test('a file shown in a chapter leads to its place in the kit', async ({ page }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    await page
      .locator('.file-head', { hasText: 'AGENTS.md' })
      .getByRole('link', { name: 'in the kit' })
      .click();
    await expect(page).toHaveURL(`${PAGE}#alpha-kit-agents`);
    await expect(page.locator('#alpha-kit-agents')).toContainText('Says where the tests are.');
  });
}

test.describe('the kit', promises);

test.describe('the kit, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  promises();
});

test('Copy takes a file as it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByRole('article', { name: 'A script' }).locator('summary').click();
  await page.getByRole('button', { name: 'Copy .tool/run.sh' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    readFileSync(SCRIPT, 'utf8').trimEnd(),
  );
});

test('the kit has no axe violation with its files open, in light or dark, and fits a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PAGE);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a file of the kit is found by what it is for', async ({ page }) => {
  await page.goto(fixture('/'));
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('says where tests are');
  await expect(page.getByRole('dialog').getByRole('link', { name: /A map/ })).toHaveAttribute(
    'href',
    '/kit/#alpha-kit-agents',
  );
});
