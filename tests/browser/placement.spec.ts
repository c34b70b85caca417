import type { Locator, Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const KEY = 'eight-levels:progress';
const SAID = 'eight-levels:placement';
const DAY = 86_400_000;
const PAGE = '/where-am-i/';

const ticked = (ago: number) => ({
  tick: 1,
  device: 'd',
  at: Date.now() - ago * DAY,
  value: true,
});

/** Opens the page with these ticks in the record; only the first visit stores them. */
async function open(page: Page, practiced: Readonly<Record<string, object>> = {}): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (location.protocol.startsWith('http')) localStorage[key] ??= text;
    },
    [KEY, JSON.stringify({ v: 1, id: '0-page', practiced })] as const,
  );
  await page.goto(fixture(PAGE));
}

const item = (page: Page, name: string | RegExp): Locator => page.getByRole('radiogroup', { name });
const answer = (page: Page, name: string | RegExp, word: string): Promise<void> =>
  item(page, name).getByRole('radio', { name: word, exact: true }).check();
const status = (page: Page): Locator => page.getByRole('complementary').getByRole('status');
const row = (page: Page, name: RegExp): Locator =>
  page.getByRole('table', { name: /Your profile/ }).getByRole('row', { name });
const stored = (page: Page): Promise<Record<string, { value: boolean; at: number }>> =>
  page.evaluate(
    (key) =>
      (JSON.parse(localStorage[key] as string) as { practiced: Record<string, never> }).practiced,
    KEY,
  );

const first = 'In the last 14 days, have you done the first thing?';
const second = 'In the last 14 days, have you done it a second time?';
const third = /^In the last 14 days, have you shown the first thing/;

/** Level 1 with a No, level 2 held. */
async function answerAll(page: Page): Promise<void> {
  await answer(page, first, 'Yes');
  await answer(page, second, 'No');
  await answer(page, third, 'I don’t know');
  for (const name of [/to its end/, /backward/, /aloud/]) await answer(page, name, 'Yes');
}

test('the result follows the answers: profile, lowest gap, what is held above it, one action', async ({
  page,
}) => {
  await open(page);
  await expect(status(page)).toHaveText('Nothing is answered yet.');
  await answerAll(page);
  await expect(status(page)).toHaveText(
    '6 of 6 answered. Highest level held: 2. Lowest gap: level 1, 1 no, 1 unknown. Level 2 is held above the gap: possible, and risky.',
  );
  await expect(page.locator('.twin')).toHaveText(/Held\s*2.*Gap\s*1/);
  const cells = (name: RegExp) => row(page, name).getByRole('cell');
  await expect(cells(/Alpha/)).toHaveText([/1 of 3/, /1 no, 1 unknown/, /Start here/]);
  await expect(cells(/Beta/)).toHaveText([/3 of 3/, /nothing/, /risky.*Take the quiz/]);
  await expect(cells(/Delta/)).toHaveText('not written yet: nothing asked');
  await expect(page.getByRole('rowheader', { name: /Alpha\s*, lowest gap/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Beta\s*, highest held/ })).toBeVisible();
  const next = page.getByRole('link', { name: 'Open the practice list Close level 1' });
  await expect(next).toHaveAccessibleDescription(
    /^By \d{4}-\d\d-\d\d: Do it again tomorrow\. .*two entries/,
  );
  await next.click();
  await expect(page).toHaveURL(fixture('/levels/1-alpha/#alpha-practice-again'));
});

test('is answered and kept by keyboard alone', async ({ page }) => {
  await open(page);
  await item(page, first).getByRole('radio', { name: 'Yes' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(item(page, second).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(item(page, third).getByRole('radio', { name: 'Yes' })).toBeFocused();
  await expect(status(page)).toContainText('2 of 6 answered.');
  expect(await stored(page)).toEqual({});
  await page.getByRole('button', { name: 'Keep these answers' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Kept: 1 practice tick, dated \d{4}-\d\d-\d\d\.$/)).toBeVisible();
  expect(Object.keys(await stored(page))).toEqual(['alpha-practice-do']);
});

test('a reload loses no answer, and what is kept is ticked in the chapter', async ({ page }) => {
  await open(page);
  await answerAll(page);
  await page.reload();
  await expect(status(page)).toContainText('6 of 6 answered.');
  await page.getByRole('button', { name: 'Keep these answers' }).click();
  await expect(page.getByText('Kept: 4 practice ticks')).toBeVisible();
  await page.goto(fixture('/levels/1-alpha/'));
  const list = page.getByRole('region', { name: 'Practice' });
  await expect(list.getByRole('checkbox', { name: 'Do the first thing once.' })).toBeChecked();
  await expect(list.getByRole('checkbox', { name: 'Do it again tomorrow.' })).not.toBeChecked();
  await list.getByRole('checkbox', { name: 'Do it again tomorrow.' }).check();
  await page.goto(fixture(PAGE));
  await expect(item(page, second).getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(item(page, third).getByRole('radio', { name: 'know' })).toBeChecked();
});

test('what was kept can be undone, with the dates there were', async ({ page }) => {
  await open(page, { 'alpha-practice-do': ticked(40) });
  const before = await stored(page);
  await answer(page, first, 'Yes');
  await answer(page, second, 'Yes');
  await page.getByRole('button', { name: 'Keep these answers' }).click();
  expect((await stored(page))['alpha-practice-do']?.at).toBeGreaterThan(Date.now() - DAY);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Your progress is as it was before.')).toBeVisible();
  const after = await stored(page);
  expect(after['alpha-practice-do']?.at).toBe(before['alpha-practice-do']?.at);
  expect(after['alpha-practice-again']?.value).toBe(false);
  await expect(item(page, second).getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Keep these answers' })).toBeFocused();
});

test('a tick of the last 14 days is a Yes, an older one a question, and a No takes neither away', async ({
  page,
}) => {
  await open(page, { 'alpha-practice-do': ticked(3), 'alpha-practice-again': ticked(40) });
  await expect(item(page, first).getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(item(page, second).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByText(/^ticked on .*, more than 14 days ago: still true\?$/)).toBeVisible();
  const before = await stored(page);
  await answer(page, first, 'No');
  await answer(page, second, 'No');
  await expect(page.getByText(/^ticked on \S+; the tick stays$/)).toHaveCount(2);
  await page.getByRole('button', { name: 'Keep these answers' }).click();
  await expect(page.getByText('There is no new Yes to keep.')).toBeVisible();
  expect(await stored(page)).toEqual(before);
  await page.getByRole('button', { name: 'Clear my answers' }).click();
  await expect(item(page, first).getByRole('radio', { name: 'Yes' })).toBeChecked();
});

test('follows a tick that another tab makes', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await other.goto(fixture('/levels/2-beta/'));
  await other.getByRole('checkbox', { name: 'Read it aloud.' }).check();
  await expect(item(page, /aloud/).getByRole('radio', { name: 'Yes' })).toBeChecked();
  await expect(status(page)).toContainText('1 of 6 answered.');
});

for (const text of [
  '{"alpha-practice-do":"yes"}',
  '[1',
  '"{}"',
  '{"alpha-practice-do":{"at":1}}',
]) {
  test(`broken answers of this tab are none: ${text}`, async ({ page }) => {
    await page.addInitScript(
      ([said, broken, key]) => {
        if (!location.protocol.startsWith('http')) return;
        sessionStorage[said] = broken;
        localStorage[key] = '{"v":1,"practiced":{"alpha-practice-do":{"value":"perhaps"}}}';
      },
      [SAID, text, KEY] as const,
    );
    await page.goto(fixture(PAGE));
    await expect(status(page)).toHaveText('Nothing is answered yet.');
    await answer(page, first, 'Yes');
    await expect(status(page)).toContainText('1 of 6 answered.');
  });
}

test('works where nothing can be stored, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(fixture(PAGE));
  await answerAll(page);
  await page.getByRole('button', { name: 'Keep these answers' }).click();
  await expect(page.getByText(/^This browser allows no storage/)).toBeVisible();
  await expect(status(page)).toContainText('6 of 6 answered.');
});

for (const width of [320, 360, 768, 1280]) {
  test(`nothing moves when answers and ticks are read, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, { 'alpha-practice-do': ticked(3), 'beta-practice-one': ticked(40) });
    await answer(page, second, 'No');
    // The page is laid out and measured before its script arrives.
    let arrive = (): void => undefined;
    const wait = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/*page-elements*', async (route) => (await wait, route.continue()));
    await page.goto(fixture(PAGE), { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { name: 'Why there is no mean here' })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(20);
    arrive();
    await expect(status(page)).toContainText('2 of 6 answered.');
    expect(await places(page)).toEqual(before);
  });
}

/** Where the parts of the page are, whose words may change. */
function places(page: Page): Promise<string[]> {
  return page
    .locator('main :is(section, fieldset, table, tr, .next-step, .next-step a, .twin)')
    .evaluateAll((all) =>
      all.map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return `${one.localName} ${one.id} ${top} ${height}`;
      }),
    );
}

test('has no axe violation with answers, in light or dark, and fits a phone', async ({ page }) => {
  await open(page, { 'alpha-practice-do': ticked(40) });
  await answerAll(page);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 600 });
  expect(await violationsInBothThemes(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('an answer that is not known is marked apart, in forced colors too', async ({ page }) => {
  await open(page);
  await answerAll(page);
  const shapes = () =>
    row(page, /Alpha/)
      .locator('[data-mark]')
      .evaluateAll((marks) =>
        marks.map((mark) => {
          const { clipPath, borderTopStyle, visibility } = getComputedStyle(mark, '::before');
          return [clipPath, borderTopStyle, visibility].join();
        }),
      );
  expect(new Set(await shapes()).size).toBe(3);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(new Set(await shapes()).size).toBe(3);
});

test('prints its items, its table and its rules, and no buttons', async ({ page }) => {
  await open(page);
  await answerAll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(item(page, first)).toBeVisible();
  await expect(page.getByRole('table', { name: /Your profile/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How to read it' })).toBeVisible();
  await expect(page.locator('[data-act="keep"]')).toBeHidden();
});

test('gives the counts of the original quiz, and its link', async ({ page }) => {
  await open(page);
  const part = page.getByRole('region', { name: 'Why there is no mean here' });
  await expect(part).toContainText('16,384 ways to answer');
  await expect(part).toContainText('94.7 %');
  await expect(part).toContainText('1 and 8 cannot come out');
  await part.getByText('The numbers as a table').click();
  await expect(part.getByRole('row', { name: /Level 5/ })).toContainText('7318');
  await expect(part.getByRole('link', { name: /What level are you/ })).toHaveAttribute(
    'href',
    /bassimeledath\.com/,
  );
});

test('is reached from the header, the home page, progress and the index', async ({ page }) => {
  for (const path of ['/', '/progress/', '/search/']) {
    await page.goto(fixture(path));
    // The home page says it twice: to the reader, and to a lead.
    await page.getByRole('main').getByRole('link', { name: 'Where am I?' }).first().click();
    await expect(page).toHaveURL(fixture(PAGE));
  }
  await expect(page.getByRole('banner').getByRole('link', { name: 'Where am I?' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is a worksheet: boxes to tick, a table to fill, rules to read it by', async ({ page }) => {
    await page.goto(fixture(PAGE));
    await answer(page, first, 'Yes');
    await answer(page, second, 'No');
    await expect(page.getByText(/this page is a worksheet/)).toBeVisible();
    await expect(row(page, /Alpha/).getByRole('cell').first()).toContainText('_ of 3');
    await expect(page.getByText('The lowest gap decides.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep these answers' })).toBeHidden();
  });
});
