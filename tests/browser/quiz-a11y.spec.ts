import type { Page } from 'playwright/test';
import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { answer, answerAll, fill, open, questionIds, quizUrl, shown } from './quiz-page.ts';

for (const id of questionIds) {
  test(`${id} breaks no accessibility rule in any state, in light or dark`, async ({ page }) => {
    test.slow();
    const question = await open(page, id);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await question.getByRole('button', { name: 'Check' }).click();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await fill(page, false);
    expect(await violationsInBothThemes(page)).toEqual([]);
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(
      question.getByRole('link', { name: /Next question|See the result/ }),
    ).toBeVisible();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
}

test('the result breaks no accessibility rule, in light or dark', async ({ page }) => {
  await page.goto(quizUrl);
  await answerAll(page, 8, 4);
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('the page without script breaks no accessibility rule, in light or dark', async ({
  page,
  faults,
}) => {
  faults.allow(/Failed to load resource/);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(quizUrl);
  await expect(page.locator('.question').last()).toBeVisible();
  for (const summary of await page.locator('.question summary').all()) await summary.click();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test('the whole quiz can be answered by keyboard alone', async ({ page }) => {
  await page.goto(quizUrl);
  for (let at = 1; at <= 8; at += 1) {
    await expect(shown(page).getByRole('heading')).toHaveText(`Question ${at} of 8`);
    await answerByKeyboard(page);
    await page.keyboard.press('Tab');
    const on = shown(page).getByRole('link', { name: /Next question|See the result/ });
    await expect(on).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('#quiz-result')).toBeFocused();
});

test('a question of any kind can be answered by keyboard alone', async ({ page }) => {
  for (const id of questionIds) {
    await open(page, id);
    await answerByKeyboard(page);
  }
});

/** Answers the question on show with keys only; ends on the outcome, which has the focus. */
async function answerByKeyboard(page: Page): Promise<void> {
  await tabInto(page, '.ask');
  const control = await page.evaluate(() => {
    const { type, tagName } = document.activeElement as HTMLInputElement;
    return type || tagName;
  });
  if (control === 'radio') await pressRadios(page);
  if (control === 'checkbox') await page.keyboard.press('Space');
  if (control === 'button') await moveSomething(page);
  if (control === 'select-one') await pressSelects(page);
  if (/^text/.test(control)) await page.keyboard.type('1500');
  await tabTo(page, 'Check');
  await page.keyboard.press('Enter');
  await expect(shown(page).getByRole('status')).toBeFocused();
}

async function tabInto(page: Page, selector: string): Promise<void> {
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((inside) => Boolean(document.activeElement?.closest(inside)), selector))
      return;
  }
  throw new Error(`Tab never reached ${selector}`);
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let at = 0; at < 40; at += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

/** Chooses in every group of radio buttons of the question: one in a choice, several in groups. */
async function pressRadios(page: Page): Promise<void> {
  do {
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  } while (await page.evaluate(() => Boolean(document.activeElement?.closest('.ask'))));
}

async function pressSelects(page: Page): Promise<void> {
  do {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
  } while (await page.evaluate(() => document.activeElement?.tagName === 'SELECT'));
}

/** The first button moves the first item up, which leads nowhere; the next one moves it down. */
async function moveSomething(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

test('every live region is empty in the HTML as sent, and no key is ticked', async ({
  request,
}) => {
  const html = await (await request.get(quizUrl)).text();
  const regions = html.match(/<div class="outcome gauge" role="status">[^<]*<\/div>/g) ?? [];
  expect(regions.length).toBe(questionIds.length);
  expect(new Set(regions).size).toBe(1);
  expect(regions[0]).toBe('<div class="outcome gauge" role="status"></div>');
  expect(html).not.toMatch(/\schecked[\s>=]/);
  expect(html).not.toMatch(/<option[^>]* selected/);
});

test('data in the page cannot end its block', async ({ request }) => {
  const html = await (await request.get(quizUrl)).text();
  const [, json = ''] = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({ quiz: 'alpha', passMark: 0.8 });
});

test('every question is a group named by what it asks', async ({ page }) => {
  const question = await open(page, 'alpha-q-fresh');
  const name = 'Why does a browser show a cached picture without asking the server at all?';
  await expect(question.getByRole('radiogroup', { name })).toBeVisible();
  await answer(page, false);
  await expect(question.getByRole('radio', { name: /kilobyte/ })).toHaveAccessibleDescription(
    /Size may decide/,
  );
});

test('at 320 pixels nothing sticks out, in any state of any kind', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const id of questionIds) {
    await open(page, id);
    await answer(page, false);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(over, id).toBeLessThanOrEqual(0);
  }
});

test('in forced colors verdicts keep their shapes and words', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const question = await open(page, 'alpha-q-fresh');
  await answer(page, false);
  const wrong = question.locator('.opt[data-verdict="wrong"]');
  await expect(wrong.locator('[data-when="wrong"]')).toBeVisible();
  await expect(wrong.locator('[data-when="right"]')).toBeHidden();
  await expect(wrong).toHaveCSS('border-inline-start-style', 'dashed');
  await expect(question.locator('.opt[data-verdict="missed"]')).toHaveCSS(
    'border-inline-start-style',
    'solid',
  );
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('every question, answer and explanation can be read, and no control is dead', async ({
    page,
  }) => {
    await page.goto(quizUrl);
    await expect(page.locator('.question:visible')).toHaveCount(questionIds.length);
    for (const summary of await page.getByText('Answer and explanations').all())
      await summary.click();
    await expect(page.getByText('Comparing tags is validation')).toBeVisible();
    await expect(page.getByText('place 1')).toBeVisible();
    await expect(page.getByText('86,400 seconds').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('How sure are you?').first()).toBeHidden();
    await expect(page.getByRole('link', { name: 'The second section' }).first()).toBeVisible();
  });
});
