import type { Page } from 'playwright/test';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';
import { answerAll, fill, next, quizUrl, shown, stored } from './quiz-page.ts';

const KEY = 'eight-levels:progress';
const facts = (page: Page) => stored(page).then((progress) => ({ ...progress, id: '' }));
const storage = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const chapterOf = (page: Page, title: string) =>
  page
    .locator('.chapter-facts')
    .filter({ has: page.locator('summary', { hasText: title }) })
    .first();

/** Answers a whole attempt at the first chapter's quiz, sure of everything, the first two questions wrongly. */
async function takeQuiz(page: Page): Promise<string[]> {
  await page.goto(quizUrl);
  await page.locator('course-quiz[data-ready]').waitFor();
  const ids: string[] = [];
  for (let at = 0; at < 8; at++) {
    ids.push(await fill(page, at > 1));
    await shown(page).getByRole('radio', { name: 'sure', exact: true }).check();
    await shown(page).getByRole('button', { name: 'Check' }).click();
    await next(page);
  }
  return ids;
}

/** Ticks a practice of both levels, so that there is something to lose and something to keep. */
async function tickBoth(page: Page): Promise<void> {
  for (const path of ['/levels/1-alpha/', '/levels/2-beta/']) {
    await page.goto(fixture(path));
    await page.locator('#practice').getByRole('checkbox').last().check();
  }
}

async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('.progress-page summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
}

test('confidence against result, and each answer with its words, from a quiz that was taken', async ({
  page,
}) => {
  test.slow();
  const ids = await takeQuiz(page);
  await page.goto(fixture('/progress/'));
  const sure = page.locator('course-calibration');
  const right = (await stored(page)).attempts;
  const points = Object.values(Object.values(right)[0]?.answers ?? {}).map((one) => one.points);
  const n = points.filter((one) => one === 1).length;
  await expect(sure.getByRole('row', { name: 'Sure' })).toHaveText(
    new RegExp(`Sure\\s*${n} of 8\\s*${n} of 8`),
  );
  await expect(sure).toContainText(`When you were sure, you were right ${n} of 8 times.`);
  await expect(sure).toContainText('from 20 first tries that you were sure of; so far 8 are kept');
  await expect(sure.getByRole('row', { name: 'Guess' })).toBeHidden();
  await sure.getByText('Sure, and not right: 2 questions').click();
  await expect(sure.getByRole('link').first()).toHaveAttribute(
    'href',
    /\/levels\/1-alpha\/#alpha-/,
  );

  const alpha = chapterOf(page, 'Alpha');
  await alpha.locator('summary').first().click();
  await alpha.getByText('Attempts and answers').click();
  await expect(alpha).toContainText(/Whole attempt of .*, first try, best/s);
  const history = alpha.locator('course-history');
  await expect(history.getByRole('link')).toHaveCount(8);
  for (const id of ids) await expect(history.locator(`a[href$="#${id}"]`)).toHaveText(/ /);
  await expect(history.getByText(/wrong, sure, first answer/)).not.toHaveCount(0);
  // Options are named by their words, not by their ids, which is what is stored.
  const answers = Object.entries(Object.values(right)[0]?.answers ?? {});
  const chosen = answers.filter(([id]) => !/-(typed|name|size)$/.test(id));
  const said = await history.locator('dt span:first-child').allTextContents();
  for (const [id, { values }] of chosen) {
    const ids = values.filter((_value, at) => at % 2 === 1);
    expect(said, id).not.toContain(ids.join('; '));
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});

test('a history says so when the quiz does not load, and marks what is from another version', async ({
  page,
  faults,
}) => {
  faults.allow(/Failed to load resource/);
  const answer = { rev: 1, points: 1, at: Date.UTC(2026, 10, 20), values: ['answer', 'b'] };
  const known = { count: { d: 3 }, best: answer, first: answer.at };
  const record = {
    v: 1,
    id: '0-a',
    questions: Object.fromEntries(
      ['alpha-q-fresh', 'gone-q'].map((id) => [
        id,
        { ...known, last: { ...answer, tick: 1, device: 'd' } },
      ]),
    ),
  };
  await page.goto(fixture('/about/'));
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(record),
  ] as const);
  await page.route('**/quiz/', (route) => route.abort());
  await page.goto(fixture('/progress/'));
  const alpha = chapterOf(page, 'Alpha');
  await alpha.locator('summary').first().click();
  await alpha.getByText('Attempts and answers').click();
  await expect(alpha).toContainText('The quiz did not load');
  await expect(alpha).toContainText('3 answers given, 1 kept');
  await page.getByText('Attempts and answers from another version').click();
  await expect(page.locator('course-history').filter({ hasText: 'gone-q' })).toContainText(
    'from another version; 3 answers given',
  );
});

test('a level is started over by keyboard, in every tab and the second copy, and undone exactly', async ({
  page,
  context,
}) => {
  await tickBoth(page);
  await page.goto(fixture('/progress/'));
  const before = await facts(page);
  const other = await context.newPage();
  await other.goto(fixture('/levels/1-alpha/'));
  const box = other.locator('#practice').getByRole('checkbox').last();
  await expect(box).toBeChecked();

  const alpha = chapterOf(page, 'Alpha');
  await alpha.locator('summary').first().press('Enter');
  await alpha.getByRole('button', { name: 'Start level 1 over …' }).press('Enter');
  await expect(alpha.getByText(/This takes out of your record: .*1 practice tick/)).toBeFocused();
  expect((await facts(page)).practiced).toEqual(before.practiced);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(alpha.getByRole('status').last()).toContainText('You begin level 1 anew');
  const undo = alpha.getByRole('button', { name: 'Undo: bring level 1 back' });
  await expect(undo).toBeFocused();
  await expect(box).not.toBeChecked();
  expect(Object.keys((await facts(page)).practiced).join()).toMatch(/^beta-practice-\w+$/);

  // The copy in the database follows, so that a reload does not bring the old facts back.
  await page.waitForTimeout(500);
  await other.reload();
  await page.reload();
  await expect(box).not.toBeChecked();
  await other.locator('#practice').getByRole('checkbox').first().check();
  await alpha.locator('summary').first().press('Enter');
  await expect(alpha).toContainText(/Started over \d{4}-/);
  await undo.press('Enter');
  await expect(alpha.getByRole('status').last()).toContainText('together with what you did since');
  await expect(box).toBeChecked();
  const after = await facts(page);
  expect(Object.keys(after.practiced)).toHaveLength(3);
  expect(after.practiced).toMatchObject(before.practiced);
  await expect(page.locator('course-kept')).toBeHidden();
});

test('an old backup says what it would bring back of a level that was started over', async ({
  page,
}) => {
  await tickBoth(page);
  await page.goto(fixture('/progress/'));
  const backup = (await page.evaluate((key) => localStorage.getItem(key), KEY)) ?? '';
  const alpha = chapterOf(page, 'Alpha');
  await alpha.locator('summary').first().click();
  await alpha.getByRole('button', { name: 'Start level 1 over …' }).click();
  await alpha.getByRole('button', { name: 'Keep it' }).click();
  await expect(alpha.getByRole('button', { name: 'Start level 1 over …' })).toBeFocused();
  await alpha.getByRole('button', { name: 'Start level 1 over …' }).click();
  await alpha.getByRole('button', { name: 'Archive and start level 1 over' }).click();
  await expect(page.locator('course-kept')).toContainText('Alpha, as it was when started over');
  const buffer = Buffer.from(backup);
  await page
    .getByLabel('Backup file')
    .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer });
  const preview = page.locator('[data-preview]');
  await expect(preview).toContainText('1 new practice tick');
  await expect(preview).toContainText(/comes back what you started over \d{4}-\d\d-\d\d: Alpha/);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.locator('[data-of="alpha"]')).toContainText('1 of 3');
});

test('without room for the archive no level is started over', async ({ page }) => {
  await tickBoth(page);
  await page.goto(fixture('/progress/'));
  await page.evaluate(() => {
    for (let size = 2 ** 22, i = 0; size >= 1; i++) {
      try {
        localStorage.setItem(`other-${i}`, 'x'.repeat(size));
      } catch {
        size /= 2;
      }
    }
  });
  const before = await facts(page);
  const alpha = chapterOf(page, 'Alpha');
  await alpha.locator('summary').first().click();
  await alpha.getByRole('button', { name: 'Start level 1 over …' }).click();
  await alpha.getByRole('button', { name: 'Archive and start level 1 over' }).click();
  await expect(alpha.getByText('there is no room to archive')).toBeVisible();
  expect(await facts(page)).toEqual(before);
});

/** Counts how often the browser is asked, and lets it answer so. */
const persistence = (answer: boolean) =>
  `sessionStorage.asked ??= 0;
   navigator.storage.persist = async () => { sessionStorage.asked++; return ${answer}; };
   navigator.storage.persisted = async () => sessionStorage.asked > 0 && ${answer};`;
const asked = (page: Page) => page.evaluate(() => Number(sessionStorage['asked']));
const promise = (page: Page) => page.locator('course-record [data-out="promise"]');

for (const [answer, words] of [
  [true, 'given. The browser will not delete'],
  [false, 'asked, not given. '],
] as const) {
  test(`the browser is asked to keep the record once, by the click that passes a level: ${answer}`, async ({
    page,
  }) => {
    test.slow();
    await page.addInitScript(persistence(answer));
    await page.goto(fixture('/progress/'));
    await expect(promise(page)).toContainText('not asked yet');
    await page.goto(quizUrl);
    await answerAll(page, 8, 8);
    await page.getByRole('button', { name: 'Draw 8 again' }).click();
    expect(await asked(page)).toBe(0);
    await answerAll(page, 8);
    await expect.poll(() => asked(page)).toBe(1);
    await page.getByRole('button', { name: 'Draw 8 again' }).click();
    await answerAll(page, 8);
    await page.goto(fixture('/progress/'));
    await expect(promise(page)).toContainText(words);
    expect(await asked(page)).toBe(1);
  });
}

test('that it was asked is remembered where storage is full', async ({ page }) => {
  test.slow();
  await page.addInitScript(persistence(false));
  await page.goto(quizUrl);
  await answerAll(page, 7);
  await fill(page);
  await page.evaluate(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key: string, value: string) {
      if (key.endsWith(':persist')) throw new DOMException('full', 'QuotaExceededError');
      write.call(this, key, value);
    };
  });
  await shown(page).getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => asked(page)).toBe(1);
  await page.waitForTimeout(300);
  await page.goto(fixture('/progress/'));
  await expect(promise(page)).toContainText('asked, not given');
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain(':persist');
});

test('over plain http there is nobody to ask, and it says so', async ({ page }) => {
  await page.addInitScript('Object.defineProperty(window, "isSecureContext", { value: false })');
  await page.goto(fixture('/progress/'));
  await expect(promise(page)).toContainText('plain http');
});

test('three completions call for a backup, once', async ({ page }) => {
  await page.goto(fixture('/levels/1-alpha/'));
  for (const box of await page.locator('#practice').getByRole('checkbox').all()) await box.check();
  for (const path of ['/levels/1-alpha/', '/levels/2-beta/']) {
    await page.goto(fixture(path));
    await page.getByRole('button', { name: 'Mark as read' }).click();
  }
  await page.goto(fixture('/progress/'));
  const nudge = page.locator('[data-nudge]');
  await expect(nudge).toContainText('Without a backup so far: 3 chapters read');
  await nudge.getByRole('button', { name: 'Not now' }).click();
  await expect(nudge).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What can delete it' })).toBeFocused();
  await page.reload();
  await expect(page.locator('course-record')).toContainText('saved in this browser');
  await expect(nudge).toBeHidden();
});

test('the printed record is one black sheet with a name that is stored nowhere', async ({
  page,
}) => {
  await tickBoth(page);
  await page.goto(fixture('/progress/'));
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  const before = await storage(page);
  await page.getByLabel('Your name').fill('Ana <b>Example</b>');
  await page.evaluate(() => (window.print = () => sessionStorage.setItem('printed', 'yes')));
  await page.getByRole('button', { name: 'Print this record' }).click();
  expect(await page.evaluate(() => sessionStorage['printed'] as string)).toBe('yes');
  expect(await storage(page)).toBe(before);

  const sheet = page.locator('course-print-sheet');
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Ana <b>Example</b>');
  await expect(sheet).toContainText('Self-reported, not proctored.');
  await expect(sheet).toContainText(fixture('/'));
  await expect(sheet.getByRole('row', { name: /^1 Alpha/ })).toContainText('1 of 3');
  for (const hidden of ['course-standing', '#record', '.site-footer']) {
    await expect(page.locator(hidden)).toBeHidden();
  }
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement));
  expect(paper.backgroundColor).toBe('rgb(255, 255, 255)');
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
});

test('everything that the page can unfold passes axe in both themes, empty of answers', async ({
  page,
}) => {
  test.slow();
  await tickBoth(page);
  await page.goto(fixture('/progress/'));
  await openAll(page);
  await page.getByRole('button', { name: 'Start level 1 over …' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});
