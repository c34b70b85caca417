import { expect, test } from '../support/browser-test.ts';
import { answer, answerAll, fill, next, open, quizUrl, shown, stored } from './quiz-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(quizUrl);
});

test('a whole attempt asks eight questions and passes when they are right', async ({ page }) => {
  await expect(shown(page).getByRole('heading')).toHaveText('Question 1 of 8');
  const ids = await answerAll(page, 8);
  expect(new Set(ids).size).toBe(8);
  const result = page.getByRole('region', { name: 'Passed' });
  await expect(result).toBeFocused();
  await expect(result).toContainText('8 of 8 points');
  await expect(result).toContainText('100 % of the points');
  await expect(result).toContainText('8 of 12 questions');
  await expect(page.getByRole('button', { name: 'Retry the wrong ones' })).toBeHidden();
});

test('a failed attempt offers its wrong questions again, which raises mastery but not the score', async ({
  page,
}) => {
  const ids = await answerAll(page, 8, 3);
  await expect(page.getByRole('region', { name: 'Not passed this time' })).toBeVisible();
  const mastery = page.locator('[data-out="mastery"]');
  await expect(mastery).toContainText('5 of 12');
  await page.getByRole('button', { name: 'Retry the wrong ones' }).click();
  await expect(shown(page).getByRole('heading')).toHaveText('Retry, question 1 of 3');
  const again = await answerAll(page, 3);
  expect(again.toSorted()).toEqual(ids.slice(0, 3).toSorted());
  await expect(page.getByRole('region', { name: 'Retry finished' })).toBeVisible();
  await expect(mastery).toContainText('8 of 12');
  await expect(page.locator('[data-out="first"]')).not.toContainText('100 %');
});

test('a new draw asks first what was not asked yet, and can pass', async ({ page }) => {
  const first = await answerAll(page, 8, 8);
  await page.getByRole('button', { name: 'Draw 8 again' }).click();
  await expect(shown(page).getByRole('heading')).toHaveText('Question 1 of 8');
  const second = await answerAll(page, 8);
  expect(second.filter((id) => !first.includes(id)).length).toBe(4);
  await expect(page.getByRole('region', { name: 'Passed' })).toBeVisible();
});

test('after Check every option is explained, with the verdict in words, the key and the section', async ({
  page,
}) => {
  const question = await open(page, 'alpha-q-fresh');
  await answer(page, false);
  const options = question.locator('.opt');
  await expect(options.filter({ hasText: 'your answer, not right' })).toContainText('kilobyte');
  await expect(options.filter({ hasText: 'right answer' })).toContainText('lifetime');
  await expect(options.filter({ hasText: 'not this one' })).toHaveCount(2);
  for (const option of await options.all()) await expect(option.locator('.why')).not.toBeEmpty();
  await expect(question.getByRole('status')).toHaveText('Not right.');
  const section = question.getByRole('link', { name: 'The first section' });
  await expect(section).toHaveAttribute('href', '/levels/1-alpha/#alpha-first');
});

test('each question has one try: a double click, Enter held down and a change afterwards add nothing', async ({
  page,
}) => {
  const id = await fill(page);
  const check = shown(page).getByRole('button', { name: 'Check' });
  await check.dblclick();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const { attempts, questions } = await stored(page);
  expect(Object.keys(attempts).length).toBe(1);
  expect(Object.values(questions[id]?.count ?? {})).toEqual([1]);
});

test('an answer that was checked cannot be changed, though its inputs stay focusable', async ({
  page,
}) => {
  const question = await open(page, 'alpha-q-fresh');
  await answer(page, false);
  const other = question.getByRole('radio', { name: 'Its lifetime has not run out yet' });
  await other.focus();
  await expect(other).toBeFocused();
  await other.click();
  await expect(other).not.toBeChecked();
  await expect(question.getByRole('radio', { name: /kilobyte/ })).toBeChecked();
});

test('with nothing answered Check says so, marks the field and moves the focus there', async ({
  page,
}) => {
  for (const [id, words, role] of [
    ['alpha-q-fresh', 'Choose an option first.', 'radio'],
    ['alpha-q-headers', 'Choose at least one option first.', 'checkbox'],
    ['alpha-q-match', 'Choose an answer in every row first.', 'combobox'],
    ['alpha-q-sort', 'Choose a group for every item first.', 'radio'],
    ['alpha-q-name', 'Type an answer first.', 'textbox'],
    ['alpha-q-size', 'Type a number first', 'textbox'],
  ] as const) {
    const question = await open(page, id);
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.getByRole('status')).toContainText(words);
    await expect(question.locator('[aria-invalid="true"]').first()).toBeVisible();
    await expect(question.locator('.ask').getByRole(role).first()).toBeFocused();
  }
  expect(Object.keys((await stored(page)).attempts)).toEqual([]);
});

test('what is no number is not counted as an estimate', async ({ page }) => {
  const question = await open(page, 'alpha-q-size');
  await question.getByLabel('Your estimate').fill('0x10');
  await question.getByLabel('Your estimate').press('Enter');
  await expect(question.getByRole('status')).toContainText('Type a number first');
  await question.getByLabel('Your estimate').fill('1 440');
  await expect(question.getByRole('status')).toBeEmpty();
  await expect(question.locator('[aria-invalid]')).toHaveCount(0);
  await question.getByLabel('Your estimate').press('Enter');
  await expect(question.locator('.explained')).toContainText('You counted the minutes of a day.');
  await expect(question.locator('.explained')).toContainText('86,400 seconds');
  await expect(question.locator('.explained')).not.toContainText('Too high');
});

test('a typed answer is only ever text', async ({ page }) => {
  const question = await open(page, 'alpha-q-name');
  await question.getByLabel('Your answer').fill('<img src=x onerror=alert(1)>${7*7}');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Not right.');
  await expect(question.getByLabel('Your answer')).toHaveValue(/^<img/);
  await expect(question.locator('img')).toHaveCount(0);
});

test('an option that was slipped into the page is no answer', async ({ page }) => {
  const question = await open(page, 'alpha-q-fresh');
  await question
    .getByRole('radio')
    .first()
    .evaluate((radio: HTMLInputElement) => (radio.value = 'slipped-in'));
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Choose an option first.');
});

test('ordering moves items by buttons, keeps the focus and says the new place', async ({
  page,
}) => {
  const question = await open(page, 'alpha-q-steps');
  const up = question.getByRole('button', {
    name: 'Move up: The browser finds a stale copy with a tag',
  });
  await up.press('Enter');
  await expect(up).toBeFocused();
  await expect(question.getByRole('status')).toHaveText(
    'The browser finds a stale copy with a tag: now 1 of 4',
  );
  await expect(up).toHaveAttribute('aria-disabled', 'true');
  await up.press('Enter');
  await expect(up).toBeFocused();
  await expect(question.locator('.opt').first()).toContainText('finds a stale copy');
});

test('how sure one was is shown back, and never scored', async ({ page }) => {
  for (let at = 0; at < 8; at += 1) {
    if (at < 2) await shown(page).getByLabel('sure', { exact: true }).check();
    await answer(page, at !== 0);
    await next(page);
  }
  const table = page.getByRole('table', { name: /How sure you were/ });
  await expect(table.getByRole('row', { name: 'Sure' })).toContainText('1 of 2');
  await expect(table.getByRole('row', { name: 'Guess' })).toBeHidden();
});

test('a mistake that was sure is said to be worth a second look', async ({ page }) => {
  await shown(page).getByLabel('sure', { exact: true }).check();
  await answer(page, false);
  await expect(shown(page).getByRole('status')).toContainText('You were sure');
});

test('the error report names the question and its revision', async ({ page }) => {
  const question = await open(page, 'alpha-q-deploy');
  const href = await question.getByRole('link', { name: 'Report an error' }).getAttribute('href');
  expect(href).toMatch(
    /^https:\/\/example\.com\/fixture\/issues\/new\?title=Question%20alpha-q-deploy.*Revision%3A%202/,
  );
});
