import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const scale = (page: Page) => page.getByRole('navigation', { name: 'Levels' });
const phone = { width: 360, height: 740 };

interface Store {
  change(...changes: object[]): Promise<unknown>;
}

/** Writes facts through the store that the page's own elements hold. */
const tell = (page: Page, ...changes: object[]) =>
  page.evaluate(async (facts) => {
    const { store } = document.querySelector('course-altimeter') as unknown as { store: Store };
    await store.change(...facts);
  }, changes);

const at = Date.UTC(2026, 10, 21);
const read = { type: 'chapter-read', chapter: 'alpha', value: true, at };
const passed = [
  { type: 'attempt', quiz: 'alpha', attempt: 'a', seed: 1, questions: ['q'], purpose: 'whole', at },
  {
    type: 'answer',
    quiz: 'alpha',
    attempt: 'a',
    question: 'q',
    rev: 1,
    values: {},
    points: 1,
    at,
  },
];
const practiced = ['alpha-practice-do', 'alpha-practice-again', 'alpha-practice-show'].map(
  (id) => ({
    type: 'practiced',
    id,
    value: true,
    at,
  }),
);

test.describe('the scale of levels', () => {
  test('stands from the top down, links what is written and names what is not', async ({
    page,
  }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    const items = scale(page).getByRole('list').first().getByRole('listitem');
    await expect(items).toHaveText([
      /^3\s*Delta\s*\(not written yet\)$/,
      /Gamma/,
      /2\s*Beta/,
      /1\s*Alpha/,
    ]);
    await expect(items.getByRole('link')).toHaveText([/Gamma/, /Beta/, /Alpha/]);
    const legend = scale(page).getByRole('list', { name: 'Marks' });
    await expect(legend.getByRole('listitem').last()).toHaveText(
      'level without a mark: not written yet',
    );
  });

  for (const [path, current] of [
    ['/levels/1-alpha/', 'page'],
    ['/levels/1-alpha/quiz/', 'true'],
  ] as const) {
    test(`says on ${path} where that is`, async ({ page }) => {
      await page.goto(fixture(path));
      await expect(scale(page).locator('[aria-current]')).toHaveText(/Alpha/);
      await expect(scale(page).locator('[aria-current]')).toHaveAttribute('aria-current', current);
    });
  }

  test('asks for nothing while there is nothing to mark, and says nothing of it', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(fixture('/levels/2-beta/'));
    await tell(page, { type: 'read', section: 'beta-first', at });
    await expect(page.locator('course-altimeter')).toHaveAttribute('data-ready', '');
    expect(asked.filter((url) => /outline|altimeter/.test(url))).toEqual([]);
    await expect(scale(page).getByRole('link', { name: /Alpha/ })).toHaveAccessibleName('1 Alpha');
    await expect(scale(page).getByRole('link', { name: 'Progress' })).toBeVisible();
    await expect(scale(page).locator('ol [data-on]')).toHaveCount(0);
  });

  test('shows what was read, passed and practiced, in shapes and in words', async ({ page }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    const alpha = scale(page).getByRole('link', { name: /Alpha/ });
    const marked = async (words: string, shapes: string[]) => {
      await expect(alpha).toHaveAccessibleName(`1 Alpha (${words})`);
      const on = await alpha
        .locator('[data-on]')
        .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset['mark']));
      expect(on).toEqual(shapes);
      await expect(scale(page).locator('ol [data-on]')).toHaveCount(shapes.length);
    };
    await tell(page, read);
    await marked('read, quiz not passed yet, not practiced yet', ['read']);
    await tell(page, ...passed);
    await marked('read, quiz passed, not practiced yet', ['read', 'passed']);
    await tell(page, ...practiced);
    await marked('read, quiz passed, practiced', ['read', 'passed', 'practiced']);
    const count = scale(page).getByRole('link', { name: '1 read, 1 practiced' });
    await expect(count).toHaveAttribute('href', '/progress/');
    await page.goto(fixture('/levels/2-beta/'));
    await marked('read, quiz passed, practiced', ['read', 'passed', 'practiced']);
    await tell(page, { ...read, value: false, at: at + 1 });
    await marked('not read yet, quiz passed, practiced', ['passed', 'practiced']);
  });

  test('follows what another tab does', async ({ context }) => {
    const [one, two] = [await context.newPage(), await context.newPage()];
    await one.goto(fixture('/gamma/'));
    await two.goto(fixture('/levels/1-alpha/'));
    await two.getByRole('button', { name: 'Mark as read' }).click();
    await expect(scale(one).getByRole('link', { name: /Alpha \(read/ })).toBeVisible();
  });

  test('shows no mark where the outline cannot be had', async ({ page, faults }) => {
    faults.allow(/Failed to load resource/);
    await page.route(/outline\.json/, (route) => route.fulfill({ status: 404 }));
    await page.goto(fixture('/levels/1-alpha/'));
    // Each page asks once. The answer to the first must be in before the second is waited for.
    for (const act of [() => tell(page, read), () => page.reload()]) {
      const refused = page.waitForResponse(/outline\.json/);
      await act();
      await (await refused).finished();
      // What the page asks for now comes after that answer, with which it has dealt by then.
      await page.evaluate(async () => {
        await (await fetch(location.href)).text();
        await new Promise(requestAnimationFrame);
      });
      await expect(scale(page).locator('ol [data-on]')).toHaveCount(0);
    }
    await expect(scale(page).locator('ol [data-mark]').first()).toBeHidden();
  });

  test('moves nothing when the marks come', async ({ page }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    const place = () => scale(page).getByRole('listitem').last().boundingBox();
    const before = await place();
    await tell(page, read, ...passed, ...practiced);
    await expect(scale(page).getByRole('link', { name: '1 read, 1 practiced' })).toBeVisible();
    expect(await place()).toEqual(before);
  });
});

test.describe('on a phone the scale of levels', () => {
  test.use({ viewport: phone });

  test('lies above the title, with level 1 first, and goes away with the page', async ({
    page,
  }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    const boxes = await Promise.all(
      [/Alpha/, /Beta/].map((name) => scale(page).getByRole('link', { name }).boundingBox()),
    );
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(boxes[0]!.x).toBeLessThan(boxes[1]!.x);
    for (const box of boxes) {
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
      expect(box!.y + box!.height).toBeLessThan(title!.y);
    }
    await page.getByRole('heading', { name: 'Sources' }).scrollIntoViewIfNeeded();
    await expect(scale(page)).not.toBeInViewport();
  });

  test('is walked by Tab in the order in which it is seen', async ({ page }) => {
    await page.goto(fixture('/levels/2-beta/'));
    await page.getByRole('banner').getByRole('link').first().focus();
    const seen: number[] = [];
    for (let step = 0; step < 20 && seen.length < 2; step += 1) {
      await page.keyboard.press('Tab');
      const x = await page.evaluate(() => {
        const link = document.activeElement;
        return link?.closest('course-altimeter') ? link.getBoundingClientRect().x : null;
      });
      if (x !== null) seen.push(x);
    }
    expect(seen).toHaveLength(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test('has eight cells of 44 px on the real course', async ({ page }) => {
    await page.goto('/levels/6-harness-engineering/');
    const cells = scale(page).locator('ol > li[data-level] > *');
    await expect(cells).toHaveCount(8);
    for (const cell of await cells.all()) {
      const box = await cell.boundingBox();
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
    }
  });
});

test('a wide window walks the scale from the top down', async ({ page }) => {
  await page.goto(fixture('/levels/1-alpha/'));
  await scale(page).getByRole('link', { name: 'Progress' }).focus();
  const names: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
  }
  expect(names).toEqual([
    expect.stringContaining('Gamma'),
    expect.stringContaining('Beta'),
    expect.stringContaining('Alpha'),
  ]);
});

test('the skip link leads past the scale', async ({ page }) => {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = () => page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(await inMain()).toBe(true);
});

test.describe('without JavaScript the scale of levels', () => {
  test.use({ javaScriptEnabled: false });

  test('leads to every written chapter and claims no mark', async ({ page }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(scale(page).locator('ol [data-mark]').first()).toBeHidden();
    await scale(page).getByRole('link', { name: 'Gamma' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gamma');
  });
});

test.describe('a chapter beside its scale', () => {
  test('names its loop in a drawing, and an interlude does without', async ({ page }) => {
    await page.goto(fixture('/levels/2-beta/'));
    const head = page.getByRole('main').locator('.page-head');
    await expect(head.getByRole('img')).toHaveAccessibleName(/^You ask, the agent/);
    await expect(head).toContainText('It holds');
    await page.goto(fixture('/gamma/'));
    await expect(head.getByRole('img')).toHaveCount(0);
    await expect(head).toContainText('Interlude, after level 2');
  });

  test('has a mark for its quiz only where there is one', async ({ page }) => {
    const marks = page.locator('.page-head [data-mark]');
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(marks).toHaveText(['not read yet', 'quiz not passed yet', 'not practiced yet']);
    await page.goto(fixture('/gamma/'));
    await expect(marks).toHaveText(['not read yet', 'not practiced yet']);
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await expect(marks).toHaveText(['read', 'not practiced yet']);
  });

  test('heads its signals by its kind', async ({ page }) => {
    const heading = page.locator('#practice h3').first();
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(heading).toHaveText('You are here when');
    await page.goto(fixture('/gamma/'));
    await expect(heading).toHaveText('It touches you when');
  });

  test('marks in its contents the part that is in the middle of the window', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(fixture('/levels/1-alpha/'));
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await expect(contents.locator('[aria-current]')).toHaveCount(0);
    await page.locator('#alpha-second').evaluate((part) => part.scrollIntoView());
    await expect(contents.locator('[aria-current=location]')).toHaveText(/^The second section/);
    await page.locator('#sources').evaluate((part) => part.scrollIntoView({ block: 'center' }));
    await expect(contents.locator('[aria-current=location]')).toHaveText('Sources');
  });

  test('ends with one main step and the chapters around it', async ({ page }) => {
    await page.goto(fixture('/levels/2-beta/'));
    await expect(page.getByRole('link', { name: 'Take the quiz: Beta' })).toBeVisible();
    const around = page.getByRole('navigation', { name: 'Previous and next chapter' });
    await expect(around.getByRole('link')).toHaveText([
      /Previous, level 1\s*Alpha/,
      /Next, interlude\s*Gamma/,
    ]);
  });

  test('keeps its text one measure wide and lets what is wide reach over the notes', async ({
    page,
  }) => {
    const widths = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      return page.evaluate(() => {
        const of = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
        return { text: of('.text'), wide: of('.turn.wide'), main: of('.page-main') };
      });
    };
    await page.goto(fixture('/levels/1-alpha/'));
    expect(await widths(1440)).toEqual({ text: 576, wide: 836, main: 836 });
    const middle = await widths(1024);
    expect(middle.text).toBe(576);
    expect(middle.wide).toBe(middle.main);
    const narrow = await widths(360);
    expect(narrow).toEqual({ text: 328, wide: 328, main: 328 });
  });
});
