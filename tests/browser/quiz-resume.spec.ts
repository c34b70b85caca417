import { expect, test } from '../support/browser-test.ts';
import {
  answer,
  answerAll,
  fill,
  next,
  open,
  questionIds,
  quizUrl,
  shown,
  stored,
  storedAttempt,
} from './quiz-page.ts';

test.beforeEach(async ({ page }) => {
  await page.goto(quizUrl);
});

const answered = (n: number) => `.quiz-map [data-verdict="right"]:nth-child(${n})`;

test('a reload goes on with the same draw, where it was left', async ({ page }) => {
  await answer(page);
  await next(page);
  await answer(page);
  const before = await storedAttempt(page);
  await page.goto('about:blank');
  await page.goto(quizUrl);
  await expect(shown(page).getByRole('heading')).toHaveText('Question 3 of 8');
  await expect(page.locator(answered(1))).toBeVisible();
  await expect(page.locator(answered(2))).toBeVisible();
  await answer(page);
  const after = await storedAttempt(page);
  expect(after.questions).toEqual(before.questions);
  expect(Object.keys(after.answers).length).toBe(3);
});

test('an answered question shows its answer and feedback again after a reload', async ({
  page,
}) => {
  for (const id of questionIds) {
    const question = await open(page, id);
    await answer(page, false);
    const before = await question.locator('form').innerText();
    if (!(await question.getByRole('heading').innerText()).startsWith('Question')) continue;
    await page.reload();
    await page.locator('course-quiz[data-ready]').waitFor();
    expect(await question.locator('form').innerText()).toBe(before);
  }
});

test('a quiz begun in one tab goes on in another, and both show all answers', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(quizUrl);
  await answer(page);
  await expect(other.locator(answered(1))).toBeVisible();
  await other.locator('.quiz-map a').nth(1).click();
  await expect(shown(other).getByRole('heading')).toHaveText('Question 2 of 8');
  await answer(other);
  await expect(page.locator(answered(2))).toBeVisible();
  expect(Object.keys((await stored(page)).attempts).length).toBe(1);
  expect(Object.keys((await storedAttempt(page)).answers).length).toBe(2);
});

test('a page that comes back from the cache shows what is stored', async ({ page }) => {
  await page.evaluate(() => {
    const event = new PageTransitionEvent('pageshow', { persisted: true });
    document.querySelector<HTMLInputElement>('.question:not([hidden]) input')?.click();
    window.dispatchEvent(event);
  });
  await expect(shown(page).locator('.ask input:checked')).toHaveCount(0);
  await answer(page);
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect(shown(page).getByRole('button', { name: 'Check' })).toBeHidden();
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
});

test('going back in the browser leads to the question before', async ({ page }) => {
  const first = await answer(page);
  await next(page);
  await expect(shown(page)).toBeFocused();
  await page.goBack();
  await expect(shown(page)).toHaveAttribute('id', first);
});

test('a link opens exactly its question, as practice when it is not drawn', async ({ page }) => {
  await answer(page);
  const drawn = (await storedAttempt(page)).questions;
  const outside = questionIds.find((id) => !drawn.includes(id)) ?? '';
  const question = await open(page, outside);
  await expect(question).toHaveAccessibleName(
    'A single question, from a link. It does not count for an attempt.',
  );
  await expect(page.getByRole('link', { name: 'Go on with the quiz' })).toBeInViewport({
    ratio: 1,
  });
  await expect(page.getByRole('navigation', { name: 'Questions' }).locator('li')).toHaveCount(8);
  await expect(
    page.getByRole('navigation', { name: 'Questions' }).getByRole('listitem'),
  ).toHaveCount(0);
  await answer(page);
  await expect(question.getByRole('status')).toHaveText('Right.');
  const after = await stored(page);
  expect(Object.keys(after.attempts).length).toBe(1);
  expect(Object.keys(after.questions)).toContain(outside);
  await next(page);
  await expect(shown(page).getByRole('heading')).toHaveText('Question 2 of 8');
});

test('a newcomer with such a link is told how to start, and starts', async ({ page }) => {
  await page.goto(quizUrl);
  const id = (await shown(page).getAttribute('id')) ?? '';
  // Each visit draws anew: some visit leaves the question out.
  const start = page.getByRole('link', { name: 'Start the quiz' });
  await expect(async () => {
    await open(page, id);
    await expect(start).toBeVisible({ timeout: 200 });
  }).toPass();
  await start.click();
  await expect(shown(page).getByRole('heading')).toHaveText('Question 1 of 8');
  await expect(start).toBeHidden();
});

test('a question that was revised is open again, and the older answer is named as older', async ({
  page,
}) => {
  const ids = await answerAll(page, 8);
  const revised = ids[2] ?? '';
  await page.route('**/levels/1-alpha/quiz/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(new RegExp(`("id":"${revised}","rev":)\\d+`), '$17');
    expect(body).not.toBe(html);
    await route.fulfill({ response, body });
  });
  const question = await open(page, revised);
  await expect(question.locator('.older')).toContainText(
    /has changed since you answered it\. Your older answer, which does not count any more: +\S/,
  );
  await expect(question.getByRole('button', { name: 'Check' })).toHaveText('Check');
  await fill(page);
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Right.');
  await expect(question.locator('.older')).toBeHidden();
  await next(page);
  await expect(page.getByRole('region', { name: 'Passed' })).toBeVisible();
});

test('a nonsense fragment changes nothing', async ({ page }) => {
  for (const fragment of ['#__proto__', '#%', '#quiz-result', '#"><img src=x>']) {
    await page.goto('about:blank');
    await page.goto(quizUrl + fragment);
    await expect(shown(page).getByRole('heading')).toHaveText('Question 1 of 8');
  }
});

test('without storage the quiz works and says that it keeps nothing', async ({ page }) => {
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
  await expect(page.locator('course-save-notice')).toContainText(/\S/);
  await next(page);
  await expect(shown(page).getByRole('heading')).toHaveText('Question 2 of 8');
});
