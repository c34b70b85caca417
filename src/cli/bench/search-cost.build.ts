import type { Browser } from 'playwright';
import { type Measure, median } from './measure.ts';

const ROUNDS = 5;

/**
 * First search of a fresh reader: bytes from opening to the first result, counted at the server because
 * the page does not see its worker's; and the time from one input event to the first visible result.
 */
export async function searchCost(
  browser: Browser,
  url: string,
  query: string,
  served: () => number,
): Promise<Measure[]> {
  const bytes: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const before = served();
    await page.keyboard.press('Control+k');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    times.push(await page.getByRole('searchbox', { name: 'Search' }).evaluate(timeToResult, query));
    await page.waitForLoadState('networkidle');
    bytes.push(served() - before);
    await context.close();
  }
  const how = `“${query}” in one input, median of ${ROUNDS}`;
  return [
    {
      name: 'first search: transferred',
      value: median(bytes) / 1000,
      unit: 'KB',
      target: 130,
      how,
    },
    { name: 'first search: key to result', value: median(times), unit: 'ms', target: 100, how },
  ];
}

function timeToResult(input: Element, query: string): Promise<number> {
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.search-hits a')) return;
      requestAnimationFrame(() => done(performance.now() - began));
      observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const began = performance.now();
    (input as HTMLInputElement).value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
