import type { Page } from 'playwright/test';
import { buildCourse } from '../../src/course/load.build.ts';
import { keysOf } from '../../src/progress/receipt/keys.ts';
import { receiptOf } from '../../src/progress/receipt/of-record.ts';
import { writeReceipt } from '../../src/progress/receipt/receipt.ts';
import { expect, test } from '../support/browser-test.ts';
import { Reader, right } from '../support/reader.ts';
import { fixture } from '../support/sites.ts';
import { answerAll, quizUrl } from './quiz-page.ts';

const keys = keysOf(buildCourse('tests/fixtures/course').course, (path) => path);
const levels = keys.chapters.filter(({ level }) => level !== undefined);

/** The receipt of someone who knows so many levels and does so many. */
function colleague(name: string, knows: number, does: number): Promise<string> {
  const reader = new Reader(keys);
  for (const { id, questions, practices } of levels.slice(0, knows)) {
    reader.read(id);
    reader.attempt(id, questions.slice(0, 8), right);
    if (levels.findIndex((one) => one.id === id) < does) practices.forEach((p) => reader.tick(p));
  }
  return writeReceipt(receiptOf(reader.progress, keys, { day: '2026-11-20', name }));
}

/** Eleven: of level 1 seven do it, of level 2 one. */
const colleagues = () =>
  Promise.all([
    colleague('Bo', 2, 2),
    ...['Cy', 'Dio', 'Eva'].map((name) => colleague(name, 2, 1)),
    ...['Fin', 'Gia', 'Hal'].map((name) => colleague(name, 1, 1)),
    ...['Ivo', 'Jo', 'Kim', 'Lea'].map((name) => colleague(name, 1, 0)),
  ]);

/** From an empty profile to level 1, read, passed and practiced, and its receipt. */
async function reachLevel1(page: Page, name: string): Promise<string> {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('button', { name: 'Mark as read' }).click();
  for (const box of await page.locator('course-practice [data-counts] input').all())
    await box.check();
  await page.goto(quizUrl);
  await page.locator('course-quiz[data-ready]').waitFor();
  await answerAll(page, 8, 1);
  await page.goto(fixture('/progress/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /You know level 1\.\s*You do it too\./,
  );
  await page.getByLabel('Name on it (optional)').fill(name);
  await page.getByRole('button', { name: 'Make a receipt' }).click();
  const line = page.getByLabel('Receipt', { exact: true });
  await expect(line).toHaveValue(/^8L1\./);
  return line.inputValue();
}

/** What the board says: its heading, and each person's row. */
async function board(page: Page): Promise<string[]> {
  const rows = page.locator('[data-out="people"] tr');
  await expect(rows).toHaveCount(12);
  const heading = page.getByRole('heading', { level: 1 });
  return [await heading.innerText(), ...(await rows.allInnerTexts())];
}

test('a reader passes a level and makes a receipt; a lead sees them among twelve, and hands the board on', async ({
  page,
  browser,
}) => {
  test.slow();
  const receipt = await reachLevel1(page, 'Ada');
  const lead = await browser.newContext();
  const desk = await lead.newPage();
  await desk.goto(fixture('/team/'));
  const lines = [...(await colleagues()), receipt].join('\n');
  await desk.getByLabel(/^One receipt or summary/).fill(lines);
  await desk.getByRole('button', { name: 'Read', exact: true }).click();
  const shown = await board(desk);
  // Eight of twelve do level 1, Ada with them; one does level 2, so that is what holds the others back.
  expect(shown[0]).toBe('Your ceiling is level 2.');
  await expect(desk.locator('[data-out="lead"]')).toContainText('1 of 12 people practice level 2');
  const ada = desk.getByRole('row', { name: 'Ada' });
  await expect(ada.getByRole('img').first()).toHaveAccessibleName('knows and does');
  await expect(ada).toContainText('consistent');
  await desk.getByRole('button', { name: 'Save a snapshot of today' }).click();
  await expect(desk.locator('[data-out="change"]')).toContainText(
    'The snapshot of today is the first.',
  );
  await desk.getByRole('button', { name: 'Make a link' }).click();
  const link = desk.getByLabel(/^The link/);
  await expect(link).toHaveValue(/#b=/);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(await link.inputValue());
  await expect(
    other.getByRole('heading', { name: 'This link holds a board of 12 people, 1 snapshot.' }),
  ).toBeVisible();
  await other.getByRole('button', { name: 'Open it' }).click();
  expect(await board(other)).toEqual(shown);
  await Promise.all([lead.close(), elsewhere.close()]);
});
