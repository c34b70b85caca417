// What readers ran into: lost edits, results of another run, screens and paper that cut the code.
import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../../support/browser-test.ts';
import { LABS, openLabs } from './lab-page.ts';

const lab = (page: Page): Locator => page.locator('#alpha-sums');
const status = (page: Page): Locator => lab(page).getByRole('status');
const code = (page: Page): Locator => lab(page).getByRole('textbox', { name: 'Code of main.ts' });

function button(page: Page, name: string): Locator {
  return lab(page).getByRole('button', { name, exact: true });
}

async function height(page: Page): Promise<number> {
  return (await lab(page).locator('.lab-out').boundingBox())?.height ?? 0;
}

test('Reset can be taken back until the next edit or run', async ({ page }) => {
  await page.goto(LABS);
  await expect(button(page, 'Undo reset')).toBeHidden();
  await code(page).fill('console.log("mine");');
  await button(page, 'Reset code').click();
  await expect(code(page)).toHaveValue(/import/);
  await button(page, 'Undo reset').click();
  await expect(code(page)).toHaveValue('console.log("mine");');
  await expect(status(page)).toHaveText('Your edit is back.');
  await expect(button(page, 'Undo reset')).toBeHidden();
  await expect(button(page, 'Reset code')).toBeFocused();
  await page.reload();
  await expect(code(page)).toHaveValue('console.log("mine");');

  await button(page, 'Reset code').click();
  await expect(button(page, 'Undo reset')).toBeVisible();
  await button(page, 'Run').click();
  await expect(button(page, 'Undo reset')).toBeHidden();
  await expect(lab(page)).toHaveAttribute('data-state', 'done');

  await code(page).fill('console.log("again");');
  await button(page, 'Reset code').click();
  await expect(button(page, 'Undo reset')).toBeVisible();
  await code(page).fill('1;');
  await expect(button(page, 'Undo reset')).toBeHidden();
});

test('a result of before is out of sight while a run has printed nothing, and comes back with Stop', async ({
  page,
}) => {
  await openLabs(page, 20);
  const result = lab(page).getByRole('table', { name: 'Running total' }).first();
  const before = await height(page);
  await code(page).fill('await new Promise(() => {});');
  await button(page, 'Run').click();
  await expect(lab(page)).toHaveAttribute('data-state', 'running');
  await expect(result).toBeHidden();
  await expect(lab(page).getByText('Published result')).toBeHidden();
  expect(await height(page)).toBe(before);
  await button(page, 'Stop').click();
  await expect(status(page)).toHaveText('Stopped. The result below is the one from before.');
  await expect(result).toBeVisible();
  await expect(lab(page).getByText('Published result')).toBeVisible();

  await code(page).fill('1;');
  await button(page, 'Run').click();
  await expect(lab(page)).toHaveAttribute('data-state', 'done');
  await expect(result).toHaveCount(0);
});

test('a run of the solution is seen to start', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(LABS);
  await lab(page).locator('summary', { hasText: 'Solution' }).click();
  await button(page, 'Run the solution').scrollIntoViewIfNeeded();
  await expect(status(page)).not.toBeInViewport();
  await button(page, 'Run the solution').click();
  await expect(status(page)).toContainText('Task solved.');
  await expect(status(page)).toBeInViewport();
});

test('in a template literal a new line adds no spaces, and a brace goes under its block', async ({
  page,
}) => {
  await page.goto(LABS);
  await code(page).fill('');
  await code(page).focus();
  await expect(lab(page)).toHaveAttribute('data-editor', 'ready');
  await page.keyboard.type('if (1) {\nconst a = `x\ny`;\n}');
  await expect(code(page)).toHaveValue('if (1) {\n  const a = `x\ny`;\n}');
  await code(page).fill('');
  await page.keyboard.type('if (1) {\nf();\n}\ng();');
  await expect(code(page)).toHaveValue('if (1) {\n  f();\n}\ng();');
});

test('on paper files and console are whole, and what only a screen can do is gone', async ({
  page,
}) => {
  await page.goto(LABS);
  await code(page).fill(`console.log('${'long '.repeat(60)}');\n`.repeat(60));
  await button(page, 'Run').click();
  await expect(lab(page)).toHaveAttribute('data-state', 'done');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 900 });
  for (const part of ['.lab-editor', '.lab-code', '.lab-console']) {
    const cut = await lab(page)
      .locator(part)
      .first()
      .evaluate((box) => [box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth]);
    expect([part, ...cut]).toEqual([part, 0, 0]);
  }
  await expect(lab(page).getByRole('button', { name: /^(Run|Stop|Reset|Copy)/ })).toHaveCount(0);
  await expect(lab(page).locator('.lab-keys')).toBeHidden();
  await expect(page.locator('#alpha-tokens .lab-load')).toBeHidden();
});

test('forced colors tell the selected tab apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(LABS);
  const border = (name: string): Promise<string> =>
    lab(page)
      .getByRole('tab', { name })
      .evaluate((tab) => getComputedStyle(tab).borderBlockEndColor);
  expect(await border('main.ts')).not.toBe(await border('sum.ts'));
});

test('on a phone no cell of a result breaks inside a word', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(LABS);
  await code(page).fill(
    `import { table } from 'eight-levels/lab';
    const row = Array.from({ length: 8 }, () => 'Unbreakable.');
    table({ caption: 'Wide', columns: row, rows: [row] });`,
  );
  await button(page, 'Run').click();
  const wide = lab(page).getByRole('table', { name: 'Wide' });
  const cells = wide.getByRole('cell').or(wide.getByRole('rowheader'));
  await expect(cells).toHaveCount(8);
  const lines = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    }),
  );
  expect(lines).toEqual(Array(8).fill(1));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
