import { expect, test } from '../support/browser-test.ts';
import {
  answer,
  answerAll,
  fill,
  open,
  quizUrl,
  shown,
  stored,
  storedAttempt,
} from './quiz-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(quizUrl);
});

test('a retry is kept as soon as it is drawn: a reload goes on with it', async ({ page }) => {
  await answerAll(page, 8, 3);
  await page.getByRole('button', { name: 'Retry the wrong ones' }).click();
  const id = await shown(page).getAttribute('id');
  expect(await storedAttempt(page)).toMatchObject({ purpose: 'retry', answers: {} });
  await page.goto('about:blank');
  await page.goto(quizUrl);
  await expect(shown(page).getByRole('heading')).toHaveText('Retry, question 1 of 3');
  await expect(shown(page)).toHaveAttribute('id', id ?? '');
});

test('a new draw is kept as soon as it is drawn, and nothing is stored for a mere look at a quiz', async ({
  page,
}) => {
  await expect(shown(page)).toBeVisible();
  expect(Object.keys((await stored(page)).attempts)).toEqual([]);
  await answerAll(page, 8);
  await page.getByRole('button', { name: 'Draw 8 again' }).click();
  const { questions, answers } = await storedAttempt(page);
  expect(answers).toEqual({});
  await page.goto('about:blank');
  await page.goto(quizUrl);
  await expect(shown(page)).toHaveAttribute('id', questions[0] ?? '');
});

test('from a retry there is a way back to the result, and from there on with the retry', async ({
  page,
}) => {
  const back = page.getByRole('link', { name: 'Back to the result' });
  await expect(back).toBeHidden();
  // With four of eight wrong none passes, whatever was drawn and partly right.
  await answerAll(page, 8, 4);
  await expect(back).toBeHidden();
  const points = await page.locator('.points').innerText();
  await page.getByRole('button', { name: 'Retry the wrong ones' }).click();
  await answer(page);
  await back.click();
  const result = page.getByRole('region', { name: 'Not passed this time' });
  await expect(result).toBeFocused();
  await expect(page.locator('.points')).toHaveText(points, { useInnerText: true });
  await page.reload();
  await expect(result).toBeVisible();
  await expect(page.locator('.points')).toHaveText(points, { useInnerText: true });
  await result.getByRole('link', { name: 'Back to the open questions' }).click();
  await expect(shown(page).getByRole('heading')).toHaveText('Retry, question 2 of 4');
  await answerAll(page, 3);
  await expect(page.getByRole('region', { name: 'Retry finished' })).toContainText('4 of 4 points');
});

test('a question looked at after the end leads back to the result', async ({ page }) => {
  await answerAll(page, 8);
  await page.locator('.quiz-map a').nth(3).click();
  await page.getByRole('link', { name: 'Back to the result' }).click();
  await expect(page.getByRole('region', { name: 'Passed' })).toBeFocused();
});

test('after Check the focus is on the outcome, which is said once, and Tab leads on', async ({
  page,
}) => {
  const question = await open(page, 'alpha-q-fresh');
  await fill(page, false);
  await question.getByRole('button', { name: 'Check' }).press('Enter');
  const outcome = question.getByRole('status');
  await expect(outcome).toBeFocused();
  await expect(outcome).toBeInViewport();
  // What has the focus is read out; as a live region it would be read out twice.
  await expect(outcome).toHaveAttribute('aria-live', 'off');
  await expect(page.locator('[role="status"]', { hasText: 'Not right.' })).toHaveCount(1);
  await expect(question.getByRole('button', { name: 'Check' })).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(question.getByRole('link', { name: 'Next question' })).toBeFocused();
});

test('before Check the status is polite, in every attempt', async ({ page }) => {
  const ids = await answerAll(page, 8, 8);
  await page.getByRole('button', { name: 'Retry the wrong ones' }).click();
  await shown(page).getByRole('button', { name: 'Check' }).click();
  expect(ids).toContain(await shown(page).getAttribute('id'));
  await expect(shown(page).getByRole('status')).not.toBeEmpty();
  await expect(shown(page).getByRole('status')).toHaveAttribute('aria-live', 'polite');
});

test('an answer restored from storage takes no focus', async ({ page }) => {
  await answer(page);
  await page.reload();
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
  await expect(page.locator('body')).toBeFocused();
});

test('only the notice about saving speaks about saving', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(quizUrl);
  await answer(page);
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
  await expect(page.locator('course-save-notice').getByRole('status')).not.toBeEmpty();
});

test('partly right is a state of its own in the map, by words, border and shape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 900 });
  // This seed draws questions that can be partly right.
  await page.addInitScript(() => {
    crypto.getRandomValues = (numbers) => (numbers as unknown as Uint32Array).fill(4) as never;
  });
  await page.goto(quizUrl);
  await answerAll(page, 8, 8);
  const part = page.locator('.quiz-map [data-verdict="part"]').first();
  const wrong = page.locator('.quiz-map [data-verdict="wrong"]').first();
  await expect(part.getByRole('link')).toHaveAccessibleName(
    /^Question \d,? answered partly right$/,
  );
  await expect(wrong.getByRole('link')).toHaveAccessibleName(/^Question \d,? answered wrong$/);
  await expect(part.locator('svg [data-when="part"]')).toBeVisible();
  await expect(part.locator('svg [data-when="wrong"]')).toBeHidden();
  for (const property of ['color', 'border-block-start-style']) {
    const [mine, other] = await Promise.all(
      [part, wrong].map((item) =>
        item
          .locator('a')
          .evaluate((link, name) => getComputedStyle(link).getPropertyValue(name), property),
      ),
    );
    expect(mine, property).not.toBe(other);
  }
  await part.getByRole('link').click();
  await expect(shown(page).getByRole('status')).toHaveText(/^Partly right: 0\.\d+ of 1 point\.$/);
  await expect(shown(page).getByRole('status').locator('svg [data-when="part"]')).toBeVisible();
});

test('letters name the places of this draw, belong to no name, and no key chooses by them', async ({
  page,
}) => {
  const question = await open(page, 'alpha-q-fresh');
  const first = question.getByRole('radio').first();
  const letter = await first.evaluate((input) => getComputedStyle(input, '::before').content);
  expect(letter).toContain('upper-alpha');
  const text = (await question.locator('.opt label').first().innerText()).trim();
  await expect(first).toHaveAccessibleName(text);
  await first.focus();
  for (const key of ['a', 'b', 'A', '1']) await page.keyboard.press(key);
  await expect(question.locator('.ask :checked')).toHaveCount(0);
});

test('in forced colors a chosen key is filled, and only verdicts have a bar', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const question = await open(page, 'alpha-q-fresh');
  await answer(page, false);
  const [fill, highlight] = await question.locator('.ask :checked').evaluate((input) => {
    const before = getComputedStyle(input).backgroundColor;
    (input as HTMLElement).style.backgroundColor = 'Highlight';
    return [before, getComputedStyle(input).backgroundColor];
  });
  expect(fill).toBe(highlight);
  const bar = (option: Element) => getComputedStyle(option).borderInlineStartColor;
  const canvas = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  const rest = question.locator('.opt[data-verdict="rest"]').first();
  expect(await rest.evaluate(bar)).toBe(canvas);
  expect(await question.locator('.opt[data-verdict="missed"]').evaluate(bar)).not.toBe(canvas);
});
