import type { Page } from 'playwright/test';
import { apply, emptyProgress } from '../../src/progress/progress.ts';
import type { Change } from '../../src/progress/progress.ts';
import { encode } from '../../src/progress/saved.ts';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';
import { answer, answerAll, next, quizUrl, shown, stored, storedAttempt } from './quiz-page.ts';

/** The quiz of the fixture's second chapter: the questions from earlier are the first one's. */
const url = fixture('/levels/2-beta/quiz/');
const opening = (page: Page) => page.getByRole('region', { name: 'Two from earlier' });
const skip = (page: Page) => page.getByRole('link', { name: /^Skip the/ });
const heading = (page: Page) => shown(page).getByRole('heading');

/** Opens the quiz and waits for the two. */
async function start(page: Page): Promise<void> {
  await page.goto(url);
  await expect(heading(page)).toHaveText('From Alpha, question 1 of 2');
}

/** Answers the two; returns their ids. */
async function answerTwo(page: Page, wrong = 0): Promise<string[]> {
  await expect(heading(page)).toHaveText('From Alpha, question 1 of 2');
  return answerAll(page, 2, wrong);
}

test('a quiz opens with two questions from earlier, as a group of its own', async ({ page }) => {
  await start(page);
  await expect(opening(page).getByRole('heading').first()).toHaveText('Two from earlier');
  await expect(opening(page).locator('.question:visible')).toHaveCount(1);
  const map = page.getByRole('navigation', { name: 'Questions of this attempt' });
  await expect(map.getByRole('link', { name: /^From earlier, question \d/ })).toHaveCount(2);
  await expect(map.getByRole('link', { name: /^Question \d/ })).toHaveCount(8);
  expect(Object.keys((await stored(page)).attempts)).toEqual([]);
});

test('the first quiz of the course has none, and says nothing of it', async ({ page }) => {
  await page.goto(quizUrl);
  await expect(heading(page)).toHaveText('Question 1 of 8');
  await expect(page.locator('#quiz-opening, [data-opening]')).toHaveCount(0);
});

test('their answers count for their own chapter and not for this quiz, whose result shows them apart', async ({
  page,
}) => {
  await start(page);
  const [first = '', second = ''] = await answerTwo(page, 1);
  await expect(heading(page)).toHaveText('Question 1 of 8');
  await answerAll(page, 8);
  const result = page.getByRole('region', { name: 'Passed' });
  await expect(result).toContainText('8 of 8 points');
  await expect(result).toContainText('1 of 2 fully right; not part of this score');
  await expect(result).toContainText('8 of 8 questions');
  const { questions, results } = await stored(page);
  expect(first).toMatch(/^alpha-/);
  expect(questions[first]?.best.points).toBeLessThan(1);
  expect(questions[second]?.best.points).toBe(1);
  expect(Object.keys(results)).toEqual(['beta']);
  await page.goto(quizUrl);
  await expect(heading(page)).toHaveText('Question 1 of 8');
  await answerAll(page, 8);
  await expect(page.locator('[data-out="mastery"]')).toHaveText(/^(8|9) of 12$/);
});

test('a reload goes on with the same two, wherever the reader was', async ({ page }) => {
  await start(page);
  const first = await answer(page);
  await page.reload();
  await expect(shown(page)).toHaveAttribute('id', first);
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
  await next(page);
  const second = (await shown(page).getAttribute('id')) ?? '';
  await page.goto('about:blank');
  await page.goto(url);
  await expect(shown(page)).toHaveAttribute('id', second);
  await expect(heading(page)).toHaveText('From Alpha, question 2 of 2');
  expect((await storedAttempt(page, 'beta-earlier')).questions).toEqual([first, second]);
  await answer(page);
  await next(page);
  await answer(page);
  await page.goto('about:blank');
  await page.goto(url);
  await expect(heading(page)).toHaveText('Question 2 of 8');
  await page.getByRole('link', { name: 'From earlier, question 1' }).click();
  await expect(shown(page)).toHaveAttribute('id', first);
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
  await page.reload();
  await expect(shown(page)).toHaveAttribute('id', first);
});

test('the two can be skipped, and then nothing is said or stored of them', async ({ page }) => {
  await start(page);
  await skip(page).click();
  await expect(heading(page)).toHaveText('Question 1 of 8');
  await expect(shown(page)).toBeFocused();
  await expect(skip(page)).toBeHidden();
  await answerAll(page, 8, 8);
  await expect(page.getByRole('region', { name: 'Not passed this time' })).toBeVisible();
  await expect(page.getByText('not part of this score')).toBeHidden();
  expect(Object.keys((await stored(page)).questions).filter((id) => !/^beta/.test(id))).toEqual([]);
});

test('the row of the two stays where it is when the first own answer is given', async ({
  page,
}) => {
  await start(page);
  await skip(page).click();
  await expect(heading(page)).toHaveText('Question 1 of 8');
  const before = await page.locator('.quiz-map').boundingBox();
  await answer(page);
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
  expect((await page.locator('.quiz-map').boundingBox())?.height).toBe(before?.height);
});

test('after one of them the other can be skipped', async ({ page }) => {
  await start(page);
  await answer(page);
  await expect(skip(page)).toHaveText('Skip the other');
  await skip(page).click();
  await expect(heading(page)).toHaveText('Question 1 of 8');
  await answerAll(page, 8);
  await expect(page.getByRole('region', { name: 'Passed' })).toContainText('1 of 2 fully right');
});

test('a new draw opens with two others; a retry opens with none', async ({ page }) => {
  await start(page);
  const before = await answerTwo(page);
  await answerAll(page, 8, 1);
  await page.getByRole('button', { name: 'Retry the wrong ones' }).click();
  await expect(heading(page)).toHaveText('Retry, question 1 of 1');
  await expect(page.getByRole('link', { name: /^From earlier/ })).toHaveCount(0);
  await answer(page);
  await next(page);
  await page.getByRole('button', { name: 'Draw 8 again' }).click();
  await expect(opening(page)).toBeFocused();
  const after = await answerTwo(page);
  expect(after.filter((id) => before.includes(id))).toEqual([]);
});

test('what is due comes first', async ({ page }) => {
  const days = (n: number) => Date.now() - n * 86_400_000;
  const told = (question: string, at: number): Change => ({
    type: 'answer',
    ...{ quiz: 'alpha', attempt: 'a', question, rev: 9, points: 1, values: {}, at },
  });
  // The first objective is answered today, the second one was three days ago.
  const changes = [told('alpha-q-fresh', days(0)), told('alpha-q-name', days(3))];
  const record = changes.reduce((sum, one) => apply(sum, one, 'desk'), emptyProgress('0-a'));
  await page.addInitScript((text) => {
    localStorage.setItem('eight-levels:progress', text);
  }, encode(record));
  const data = await (await page.request.get(quizUrl)).text();
  const [, json = ''] = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(data) ?? [];
  const { bank } = JSON.parse(json) as { bank: { id: string; objective: string }[] };
  const objective = async () => {
    const id = await shown(page).getAttribute('id');
    return bank.find((question) => question.id === id)?.objective;
  };
  await start(page);
  expect(await objective()).toBe('alpha-o-two');
  await answer(page);
  await next(page);
  expect(await objective()).toBe('alpha-o-one');
});

test('their explanations lead to the earlier chapter', async ({ page }) => {
  await start(page);
  await answer(page);
  const section = shown(page).getByRole('link', { name: /^The (first|second) section$/ });
  await expect(section).toHaveAttribute('href', /^\/levels\/1-alpha\/#alpha-(first|second)$/);
  await section.click();
  await expect(page).toHaveURL(/\/levels\/1-alpha\/#alpha-/);
});

for (const [what, pattern] of [
  ['the earlier quiz', '**/levels/1-alpha/quiz/'],
  ['the outline', '**/outline.json?*'],
  ['the script', '**/opening.browser.*.js'],
] as const) {
  test(`without ${what} the quiz starts without the two, and says so`, async ({ page, faults }) => {
    faults.allow(/Failed to load resource/);
    await page.route(pattern, (route) => route.abort());
    await page.goto(url);
    await expect(heading(page)).toHaveText('Question 1 of 8');
    const line = page.getByRole('navigation', { name: 'Questions' }).getByRole('status');
    await expect(line).toHaveText('The two from earlier did not load.');
    await expect(skip(page)).toBeHidden();
    await answerAll(page, 8);
    await expect(page.getByRole('region', { name: 'Passed' })).toContainText('8 of 8 points');
  });
}

test('a page that is missing is as good as no answer', async ({ page, faults }) => {
  faults.allow(/404/);
  await page.route('**/levels/1-alpha/quiz/', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Not found' }),
  );
  await page.goto(url);
  await expect(heading(page)).toHaveText('Question 1 of 8');
});

test('nothing moves when the two arrive, or when they do not', async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  for (const arrive of [true, false]) {
    await page.route('**/levels/1-alpha/quiz/', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await (arrive ? route.continue() : route.abort());
    });
    await page.goto('about:blank');
    await page.goto(url);
    await expect(opening(page)).toBeVisible();
    await expect(skip(page)).toBeVisible();
    await expect(heading(page)).toHaveText(arrive ? /^From Alpha/ : 'Question 1 of 8');
    expect(await page.evaluate(shift)).toBe(0);
    await page.unrouteAll();
  }
});

/** Runs in the page: the sum of all layout shifts so far. */
function shift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const all = list.getEntries() as (PerformanceEntry & { value: number })[];
      resolve(all.reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(resolve, 300, 0);
  });
}

test('a reader who skips before the two arrive is left in peace', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/levels/1-alpha/quiz/', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url);
  await skip(page).click();
  await expect(heading(page)).toHaveText('Question 1 of 8');
  const id = await answer(page);
  release();
  await page.waitForResponse('**/levels/1-alpha/quiz/');
  await expect(shown(page)).toHaveAttribute('id', id);
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
  await next(page);
  await expect(heading(page)).toHaveText('Question 2 of 8');
});

test('two tabs share the two, and each answer counts once', async ({ page, context }) => {
  const other = await context.newPage();
  await start(page);
  await start(other);
  const first = await answer(page);
  // The other tab goes over to the attempt that has an answer, and on with what is open there.
  await expect(heading(other)).toHaveText('From Alpha, question 2 of 2');
  expect(await other.locator('.question[id^="alpha"]').first().getAttribute('id')).toBe(first);
  const second = await answer(other);
  // Both are answered now, whichever tab asked.
  await next(page);
  await expect(heading(page)).toHaveText('Question 1 of 8');
  const { questions, attempts } = await stored(page);
  expect(Object.keys(attempts).length).toBe(2);
  for (const id of [first, second]) {
    expect(Object.values(questions[id]?.count ?? {})).toEqual([1]);
  }
});

test('the keyboard leads through the two and into the quiz', async ({ page }) => {
  await start(page);
  await skip(page).focus();
  await page.keyboard.press('Enter');
  await expect(shown(page)).toBeFocused();
  await page.getByRole('link', { name: 'From earlier, question 1' }).press('Enter');
  await expect(shown(page)).toBeFocused();
  for (const [at, on] of ['Next question', 'Start the quiz'].entries()) {
    await expect(heading(page)).toHaveText(`From Alpha, question ${at + 1} of 2`);
    await answer(page);
    await expect(shown(page).getByRole('status')).toBeVisible();
    await shown(page).getByRole('status').focus();
    await page.keyboard.press('Tab');
    await expect(shown(page).getByRole('link', { name: on })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(heading(page)).toHaveText('Question 1 of 8');
  await expect(shown(page)).toBeFocused();
});

test('no state of the opening breaks an accessibility rule, in light or dark', async ({ page }) => {
  test.slow();
  await start(page);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await answer(page, false);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await next(page);
  await answer(page);
  await next(page);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await answerAll(page, 8);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('at 320 pixels nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await start(page);
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  await answer(page);
  expect(await over()).toBeLessThanOrEqual(0);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leads to the quizzes of earlier chapters instead', async ({ page }) => {
    await page.goto(url);
    await expect(page.locator('#quiz-opening, [data-opening]').first()).toBeHidden();
    const link = page.getByRole('main').getByRole('link', { name: 'Alpha', exact: true });
    await expect(link).toHaveAttribute('href', '/levels/1-alpha/quiz/');
  });
});
