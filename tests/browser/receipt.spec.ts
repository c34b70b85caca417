import type { Page } from 'playwright/test';
import { regrade } from '../../src/progress/receipt/regrade.ts';
import type { CourseKeys } from '../../src/progress/receipt/keys.ts';
import { readReceipt, writeReceipt } from '../../src/progress/receipt/receipt.ts';
import { marksBySummary, readSummary } from '../../src/progress/receipt/summary.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';
import { answerAll, quizUrl } from './quiz-page.ts';

const make = (page: Page) => page.getByRole('button', { name: 'Make a receipt' });
const line = (page: Page) => page.getByLabel('Receipt', { exact: true });
const summary = (page: Page) => page.getByLabel('Summary', { exact: true });
const said = (page: Page) => page.locator('course-receipt [data-out=said]');
const name = (page: Page) => page.getByLabel('Name on it (optional)');

/** A reader who has ticked one practice: enough for a receipt. */
async function ticked(page: Page): Promise<void> {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('checkbox', { name: 'Do the first thing once.' }).check();
  await page.goto(fixture('/progress/'));
}

async function receiptOn(page: Page) {
  const read = await readReceipt(await line(page).inputValue());
  if (!read.ok) throw new Error(read.code);
  return read.receipt;
}

/** The keys that this build of the course gives to everybody. */
async function keysOf(page: Page): Promise<CourseKeys> {
  const address = await page.locator('course-receipt').getAttribute('data-keys');
  expect(address).toMatch(/\/keys\.json\?[0-9a-f]{8}$/);
  const reply = await page.request.get(new URL(address ?? '', page.url()).href);
  return (await reply.json()) as CourseKeys;
}

test('from an empty profile to a passed quiz to a receipt that grades as consistent; an edited one does not', async ({
  page,
}) => {
  await page.goto(fixture('/progress/'));
  await make(page).click();
  await expect(said(page)).toHaveText('Nothing is recorded yet: there is nothing to share.');
  await expect(line(page)).toBeHidden();

  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.goto(quizUrl);
  await page.locator('course-quiz[data-ready]').waitFor();
  await answerAll(page, 8, 1);
  await page.goto(fixture('/progress/'));
  const shown = await page.locator('course-standing [data-out=knows]').textContent();
  await name(page).fill('Ada');
  await make(page).click();
  await expect(said(page)).toContainText('1 chapter read, 0 practices ticked, 1 quiz result');
  await expect(page.getByText('Name on it: Ada')).toBeVisible();

  const keys = await keysOf(page);
  const receipt = await receiptOn(page);
  const again = regrade(receipt, keys);
  expect(again).toMatchObject({ verdict: 'consistent', knows: Number(shown), does: 0, graded: 8 });
  expect(again.missed).toHaveLength(1);
  expect(receipt).toMatchObject({ name: 'Ada', version: keys.version });

  const claim = JSON.stringify(receipt).replace(/"score":\d+/, '"score":1000');
  const edited = await readReceipt(await writeReceipt(JSON.parse(claim) as typeof receipt));
  expect(edited.ok && regrade(edited.receipt, keys).verdict).toBe('edited');

  const raised = JSON.parse(JSON.stringify(keys).replaceAll('"rev":1,', '"rev":2,')) as CourseKeys;
  expect(regrade(receipt, raised).verdict).toBe('older version');

  const short = readSummary(await summary(page).inputValue());
  expect(short.ok && marksBySummary(short.summary, keys)[0]).toEqual({
    id: 'alpha',
    level: 1,
    read: true,
    passed: true,
    practiced: false,
  });
});

test('it is copied and saved as one line, by keyboard alone; what was shared before says when it is old', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.setFixedTime(new Date(2026, 10, 21, 12));
  await ticked(page);
  await name(page).focus();
  await page.keyboard.type('Grace');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('1 practice ticked');
  const text = await line(page).inputValue();
  expect(text).toMatch(/^8L1\.[\w-]+$/);
  await expect(said(page)).toContainText(`${text.length} bytes`);
  await make(page).focus();
  for (const [button, copied] of [
    ['Copy the receipt', text],
    ['Copy the summary', await summary(page).inputValue()],
  ] as const) {
    const target = page.getByRole('button', { name: button });
    for (let i = 0; i < 6 && !(await target.evaluate((e) => e === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(target.locator('xpath=..').getByRole('status')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(copied);
  }
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('eight-levels-receipt-2026-11-21.txt');

  const other = await context.newPage();
  await other.goto(fixture('/levels/1-alpha/'));
  await other.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('Your record has gone on since.')).toBeVisible();
  expect(await line(page).inputValue()).toBe(text);
  await make(page).click();
  await expect(page.getByText('Your record has gone on since.')).toBeHidden();
  await other.close();
});

const hostile = [
  '<img src=x onerror="document.title=1">',
  '\u202egnirts\u202c <b>',
  'x'.repeat(10_000),
  'a\u200b\u200d\u2060b',
  '👩‍👩‍👧‍👦 Zoë',
];

test('whatever a name contains, it is shown as text, and remembered only where the reader asks', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await ticked(page);
  for (const text of hostile) {
    // Typing stops at 40 letters; a script or an extension does not.
    await name(page).evaluate((input, value) => ((input as HTMLInputElement).value = value), text);
    await make(page).click();
    const cut = [...text].slice(0, 40).join('');
    await expect.poll(() => page.locator('course-receipt bdi').textContent()).toBe(cut);
    expect((await receiptOn(page)).name).toBe(cut);
    expect(await page.locator('course-receipt bdi *').count()).toBe(0);
    const wide = () => document.documentElement.scrollWidth > innerWidth;
    expect(await page.evaluate(wide), text.slice(0, 20)).toBe(false);
  }
  await page.reload();
  await expect(name(page)).toHaveValue('');
  await name(page).fill('Ada');
  await page.getByLabel('Remember the name in this browser').check();
  await page.reload();
  await expect(name(page)).toHaveValue('Ada');
  await page.getByLabel('Remember the name in this browser').uncheck();
  await page.reload();
  await expect(name(page)).toHaveValue('');
  await expect(page.getByLabel('Remember the name in this browser')).not.toBeChecked();
});

test('without a clipboard the line is selected; its code and keys load on use; axe finds nothing', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await ticked(page);
  await expect(make(page)).toBeVisible();
  const late = () => asked.filter((url) => /make\.browser|keys\.json/.test(url));
  expect(late()).toEqual([]);
  await make(page).click();
  await expect(line(page)).toBeVisible();
  expect(late()).toHaveLength(2);
  await page.getByRole('button', { name: 'Copy the receipt' }).click();
  await expect(page.getByText('The text is selected: copy it by hand.')).toBeVisible();
  const selected = await line(page).evaluate((area) => {
    const { selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return [selectionStart, selectionEnd];
  });
  expect(selected).toEqual([0, (await line(page).inputValue()).length]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, 'course-receipt')).toEqual([]);
  }
});

test('when the keys cannot be had, it says so, and a later press makes the receipt', async ({
  page,
  faults,
}) => {
  faults.allow(/Failed to load resource|ERR_FAILED|ERR_INTERNET/);
  await ticked(page);
  await page.route('**/keys.json*', (route) => route.abort());
  await make(page).click();
  await expect(said(page)).toContainText('could not be loaded');
  await page.unroute('**/keys.json*');
  await make(page).click();
  await expect(line(page)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the section says what a receipt holds and what making one needs', async ({ page }) => {
    await page.goto(fixture('/progress/'));
    await expect(page.getByRole('heading', { name: 'Share a receipt' })).toBeVisible();
    // Playwright does not look for text in <noscript>, so the paragraph is found by its place.
    const needs = page.locator('course-receipt noscript p');
    await expect(needs).toHaveText('Making a receipt needs script. Your record stays as it is.');
    await expect(needs).toBeVisible();
    await expect(make(page)).toBeHidden();
  });
});
