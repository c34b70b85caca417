import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';
import { attacks } from '../unit/progress/hostile.ts';

const KEY = 'eight-levels:progress';
const AT = Date.UTC(2026, 10, 21);
const backup = (read: Record<string, number>) => JSON.stringify({ v: 1, id: '0-file', read });

const text = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const facts = async (page: Page) => ({
  ...(JSON.parse((await text(page)) ?? '{}') as object),
  id: '',
});
const store = (page: Page, value: string) =>
  page.evaluate(([key, raw]) => localStorage.setItem(key, raw), [KEY, value] as const);

/** Opens the progress page with this record already stored. */
async function open(page: Page, record?: string): Promise<void> {
  await page.goto(fixture('/about/'));
  if (record !== undefined) await store(page, record);
  await page.goto(fixture('/progress/'));
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page
    .getByLabel('Backup file')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}

async function paste(page: Page, content: string): Promise<void> {
  await page.getByText('Or paste its text').click();
  await page.getByLabel('Text of a backup').fill(content);
  await page.getByRole('button', { name: 'Preview' }).click();
}

test('a backup is downloaded under its date, and restores to the same record in another browser', async ({
  page,
  browser,
}) => {
  await page.clock.setFixedTime(new Date(2026, 10, 21, 12));
  await open(page, backup({ 'alpha-first': AT }));
  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('checkbox', { name: 'Do the first thing once.' }).check();
  await page.goto(fixture('/progress/'));
  await expect(page.getByText('last backup: never')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a backup' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('eight-levels-2026-11-21.json');
  await expect(page.getByText('last backup: 2026-11-21')).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await open(other);
  await other.getByLabel('Backup file').setInputFiles(await file.path());
  await expect(other.getByText('1 new section read')).toBeVisible();
  await expect(other.getByText('1 new practice tick')).toBeVisible();
  expect(await text(other)).toBeNull();
  await other.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(other.getByText('Merged and saved.')).toBeVisible();
  expect(await facts(other)).toEqual(await facts(page));
  await other.context().close();
});

test('I31: merging again adds nothing; undo takes back only the last merge', async ({ page }) => {
  await open(page, backup({ 'alpha-first': AT }));
  await choose(page, 'b.json', backup({ 'alpha-first': AT, 'alpha-second': AT, 'beta-first': AT }));
  await expect(page.getByText('2 new sections read')).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.locator('course-standing')).toContainText('2 of 2 sections');
  await choose(page, 'b.json', backup({ 'alpha-second': AT }));
  await expect(page.getByText('It holds nothing that is not here already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await choose(page, 'b.json', backup({ gone: AT }));
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(page.getByText('Your record is as it was before the merge.')).toBeVisible();
  expect((await facts(page)) as object).toMatchObject({ read: { 'alpha-second': AT } });
  expect(JSON.stringify(await facts(page))).not.toContain('gone');
});

test('I36: undo right after a merge leaves every fact as it was, in other tabs too', async ({
  page,
  context,
}) => {
  await open(page);
  await paste(page, backup({ 'alpha-first': AT }));
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const before = await facts(page);
  const other = await context.newPage();
  await other.goto(fixture('/progress/'));
  await choose(page, 'b.json', backup({ 'beta-first': AT }));
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(other.locator('[data-of="beta"]')).toContainText('1 of 1 sections');
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(other.locator('[data-of="beta"]')).toContainText('0 of 1 sections');
  expect(await facts(page)).toEqual(before);
});

test('I32: what another tab writes while a preview is open is kept, and the preview counts anew', async ({
  page,
  context,
}) => {
  await open(page);
  await choose(page, 'b.json', backup({ 'alpha-first': AT, 'alpha-second': AT }));
  await expect(page.getByText('2 new sections read')).toBeVisible();
  const other = await context.newPage();
  await other.goto(fixture('/progress/'));
  await paste(other, backup({ 'alpha-first': AT, 'beta-first': AT }));
  await other.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('1 new section read')).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Merged and saved.')).toBeVisible();
  const { read } = (await facts(page)) as { read?: object };
  expect(Object.keys(read ?? {}).sort()).toEqual(['alpha-first', 'alpha-second', 'beta-first']);
});

test('I33, I38: a full storage says so, keeps the old record, and offers the new one as a download', async ({
  page,
}) => {
  await open(page, backup({ 'alpha-first': AT }));
  await page.evaluate(() => {
    let size = 2 ** 22;
    for (let i = 0; size > 4; i++) {
      try {
        localStorage.setItem(`other-project-${i}`, 'x'.repeat(size));
      } catch {
        size /= 2;
      }
    }
  });
  const old = await text(page);
  await choose(
    page,
    'b.json',
    backup(Object.fromEntries([...'abcdefghij'].map((id) => [`section-${id}`, AT]))),
  );
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Merged in memory only')).toBeVisible();
  await expect(page.locator('course-record')).toContainText('storage full');
  expect(await text(page)).toBe(old);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a backup' }).click();
  await downloading;
  await page.getByRole('button', { name: 'Reset …' }).click();
  await page.getByLabel('Type “reset” to go on').fill('reset');
  await page.getByRole('button', { name: 'Archive and begin anew' }).click();
  await expect(page.getByText('there is no room to archive the record')).toBeVisible();
  expect(await text(page)).toBe(old);
});

test('I34, I35: a file over 5 MB is refused unread, and names are text', async ({ page }) => {
  await open(page);
  await choose(page, 'big.json', Buffer.alloc(5 * 1024 * 1024 + 1, 32));
  await expect(page.getByRole('alert').filter({ hasText: 'larger than 5 MB' })).toBeVisible();
  const name = '"><img src=x onerror=document.title=1>.json';
  await choose(page, name, backup({ 'alpha-first': AT }));
  await expect(page.getByRole('heading', { name: `Preview of the file “${name}”` })).toBeVisible();
  expect(await page.locator('course-restore img').count()).toBe(0);
});

test('I1–I30 as files: each is refused or previewed in words, and changes nothing by itself', async ({
  page,
}) => {
  test.slow();
  await open(page, backup({ mine: AT }));
  const before = await text(page);
  for (const [name, content, expected] of attacks) {
    await choose(page, 'x.json', content);
    if (['fine', 'dropped', 'too-many'].includes(expected)) {
      await expect(
        page.getByRole('group', { name: 'Preview of the file “x.json”' }),
        name,
      ).toBeVisible();
      const leftOut = page.locator('course-restore').getByText('left out, because');
      await expect(leftOut, name).toHaveCount(expected === 'fine' ? 0 : 1);
      await page.getByRole('button', { name: 'Leave it' }).click();
    } else {
      await expect(page.locator('course-restore').getByRole('alert'), name).not.toBeEmpty();
    }
    expect(await text(page), name).toBe(before);
  }
});

const storable = attacks.filter(([, { length }]) => length < 2e6);
// In thirds: one test of all would be the longest of the suite.
for (const third of [1, 2, 3]) {
  test(`I37: a page starts over any stored text, keeps what it cannot read, and says so (${third} of 3)`, async ({
    page,
  }) => {
    test.slow();
    for (const [name, content, expected] of storable.filter((_, at) => at % 3 === third - 1)) {
      // A page without a store of its own, which would merge what it remembers of the case before.
      await page.goto(fixture('/about/'));
      await page.evaluate(() => localStorage.clear());
      await store(page, content);
      await page.goto(fixture('/levels/2-beta/'));
      await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible();
      await expect(page.getByRole('button', { name: /Mark as/ }), name).toBeVisible();
      const moved = !['fine', 'future', 'too-deep'].includes(expected) || content.startsWith('[');
      const notice = page.locator('course-save-notice');
      if (moved) await expect(notice, name).toContainText('It was moved aside');
      else if (expected === 'future') await expect(notice, name).toContainText('newer version');
      else await expect(notice, name).toBeHidden();
      const aside = await page.evaluate(() =>
        Object.keys(localStorage)
          .filter((key) => key.includes(':corrupt:'))
          .map((key) => localStorage.getItem(key)),
      );
      expect(aside.includes(content), name).toBe(moved);
    }
  });
}

test('a kept text is downloaded as it was, and the warning goes when it is deleted', async ({
  page,
}) => {
  await open(page, '<broken>');
  await expect(page.locator('course-record')).toContainText('a broken text is kept');
  const row = page.getByRole('listitem').filter({ hasText: 'Text that could not be read' });
  await expect(row.getByRole('button', { name: 'Restore' })).toBeHidden();
  const downloading = page.waitForEvent('download');
  await row.getByRole('button', { name: 'Download' }).click();
  const content = await (await downloading).createReadStream();
  expect(Buffer.concat(await content.toArray()).toString()).toBe('<broken>');
  await row.getByRole('button', { name: 'Delete' }).click();
  await row.getByRole('button', { name: 'Delete for good' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.locator('course-record')).toContainText('saved in this browser');
});

test('a reset asks for a word, archives, reaches other tabs, and can be restored', async ({
  page,
  context,
}) => {
  await open(page, backup({ 'alpha-first': AT }));
  const other = await context.newPage();
  await other.goto(fixture('/progress/'));
  await page.getByRole('button', { name: 'Reset …' }).click();
  await expect(page.getByLabel('Type “reset” to go on')).toBeFocused();
  await page.keyboard.type('rest');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was reset' })).toBeVisible();
  await page.getByLabel('Type “reset” to go on').fill('reset');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A new record has begun.')).toBeVisible();
  await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
  await expect(other.getByText('Nothing is recorded yet.')).toBeVisible();
  await other.reload();
  await page.reload();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.locator('[data-of="alpha"]')).toContainText('1 of 2 sections');
  await expect(other.locator('[data-of="alpha"]')).toContainText('1 of 2 sections');
});

test('where storage is denied the page works in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(fixture('/levels/1-alpha/'));
  await expect(page.locator('course-save-notice')).toContainText('allows no storage');
  await page.getByRole('checkbox', { name: 'Do the first thing once.' }).check();
  await expect(page.locator('#alpha-practice-do')).toContainText('ticked');
  await page.goto(fixture('/progress/'));
  await expect(page.locator('course-record')).toContainText('not saved');
});

test('in another page’s frame it says that the record there may be another one', async ({
  page,
}) => {
  await page.goto(fixture('/about/'));
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, fixture('/progress/'));
  const framed = page.frameLocator('iframe').getByText('This page is shown in a frame');
  await expect(framed).toBeVisible();
  await page.goto(fixture('/progress/'));
  await expect(page.getByText('This page is shown in a frame')).toBeHidden();
});
