import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const KEY = 'eight-levels:progress';
const AT = Date.UTC(2026, 10, 21);
const flag = { tick: 1, device: 'd', at: AT, value: true };
const passed = [{ at: AT, score: 1000, attempt: 'a' }];
/** `Node.DOCUMENT_POSITION_FOLLOWING`, which is not known outside a page. */
const FOLLOWING = 4;
const empty = {};
const started = { read: { 'alpha-first': AT } };
const half = {
  read: { 'alpha-first': AT, 'alpha-second': AT, 'from-elsewhere': AT },
  chapters: { alpha: flag, beta: flag },
  results: { alpha: passed, beta: passed },
  practiced: {
    'alpha-practice-do': flag,
    'alpha-practice-again': flag,
    'alpha-practice-show': flag,
  },
};
const full = {
  ...half,
  chapters: { ...half.chapters, gamma: flag },
  practiced: {
    ...half.practiced,
    'beta-practice-one': flag,
    'beta-practice-two': flag,
    'beta-practice-three': flag,
    'gamma-practice-one': flag,
  },
};

/** Opens a page with this record stored. */
async function open(page: Page, path: string, record: object): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (location.protocol.startsWith('http')) localStorage.setItem(key, text);
    },
    [KEY, JSON.stringify({ v: 1, id: '0-page', ...record })] as const,
  );
  await page.goto(fixture(path));
}

test('the heading says what is known and done, and the rows say where', async ({ page }) => {
  await open(page, '/progress/', half);
  await expect(
    page.getByRole('heading', { level: 1, name: 'You know level 2. You do level 1.' }),
  ).toBeVisible();
  await expect(page.getByText('Level 2 is known and not done yet')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Beta\s*, knows$/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Alpha\s*, does$/ })).toBeVisible();
  await expect(page.locator('.twin')).toHaveText(/Knows\s*2.*Does\s*1/);
  await expect(page.locator('[data-of="beta"]')).toHaveAttribute('data-gap', 'lower');
  await expect(page.locator('[data-of="alpha"]')).toHaveAttribute('data-gap', 'upper');
  await expect(page.locator('[data-gap="whole"]')).toHaveCount(0);
  const cells = page.getByRole('row', { name: /Alpha/ }).getByRole('cell');
  await expect(cells).toHaveText([
    /read\s*2 of 2 sections/,
    /quiz passed\s*best 100 %/,
    /of \d/,
    /practiced\s*3 of 3/,
  ]);
});

test('a new reader is told where to start before the table, and no flag stands anywhere', async ({
  page,
}) => {
  await open(page, '/progress/', empty);
  await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
  await expect(page.locator('.flags').getByText(/knows|does/)).toHaveCount(6);
  for (const word of await page.locator('[data-flag]').all()) await expect(word).toBeHidden();
  const next = page.getByRole('link', { name: 'Begin reading Start: Alpha' });
  await expect(next).toHaveAccessibleDescription(/^The first chapter, in \d+ sections?\./);
  const after = await next.evaluate((link) =>
    link.compareDocumentPosition(document.querySelector('table') as Element),
  );
  expect(after & FOLLOWING).toBeTruthy();
});

test('someone who has done everything is told what remains, without a dead button', async ({
  page,
}) => {
  await open(page, '/progress/', full);
  await expect(
    page.getByRole('heading', { name: 'You know level 2. You do it too.' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing is left' })).toBeVisible();
  await expect(page.locator('.next-step')).toContainText('take a quiz again');
  await expect(page.locator('.next-step').getByRole('link')).toHaveCount(0);
});

for (const [name, record] of Object.entries({ empty, started, half, full })) {
  test(`nothing moves when the record is read: ${name}`, async ({ page }) => {
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          sources: { node?: Node }[];
        })[]) {
          for (const { node } of entry.sources) {
            // The frame of the page and its scale of levels have their own tests.
            const around = node?.parentElement?.closest('main, course-altimeter');
            if (around?.localName !== 'main') continue;
            seen.push(`${node?.nodeName}: ${node?.parentElement?.textContent?.slice(0, 60)}`);
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The fonts are in the cache before: this is about the record, not about them.
    await page.goto(fixture('/progress/'));
    await page.evaluate(() => document.fonts.ready);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['/progress/', '/levels/1-alpha/']) {
        await open(page, path, record);
        await page.waitForTimeout(300); // the time in which a shift would be reported
        const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[]);
        expect(seen, `${path} at ${width} px`).toEqual([]);
      }
    }
  });
}

test('on a phone the rows are blocks and still a table', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, '/progress/', half);
  const table = page.getByRole('table', { name: /Progress by level/ });
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await expect(table.getByRole('row', { name: /Alpha/ }).getByRole('cell')).toHaveCount(4);
  const [name, cell] = [
    await table.getByRole('rowheader', { name: /Alpha/ }).boundingBox(),
    await table.getByRole('row', { name: /Alpha/ }).getByRole('cell').first().boundingBox(),
  ];
  expect(cell?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
});

test('the practice list counts its ticks and says where they are kept', async ({ page }) => {
  await open(page, '/levels/1-alpha/', started);
  const list = page.getByRole('region', { name: 'Practice' });
  await expect(list.getByText('This week: 0 of 3, saved in this browser')).toBeVisible();
  const where = await list.boundingBox();
  await list.getByRole('checkbox', { name: 'Do the first thing once.' }).check();
  await expect(list.getByText('This week: 1 of 3, saved in this browser')).toBeVisible();
  expect((await list.boundingBox())?.height).toBe(where?.height);
});

test('the practice list says so when ticks are not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(fixture('/levels/1-alpha/'));
  await expect(page.getByText('This week: 0 of 3, not saved')).toBeVisible();
});

test('in forced colors the boxes to tick are the browser’s own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '/levels/1-alpha/', half);
  const box = page.getByRole('checkbox', { name: 'Do the first thing once.' });
  await expect(box).toBeChecked();
  await expect(box).toHaveCSS('appearance', 'auto');
});
