import type { Locator, Page } from 'playwright/test';
import { violationsInBothThemes } from '../../support/axe.ts';
import { expect, test } from '../../support/browser-test.ts';
import { LABS, openLabs } from './lab-page.ts';

const END = process.platform === 'darwin' ? 'Meta+ArrowDown' : 'Control+End';

function sums(page: Page): Locator {
  return page.locator('#alpha-sums');
}

function button(page: Page, name: string): Locator {
  return sums(page).getByRole('button', { name, exact: true });
}

async function append(page: Page, code: string): Promise<void> {
  await sums(page).getByRole('textbox', { name: 'Code of main.ts' }).focus();
  await page.keyboard.press(END);
  await page.keyboard.insertText(code);
}

test('before any run a lab shows its published result, and says so', async ({ page }) => {
  await page.goto(LABS);
  await expect(sums(page).getByText('Published result')).toBeVisible();
  await expect(sums(page).getByRole('table', { name: 'Running total' }).first()).toBeVisible();
  await expect(sums(page)).toHaveAttribute('data-state', 'idle');
  expect(await page.locator('iframe').count()).toBe(0);
});

test('a run says that it is the reader’s, how long it took and what is missing', async ({
  page,
}) => {
  await page.goto(LABS);
  await button(page, 'Run').click();
  await expect(sums(page).getByRole('status')).toHaveText(
    /^Finished in \d+ ms\. Task not solved yet\.$/,
  );
  await expect(sums(page).getByText('Your run, in this browser')).toBeVisible();
  await expect(sums(page).getByText('Not met: total is 6, asked for 7.')).toBeVisible();
});

test('an edit solves the task, survives a reload unrun, and Reset takes it back', async ({
  page,
}) => {
  await page.goto(LABS);
  await sums(page).getByRole('tab', { name: 'numbers.json' }).click();
  await sums(page).getByRole('textbox', { name: 'Code of numbers.json' }).fill('[3, 4]\n');
  await expect(sums(page)).toHaveAttribute('data-edited', '');
  await button(page, 'Run').click();
  await expect(sums(page).getByRole('status')).toContainText('Task solved.');
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(Object.entries(localStorage))))
    .toContain('alpha-sums');

  await page.reload();
  await expect(sums(page)).toHaveAttribute('data-edited', '');
  await expect(sums(page)).toHaveAttribute('data-state', 'idle');
  await sums(page).getByRole('tab', { name: 'numbers.json' }).click();
  await expect(sums(page).getByRole('textbox', { name: 'Code of numbers.json' })).toHaveValue(
    '[3, 4]\n',
  );

  await button(page, 'Reset code').click();
  await expect(sums(page)).not.toHaveAttribute('data-edited');
  await page.reload();
  await expect(sums(page)).not.toHaveAttribute('data-edited');
});

test('an error names its file and line, and its button goes there', async ({ page }) => {
  await page.goto(LABS);
  await append(page, "\n\nthrow new Error('on purpose');");
  await page.keyboard.press('Control+Enter');
  await expect(sums(page).getByRole('status')).toHaveText(
    /^Stopped by an error in main\.ts, line \d+\.$/,
  );
  await expect(sums(page).getByText('Error: on purpose')).toBeVisible();
  await sums(page).getByRole('tab', { name: 'sum.ts' }).click();
  await sums(page)
    .getByRole('button', { name: /^main\.ts, line \d+$/ })
    .click();
  const selected = await sums(page)
    .getByRole('textbox', { name: 'Code of main.ts' })
    .evaluate((input: HTMLTextAreaElement) =>
      input.value.slice(input.selectionStart, input.selectionEnd),
    );
  expect(selected).toBe("throw new Error('on purpose');");
});

test('what never ends is stopped by Stop, and at the limit', async ({ page }) => {
  await openLabs(page, 20);
  await append(page, '\nfor (;;);');
  await button(page, 'Run').click();
  await expect(sums(page)).toHaveAttribute('data-state', 'running');
  await button(page, 'Stop').click();
  await expect(sums(page).getByRole('status')).toHaveText(
    'Stopped. Below is what it printed until then.',
  );
  await expect(sums(page).getByText('warning: There is a number below zero.')).toBeVisible();

  await page.reload();
  await button(page, 'Run').click();
  await expect(sums(page).getByRole('status')).toContainText('Stopped at the time limit.', {
    timeout: 15_000,
  });
  expect(await page.locator('iframe').count()).toBeLessThanOrEqual(1);
});

test('Run pressed fifty times is one run', async ({ page }) => {
  await openLabs(page, 20);
  await append(page, '\nawait new Promise(() => {});');
  await button(page, 'Run').evaluate((run: HTMLElement) => {
    for (let at = 0; at < 50; at++) run.click();
  });
  await expect(sums(page)).toHaveAttribute('data-state', 'running');
  expect(page.workers()).toHaveLength(1);
  await button(page, 'Stop').click();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a run dies with its page', async ({ page }) => {
  await openLabs(page, 20);
  await append(page, '\nwhile (performance.now() < 1e9) {}');
  await button(page, 'Run').click();
  await expect(sums(page)).toHaveAttribute('data-state', 'running');
  await page.goto('about:blank');
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a second lab that starts stops the first', async ({ page }) => {
  await openLabs(page, 20);
  await append(page, '\nawait new Promise(() => {});');
  await button(page, 'Run').click();
  await expect(sums(page)).toHaveAttribute('data-state', 'running');
  const tokens = page.locator('#alpha-tokens');
  await tokens.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(tokens).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  await expect(sums(page).getByRole('status')).toContainText('Stopped: another lab was started.');
});

test('the code is edited by keyboard, and Escape, then Tab, leaves it', async ({ page }) => {
  await page.goto(LABS);
  const code = sums(page).getByRole('textbox', { name: 'Code of main.ts' });
  await append(page, 'if (true) {');
  // Colors and keys arrive with the first focus.
  await expect(sums(page)).toHaveAttribute('data-editor', 'ready');
  await page.keyboard.press('Enter');
  await expect(code).toHaveValue(/if \(true\) \{\n {2}$/);
  await page.keyboard.press('Tab');
  await expect(code).toHaveValue(/\n {4}$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Run')).toBeFocused();
});

test('tabs are moved along by arrow keys', async ({ page }) => {
  await page.goto(LABS);
  await sums(page).getByRole('tab', { name: 'main.ts' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(sums(page).getByRole('tab', { name: 'sum.ts' })).toBeFocused();
  await expect(sums(page).getByRole('tabpanel')).toContainText('The running total of');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(sums(page).getByRole('tab', { name: 'note.txt' })).toBeFocused();
});

test('a library is loaded on the first run only, with its size named before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/labs/lib/')) asked.push(request.url());
  });
  await page.goto(LABS);
  const lab = page.locator('#alpha-tokens');
  await expect(lab.getByText(/Loads gpt-tokenizer \(\d\.\d MB\) on the first run/)).toBeVisible();
  expect(asked).toEqual([]);
  for (let run = 0; run < 2; run++) {
    await lab.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(lab).toHaveAttribute('data-state', 'done', { timeout: 20_000 });
  }
  expect(asked).toHaveLength(1);
});

test.describe('broken storage breaks nothing', () => {
  const key = 'eight-levels:lab:alpha-sums';
  const values = ['', 'null', '[]', '{', '{"files":{"main.ts":1}}', '{"files":{"__proto__":"x"}}'];
  for (const value of values) {
    test(`stored: ${value}`, async ({ page }) => {
      await page.addInitScript(
        ([k, v]) => {
          if (self === top) localStorage.setItem(k, v);
        },
        [key, value] as const,
      );
      await page.goto(LABS);
      await button(page, 'Run').click();
      await expect(sums(page)).toHaveAttribute('data-state', 'done');
    });
  }

  test('none at all', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(LABS);
    await append(page, "\nconsole.log('edited');");
    await button(page, 'Run').click();
    await expect(sums(page).getByText('edited', { exact: false }).last()).toBeVisible();
    await expect(sums(page)).toHaveAttribute('data-state', 'done');
  });
});

for (const width of [320, 360, 1440]) {
  test(`at ${width} px no plotted text is under 12 px, and the page does not scroll sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(LABS);
    for (const solution of await page.locator('.lab-solution summary').all()) {
      await solution.click();
    }
    const sizes = await page.locator('.plot text').evaluateAll((texts) =>
      texts.map((text) => {
        const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
        return scale * parseFloat(getComputedStyle(text).fontSize);
      }),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('a link to the lab is copied, or put where it can be', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LABS);
  await button(page, 'Copy link to this lab').click();
  await expect(sums(page).getByRole('status')).toHaveText('Link copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${LABS}#alpha-sums`);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button(page, 'Copy link to this lab').click();
  await expect(page).toHaveURL(`${LABS}#alpha-sums`);
});

test('a reader’s own solution is remembered as solved, ours is not', async ({ page }) => {
  await page.goto(LABS);
  const stored = (): Promise<string> =>
    page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  await sums(page).locator('summary', { hasText: 'Solution' }).click();
  await button(page, 'Run the solution').click();
  await expect(sums(page).getByRole('status')).toContainText('Task solved.');
  // Its texts are the solution's too, not only its code: note.txt has three lines there.
  await expect(sums(page).locator('.lab-goals')).toContainText('lines is 3');
  expect(await stored()).not.toContain('alpha-sums');
  await sums(page).getByRole('tab', { name: 'numbers.json' }).click();
  await sums(page).getByRole('textbox', { name: 'Code of numbers.json' }).fill('[7]');
  await button(page, 'Run').click();
  await expect(sums(page).getByRole('status')).toContainText('Task solved.');
  await expect.poll(stored).toContain('alpha-sums');
});

test('no accessibility violation before, during and after a run, in light or dark', async ({
  page,
}) => {
  test.slow();
  // Longer than all looks at the running lab take on a busy machine.
  await openLabs(page, 60);
  const looked = (): Promise<string[]> => violationsInBothThemes(page, 'course-lab');
  expect(await looked()).toEqual([]);
  await append(page, '\nawait new Promise(() => {});');
  await button(page, 'Run').click();
  await expect(sums(page)).toHaveAttribute('data-state', 'running');
  expect(await looked()).toEqual([]);
  await button(page, 'Stop').click();
  await append(page, '\nthrow null');
  await button(page, 'Reset code').click();
  await append(page, '\nthrow null');
  await button(page, 'Run').click();
  await expect(sums(page)).toHaveAttribute('data-state', 'failed');
  expect(await looked()).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('files, result and solution are readable, and no control is dead', async ({ page }) => {
    await page.goto(LABS);
    for (const name of ['main.ts', 'sum.ts', 'numbers.json', 'note.txt']) {
      await expect(sums(page).getByRole('group', { name: `Code of ${name}` })).toBeVisible();
    }
    await expect(sums(page).getByRole('table', { name: 'Running total' }).first()).toBeVisible();
    await expect(sums(page).getByRole('img', { name: /Running total/ })).toBeVisible();
    await expect(sums(page).getByText('npm run lab -- alpha-sums')).toBeVisible();
    await expect(sums(page).locator('button:visible')).toHaveCount(0);
    await sums(page).locator('summary', { hasText: 'Solution' }).click();
    await expect(sums(page).getByRole('group', { name: 'Solution of sum.ts' })).toBeVisible();
    await expect(sums(page).locator('button:visible')).toHaveCount(0);
  });
});
