import type { BrowserContext, Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

interface Store {
  change(change: object): Promise<unknown>;
}

/** Answers through the store that the page's own elements hold, a few milliseconds apart. */
async function answerMany(page: Page, attempt: string, times: number): Promise<void> {
  await page.evaluate(
    async ([name, n]) => {
      const { store } = document.querySelector('course-marks') as unknown as { store: Store };
      for (let i = 0; i < n; i++) {
        void store.change({
          type: 'answer',
          quiz: 'alpha',
          attempt: `${name}-${i}`,
          question: `q-${i % 40}`,
          rev: 1,
          values: { choice: ['a'] },
          points: 1,
          at: Date.now(),
        });
        await new Promise((resolve) => setTimeout(resolve, i % 3));
      }
    },
    [attempt, times] as const,
  );
}

async function answersKept(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await page.goto(fixture('/progress/'));
  return page.evaluate(() => {
    const text = localStorage.getItem('eight-levels:progress') ?? '{}';
    const { questions } = JSON.parse(text) as { questions: Record<string, { count: object }> };
    return Object.values(questions)
      .flatMap(({ count }) => Object.values(count) as number[])
      .reduce((sum, n) => sum + n, 0);
  });
}

for (const locks of [true, false]) {
  test(`two tabs that write 300 answers each at once keep all 600, ${locks ? 'with' : 'without'} locks`, async ({
    context,
  }) => {
    if (!locks) {
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'locks');
      });
    }
    const tabs = [await context.newPage(), await context.newPage()];
    for (const tab of tabs) await tab.goto(fixture('/levels/1-alpha/'));
    expect(await tabs[0]?.evaluate(() => 'locks' in navigator)).toBe(locks);
    await Promise.all(tabs.map((tab, i) => answerMany(tab, `tab-${i}`, 300)));
    await expect.poll(() => answersKept(context)).toBe(600);
  });
}
