import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a page as it stands, or in one part of it: "rule: selector" per place. WCAG 2.2 AA and best practice. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(within).withTags(RULES);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
