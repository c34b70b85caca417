import type { Browser, BrowserContext, Page } from 'playwright/test';
import decodeQR from 'qr/decode.js';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';
import { sealed, wordAttacks } from '../unit/progress/words.ts';

const KEY = 'eight-levels:progress';
const AT = Date.UTC(2026, 10, 21);
const PROGRESS = fixture('/progress/');
const record = (read: Record<string, number>) => JSON.stringify({ v: 1, id: '0-other', read });
const linkTo = (read: Record<string, number>) => `${PROGRESS}#p=${sealed(record(read))}`;

const text = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const facts = async (page: Page) => ({
  ...(JSON.parse((await text(page)) ?? '{}') as object),
  id: '',
});
const preview = (page: Page) =>
  page.getByRole('group', { name: 'Preview of the record in the link' });
const merge = (page: Page) => page.getByRole('button', { name: 'Merge', exact: true });

/** Makes the link on this device, by keyboard alone. */
async function makeLink(page: Page): Promise<string> {
  await page.goto(PROGRESS);
  await page.locator('course-move summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('It holds your whole record.')).toBeVisible();
  await page.keyboard.press('Tab');
  const field = page.getByLabel(/^Link/);
  await expect(field).toBeFocused();
  return field.inputValue();
}

async function laptopOf(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('checkbox', { name: 'Do the first thing once.' }).check();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  return page;
}

/** A tab of the phone, whose record differs from the laptop's. */
async function phoneTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

test('two devices: a link made on one is looked at, merged, and taken back on the other', async ({
  page,
  context,
  browser,
}) => {
  const laptop = await laptopOf(browser);
  const link = await makeLink(laptop);
  await page.goto(fixture('/levels/2-beta/'));
  await page.getByRole('button', { name: 'Mark as read' }).click();
  const before = await facts(page);

  await page.goto(link);
  await expect(preview(page)).toBeFocused();
  expect(page.url()).toBe(PROGRESS);
  await expect(preview(page)).toContainText('1 new chapter mark');
  await expect(preview(page)).toContainText('1 new practice tick');
  expect(await facts(page)).toEqual(before);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByText('Nothing was changed.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Restore a backup' })).toBeVisible();
  await expect(preview(page)).toBeHidden();
  expect(await facts(page)).toEqual(before);

  // U21: two tabs hold the link open; both confirm.
  const tab = await phoneTab(context, link);
  await page.goto(link);
  await expect(preview(tab)).toBeVisible();
  await expect(preview(page)).toBeFocused();
  await merge(page).press('Enter');
  await expect(page.getByText('Merged and saved.')).toBeVisible();
  await expect(tab.getByText('It holds nothing that is not here already.')).toBeVisible();
  await expect(merge(tab)).toBeHidden();
  const both = (await facts(page)) as unknown as { chapters: object; practiced: object };
  expect(Object.keys(both.chapters).sort()).toEqual(['alpha', 'beta']);
  expect(Object.keys(both.practiced)).toEqual(['alpha-practice-do']);
  await page.getByRole('button', { name: 'Undo the merge' }).press('Enter');
  await expect(page.getByText('Your record is as it was before the merge.')).toBeVisible();
  expect(await facts(page)).toEqual(before);
  await laptop.context().close();
});

test('what another record answered otherwise is both kept, whichever way the links go', async ({
  browser,
  page,
}) => {
  const laptop = await laptopOf(browser);
  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('checkbox', { name: 'Do the first thing once.' }).check();
  await page.getByRole('checkbox', { name: 'Do the first thing once.' }).uncheck();
  const [there, back] = [await makeLink(laptop), await makeLink(page)];
  await page.goto(there);
  await merge(page).click();
  await expect(page.getByText('Merged and saved.')).toBeVisible();
  await laptop.goto(back);
  await merge(laptop).click();
  await expect(laptop.getByText('Merged and saved.')).toBeVisible();
  expect(await facts(laptop)).toEqual(await facts(page));
  await laptop.context().close();
});

test('the code reads as a link in both themes, in forced colors and on a phone', async ({
  page,
}) => {
  test.slow();
  await page.goto(fixture('/about/'));
  const read = Object.fromEntries(
    Array.from({ length: 80 }, (_, i) => [
      `section-${Math.imul(i + 1, 0x9e3779b1) >>> 0}`,
      AT + i * 7919,
    ]),
  );
  await page.evaluate(([key, raw]) => localStorage.setItem(key, raw), [KEY, record(read)] as const);
  await page.goto(PROGRESS);
  await page.getByText('A code for a camera').click();
  const code = page.getByRole('img', { name: /^QR code/ });
  await expect(code).toBeVisible();
  for (const [width, colors] of [
    [360, { colorScheme: 'dark' }],
    [1440, { colorScheme: 'dark', forcedColors: 'active' }],
    [1440, { colorScheme: 'light', forcedColors: 'none' }],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(colors);
    const seen = await camera(page, await code.screenshot());
    expect(seen, `${width} ${JSON.stringify(colors)}`).toContain(`${PROGRESS}#p=`);
    await page.goto(seen);
  }
  // It was made of this record: opened here, it adds nothing.
  await expect(page.getByText('It holds nothing that is not here already.')).toBeVisible();
});

/** Finds and reads the code in a picture, as a phone would. */
async function camera(page: Page, png: Buffer): Promise<string> {
  const pixels = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, image.width, image.height);
    const gray = Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0);
    return { width, height, gray };
  }, png.toString('base64'));
  const { width, height, gray } = pixels;
  const data = Uint8ClampedArray.from(gray.flatMap((value) => [value, value, value, 255]));
  return decodeQR({ width, height, data });
}

test('the link is copied where there is a clipboard, and selected where there is none', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PROGRESS);
  await page.getByText('A link', { exact: true }).click();
  await expect(page.getByText('Nothing is recorded yet: there is nothing to carry.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeHidden();
  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('checkbox', { name: 'Do the first thing once.' }).check();
  const link = await makeLink(page);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  expect(await makeLink(page)).toBe(link);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const said = page.getByRole('status').filter({ hasText: 'The text is selected' });
  await expect(said).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
});

test('U1–U14, U20: whatever follows #p= is refused in words, leaves the address, and changes nothing', async ({
  page,
}) => {
  test.slow();
  await page.goto(linkTo({ 'alpha-first': AT }));
  await merge(page).click();
  await expect(page.getByText('Merged and saved.')).toBeVisible();
  const before = await text(page);
  const alert = page.locator('course-restore').getByRole('alert');
  // A browser takes line breaks out of an address.
  const attacks = wordAttacks.filter(([, word]) => !word.includes('\n'));
  for (const [name, word] of [...attacks, ['U14', sealed('<script>')] as const]) {
    // A good one is open, and is not applied by what comes in its place.
    await page.goto(linkTo({ 'alpha-first': AT, 'beta-first': AT }));
    await expect(preview(page), name).toContainText('1 new section read');
    const started = Date.now();
    await page.goto(`${PROGRESS}#p=${word}`);
    await expect(alert, name).toContainText('This link ');
    expect(Date.now() - started, name).toBeLessThan(5000);
    await expect(preview(page), name).toBeHidden();
    expect(page.url(), name).toBe(PROGRESS);
    expect(await text(page), name).toBe(before);
  }
});

test('U15–U18: the first of two is taken, and what only looks like one is left alone', async ({
  page,
}) => {
  const [first, second] = [sealed(record({ a: AT })), sealed(record({ b: AT, c: AT }))];
  await page.goto(`${PROGRESS}#p=${first}&p=${second}`);
  await expect(preview(page)).toContainText('1 new section read');
  await expect(preview(page)).toContainText('1 entry belongs to another version of the course.');
  for (const hash of ['#p', '#__proto__=x', '#constructor']) {
    await page.goto(PROGRESS + hash);
    expect(page.url()).toBe(PROGRESS + hash);
    await expect(preview(page)).toBeVisible();
  }
  for (const path of ['/', '/levels/1-alpha/', '/levels/1-alpha/quiz/', '/about/', '/search/']) {
    await page.goto(fixture(path) + `#p=${first}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await text(page)) ?? '', path).not.toContain('"a":');
  }
});

test('where storage is denied the preview says how long a merge will last', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: denied });
  });
  await page.goto(linkTo({ 'alpha-first': AT }));
  await expect(preview(page)).toContainText('lasts only until you leave it');
  await merge(page).click();
  await expect(page.getByText('Merged in memory only')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with the link, the code and the preview open, ${colorScheme}, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(linkTo({ 'alpha-first': AT }));
    await merge(page).click();
    for (const summary of await page.locator('course-move summary').all()) await summary.click();
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
    await page.goto(linkTo({ 'beta-first': AT, elsewhere: AT }));
    await expect(preview(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeHidden();
  });
}

test('without script the page says that the link needs it', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(PROGRESS);
  // Playwright does not look for text in <noscript>, so the paragraph is found by its place.
  await expect(page.locator('course-record noscript p')).toContainText(
    'the link to another device and reset need script',
  );
  await expect(page.getByText('Continue on another device')).toBeHidden();
  await page.context().close();
});
