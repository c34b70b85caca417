import type { Page } from 'playwright/test';
import { buildCourse } from '../../src/course/load.build.ts';
import { keysOf } from '../../src/progress/receipt/keys.ts';
import { receiptOf } from '../../src/progress/receipt/of-record.ts';
import { writeReceipt } from '../../src/progress/receipt/receipt.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { anyValues, Reader, right } from '../support/reader.ts';
import { course, fixture } from '../support/sites.ts';

const TEAM = fixture('/team/');
const keys = keysOf(buildCourse('tests/fixtures/course').course, (path) => path);
const [alpha] = keys.chapters.filter(({ level }) => level === 1);

/** A receipt of someone who read level 1 and answered it, rightly or by chance, and ticked it or not. */
async function receipt(name: string, what: { right?: boolean; ticked?: boolean; day?: string }) {
  const reader = new Reader(keys);
  const { id, questions, practices } = alpha!;
  reader.read(id);
  const values = what.right
    ? right
    : (one: (typeof questions)[number]) => anyValues(one, () => 0.9);
  reader.attempt(id, questions.slice(0, 8), values);
  if (what.ticked) for (const practice of practices) reader.tick(practice);
  return writeReceipt(receiptOf(reader.progress, keys, { day: what.day ?? '2026-11-20', name }));
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const row = (page: Page, name: string) => page.getByRole('row', { name });
const did = (page: Page) => page.locator('[data-out="did"]');

async function read(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^One receipt or summary/).fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
}

test('a lead pastes receipts, and sees who knows and does what, and what the team misses', async ({
  page,
}) => {
  await page.goto(TEAM);
  const lines = [
    await receipt('Ana', { right: true, ticked: true }),
    'nothing of ours',
    `Bo: ${await receipt('', { right: true })}`,
    (await receipt('Cy', {})).slice(0, -3),
    '',
    await receipt('Dio', {}),
    await receipt('Eva', { ticked: true }),
  ];
  await read(page, lines.join('\n'));
  await expect(did(page)).toHaveText('4 new people; 2 not read.');
  const issues = page.locator('[data-out="issues"] li');
  await expect(issues).toHaveText([
    /^Line 2: This is no receipt/,
    /^Line 4: This receipt is not whole/,
  ]);
  await expect(row(page, 'Ana').getByRole('img').first()).toHaveAccessibleName('knows and does');
  await expect(row(page, 'Bo').getByRole('img').first()).toHaveAccessibleName('knows');
  await expect(row(page, 'Eva').getByRole('img').first()).toHaveAccessibleName('does');
  await expect(row(page, 'Dio')).toContainText('consistent');
  // Four people, two of whom practice level 1: not fewer than half.
  await expect(title(page)).toHaveText('No level holds you back up to 1.');
  const hard = page.locator('[data-out="hard"] li');
  await expect(hard.first()).toContainText(/missed by 2 of 4 who answered/);
  await expect(hard.first().getByRole('link').first()).toHaveAttribute(
    'href',
    /\/levels\/1-alpha\/quiz\/#/,
  );
  await expect(page.locator('[data-out="hard"]')).not.toContainText(/Dio|Eva/);
});

test('a newer receipt of a person takes the place of the older one; two people of one name are told apart', async ({
  page,
}) => {
  await page.goto(TEAM);
  await read(
    page,
    `${await receipt('Ana', { right: true, day: '2026-11-20' })}\n${await receipt('ana', { day: '2026-09-01' })}`,
  );
  await expect(did(page)).toHaveText('1 new person; 1 older receipt kept as an earlier day.');
  await expect(row(page, 'Ana')).toContainText('2026-11-20');
  await page.getByText('Rename, tell apart or remove someone').click();
  await page.getByRole('button', { name: 'These are two people' }).click();
  await page.getByRole('combobox', { name: 'Who' }).selectOption('Ana 2');
  await page.getByLabel('New name').fill('Ana Berg');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(row(page, 'Ana Berg')).toContainText('2026-09-01');
});

test('a board travels in a link: shown before it is taken, then out of the address bar', async ({
  page,
  context,
}) => {
  await page.goto(TEAM);
  await page.getByRole('button', { name: 'Show an example team' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = page.getByLabel(/^The link/);
  await expect(link).toHaveValue(/#b=/);
  const other = await context.newPage();
  await other.goto(await link.inputValue());
  await expect(
    other.getByRole('heading', { name: 'This link holds a board of 12 people, 2 snapshots.' }),
  ).toBeVisible();
  await expect(other).toHaveURL(TEAM);
  await expect(other.getByRole('heading', { name: 'People', exact: true })).toBeHidden();
  await other.getByRole('button', { name: 'Open it' }).click();
  await expect(other.locator('[data-out="people"] tr')).toHaveCount(12);
  await expect(title(other)).toHaveText(await title(page).innerText());
  await expect(other.locator('[data-out="change"]')).toContainText(/^Since /);

  await other.goto(`${TEAM}#b=${'A'.repeat(40)}`);
  await expect(other.getByRole('heading', { name: /^This link is not whole/ })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Open it' })).toBeHidden();
  await expect(other).toHaveURL(TEAM);
});

test('nothing is stored until the lead keeps it; then it is there again, and can be deleted', async ({
  page,
}) => {
  await page.goto(TEAM);
  await read(page, 'name,knows,does\nAna,2,1\n,1,1\nBo,x,1');
  await expect(page.locator('[data-out="issues"] li')).toHaveText([
    /^Row 2: it has no name/,
    /^Row 3: “knows”/,
  ]);
  const stored = () => page.evaluate(() => localStorage.getItem('eight-levels-team'));
  expect(await stored()).toBeNull();
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await page.reload();
  await expect(row(page, 'Bo')).toBeVisible();
  await page.getByRole('button', { name: 'Delete from this device' }).click();
  expect(await stored()).toBeNull();
  await page.getByRole('button', { name: 'Clear the board' }).click();
  await expect(row(page, 'Bo')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Bo')).toBeVisible();
});

test('where storage is denied, keeping says so and the board goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto(TEAM);
  await read(page, 'name,does\nAna,1');
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.locator('[data-out="kept"]')).toContainText('allows no storage');
  await expect(row(page, 'Ana')).toBeVisible();
});

test('hostile names are text', async ({ page }) => {
  await page.goto(TEAM);
  const names = [
    '<img src=x onerror=alert(1)>',
    '\u202Elive',
    '=HYPERLINK("x")',
    '__proto__',
    'Z'.repeat(150),
  ];
  await read(page, JSON.stringify(names.map((name) => ({ name, level: 1 }))));
  await expect(page.locator('[data-out="people"] tr')).toHaveCount(5);
  await expect(row(page, '<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(row(page, 'live')).toBeVisible();
  await expect(row(page, `${'Z'.repeat(40)}…`)).toBeVisible();
  expect(await page.locator('main img').count()).toBe(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Table as CSV' }).click();
  const file = await (await download).createReadStream();
  const text = (await file.toArray()).join('');
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('10,000 lines are read in slices that leave the page alone, and can be stopped', async ({
  page,
}) => {
  test.slow();
  await page.goto(TEAM);
  const one = await receipt('', { right: true });
  const all = Array.from({ length: 10_000 }, (_, at) => `Person ${at}: ${one}`).join('\n');
  await page
    .getByLabel(/^Or files/)
    .setInputFiles({ name: 'all.txt', mimeType: 'text/plain', buffer: Buffer.from(all) });
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(did(page)).toHaveText(/new people.* lines were not looked at\./);
  const said = (await did(page).innerText()).replaceAll(',', '');
  const [added = 0, left = 0] = [/(\d+) new/, /Stopped: (\d+)/].map((part) =>
    Number(part.exec(said)?.[1] ?? 0),
  );
  const full = Number(/(\d+) left out/.exec(said)?.[1] ?? 0);
  expect(added + left + full).toBe(10_000);
});

test('the board of twelve is clean to axe in light and dark, and its table is reached by keyboard', async ({
  page,
}) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(course('/team/'));
  await page.getByRole('button', { name: 'Show an example team' }).click();
  await expect(title(page)).toHaveText('Your ceiling is level 4.');
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await page.getByRole('group', { name: 'Table of people' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('gap');
  await expect(page.getByRole('columnheader', { name: 'Gap' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.locator('[data-out="people"] tr').first()).toContainText('Goran');
  await page.getByLabel('Name contains').fill('ine');
  await expect(page.locator('[data-out="people"] tr:visible')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it does and what a roster looks like, and offers nothing that would not work', async ({
    page,
  }) => {
    await page.goto(TEAM);
    await expect(page.locator('course-team > header noscript p')).toBeVisible();
    await page.getByText('What a roster looks like').click();
    await expect(page.getByText('Example Two,1 2 5,only 2')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Read', exact: true })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Make a link' })).toBeHidden();
  });
});
