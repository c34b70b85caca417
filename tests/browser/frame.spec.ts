import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

test.describe('the frame', () => {
  test('lets the keyboard skip to the content', async ({ page }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('reaches every link of the header by Tab, in the order they are seen', async ({ page }) => {
    await page.goto(fixture('/'));
    const names: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(names[1]).toBe('Eight Levels');
    expect(names.slice(2, 7)).toEqual(['Levels', 'Where am I?', 'Progress', 'Team', 'Glossary']);
    expect(names[7]).toMatch(/^Search/);
  });

  test('says which page is the current one', async ({ page }) => {
    await page.goto(fixture('/glossary/'));
    const nav = page.getByRole('navigation', { name: 'Site' });
    await expect(nav.locator('[aria-current=page]')).toHaveText('Glossary');
  });

  test('prints the text without the controls', async ({ page }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: 'The first section' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
    await expect(page.locator('.search-open')).toBeHidden();
  });

  test('keeps its drawings and the current page in forced colors', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(fixture('/'));
    const stroke = await page
      .locator('.rung .glyph')
      .first()
      .evaluate((glyph) => [getComputedStyle(glyph).stroke, getComputedStyle(document.body).color]);
    expect(stroke[0]).toBe(stroke[1]);
    const edge = (name: string) =>
      page
        .getByRole('link', { name, exact: true })
        .evaluate((link) => getComputedStyle(link).borderBottomColor);
    expect(await edge('Levels')).not.toBe(await edge('Glossary'));
  });

  test('shows a page for an address that does not exist', async ({ page, faults }) => {
    faults.allow(/404/);
    const answer = await page.goto(fixture('/levels/99-nothing/'));
    expect(answer?.status()).toBe(404);
    await page.getByRole('link', { name: 'See all levels' }).click();
    await expect(page).toHaveURL(fixture('/'));
  });
});

test.describe('the ladder', () => {
  test('stands with the highest level on top', async ({ page }) => {
    await page.goto(fixture('/'));
    await expect(page.locator('.ladder .rung-name')).toHaveText([
      /Delta/,
      /Gamma/,
      /Beta/,
      /Alpha/,
    ]);
  });

  test('links what is written and names what is not', async ({ page }) => {
    await page.goto(fixture('/'));
    const ladder = page.locator('.ladder');
    await expect(ladder.getByRole('link')).toHaveText([/Gamma/, /Beta/, /Alpha/]);
    await expect(ladder.getByRole('listitem').filter({ hasText: 'Delta' })).toContainText(
      'not written yet',
    );
  });
});

test.describe('a chapter', () => {
  test('leads to its sections, its sources and the next written chapter', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(fixture('/levels/1-alpha/'));
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByText('The second section')
      .click();
    await expect(page).toHaveURL(/#alpha-second$/);
    await expect(page.getByRole('heading', { name: 'The second section' })).toBeInViewport();
    await page.getByRole('link', { name: /^Next, level 2/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beta');
  });

  test('gives each section a link of its own and one that reports an error in it', async ({
    page,
  }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    const section = page.getByRole('region', { name: 'The first section' });
    await expect(section.getByRole('link', { name: /^Link to this section/ })).toHaveAttribute(
      'href',
      /^#alpha-/,
    );
    const report = section.getByRole('link', { name: /^Report an error in: The first section/ });
    await expect(report).toHaveAttribute('href', /alpha-/);
  });

  test('folds its contents away where there is no room beside the text', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
    await page.locator('.toc-fold > summary').click();
    await expect(page.locator('.toc-fold').getByText('The second section')).toBeVisible();
  });

  test('says when its facts were verified long ago, and only then', async ({ page }) => {
    const warning = page.getByText('over 180 days ago');
    await page.clock.setFixedTime('2026-11-22T12:00:00Z');
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(warning).toBeHidden();
    await page.clock.setFixedTime('2027-11-22T12:00:00Z');
    await page.reload();
    await expect(warning).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the ladder leads to a chapter that reads in full', async ({ page }) => {
    await page.goto(fixture('/'));
    await page.locator('.ladder').getByRole('link', { name: /Alpha/ }).click();
    await expect(page.getByRole('heading', { name: 'The first section' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    await expect(page.locator('.figure svg').first()).toBeVisible();
    await expect(page.locator('.lab table').first()).toBeVisible();
  });

  test('search is an index of everything, and nothing offers what needs a script', async ({
    page,
  }) => {
    await page.goto(fixture('/levels/1-alpha/'));
    await expect(page.locator('.search-key')).toBeHidden();
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(fixture('/search/'));
    await page.getByRole('link', { name: 'Sums of a list' }).click();
    await expect(page).toHaveURL(/#alpha-sums$/);
  });
});
