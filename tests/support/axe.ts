import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** WCAG 2.2 A and AA, and best practice: every rule that axe has on by itself, and the size of targets. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colors: all that another theme can break. */
const COLORS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in a page as it stands, or in some parts of it: "rule: selector" per place. It runs
 * inside the page, once per call: no page has a frame that a reader can see, for which axe would need more.
 */
export async function violations(page: Page, ...within: readonly string[]): Promise<string[]> {
  return run(page, within, { type: 'tag', values: RULES });
}

/**
 * What axe finds in light and in dark. Everything is looked at in light; dark is the same page in other
 * colors, so there only the rules about colors run. Leaves the page in light.
 */
export async function violationsInBothThemes(
  page: Page,
  ...within: readonly string[]
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, within, { type: 'rule', values: COLORS });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, ...within);
  return [...light, ...dark.map((found) => `in dark, ${found}`)];
}

async function run(page: Page, within: readonly string[], runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([selectors, only]) => {
      const context = selectors.length > 0 ? { include: [...selectors] } : document;
      const options = { runOnly: only, resultTypes: ['violations' as const], iframes: false };
      const { violations: found } = await window.axe.run(context, options);
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    [within, runOnly] as const,
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
