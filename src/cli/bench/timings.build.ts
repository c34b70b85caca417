import type { Browser, Page } from 'playwright';
import { type Measure, median } from './measure.ts';

const ROUNDS = 5;

/** From a click on Run to the first change of the output, for an unedited lab without libraries. */
export async function runTime(browser: Browser, url: string, lab: string): Promise<Measure> {
  const values = await rounds(browser, url, async (page) => {
    const run = page.locator(`#${lab}`).getByRole('button', { name: 'Run' });
    await run.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    return run.evaluate((button, id) => {
      const output = document.getElementById(id)?.querySelector('.lab-output');
      if (!output) throw new Error(`the lab ${id} has no output`);
      return new Promise<number>((done) => {
        const observer = new MutationObserver(() => {
          if ((output.textContent ?? '').trim() !== '') done(performance.now() - began);
        });
        observer.observe(output, { childList: true, subtree: true, characterData: true });
        const began = performance.now();
        (button as HTMLElement).click();
      });
    }, lab);
  });
  return {
    name: 'click on Run to first output',
    value: median(values),
    unit: 'ms',
    target: 100,
    how: FIRST,
  };
}

/** From a click on Check to the last change that it makes in the page. */
export async function answerTime(browser: Browser, name: string, url: string): Promise<Measure> {
  const values = await rounds(browser, url, async (page) => {
    const question = page.locator('.question:visible').first();
    await fillIn(page);
    return question.getByRole('button', { name: 'Check', exact: true }).evaluate((button) => {
      const began = performance.now();
      let last = began;
      const observer = new MutationObserver(() => (last = performance.now()));
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
      (button as HTMLElement).click();
      return new Promise<number>((done) => setTimeout(() => done(last - began), 250));
    });
  });
  return {
    name: `${name}: answer to feedback`,
    value: median(values),
    unit: 'ms',
    target: 16,
    how: FIRST,
  };
}

const FIRST = `median of ${ROUNDS} fresh pages`;

/** Gives the shown question some answer, whatever its kind. */
async function fillIn(page: Page): Promise<void> {
  const question = page.locator('.question:visible').first();
  for (const group of await question.locator('fieldset:has(input[type=radio])').all()) {
    await group.locator('input[type=radio]').first().check();
  }
  for (const box of (await question.locator('input[type=checkbox]').all()).slice(0, 1))
    await box.check();
  for (const field of await question.locator('input[type=text], input[type=number]').all())
    await field.fill('1');
  for (const list of await question.locator('select').all()) await list.selectOption({ index: 1 });
}

/** Largest paint on a phone (slow 4G and a processor a quarter as fast, applied by the browser) and layout shift. */
export async function paint(browser: Browser, name: string, url: string): Promise<Measure[]> {
  const paints: number[] = [];
  const shifts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    await page.addInitScript(observePaint);
    await slowDown(page);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    const [largest = NaN, shift = NaN] = await page.evaluate(() =>
      (document.documentElement.dataset['paint'] ?? '').split(' ').map(Number),
    );
    paints.push(largest);
    shifts.push(shift);
    await context.close();
  }
  const how = `slow 4G, processor ÷ 4, median of ${ROUNDS}`;
  return [
    { name: `${name}: largest paint`, value: median(paints), unit: 'ms', target: 1000, how },
    {
      name: `${name}: layout shift`,
      value: Math.max(...shifts),
      unit: '',
      target: 0,
      how: `worst of ${ROUNDS}`,
    },
  ];
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const throughput = (1.6e6 / 8) * 0.9;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput / 2,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs before the page: keeps "largest paint, sum of shifts" on the root element. */
function observePaint(): void {
  let largest = 0;
  let shift = 0;
  const keep = () => (document.documentElement.dataset['paint'] = `${largest} ${shift}`);
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) largest = startTime;
    keep();
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += 'value' in entry ? Number(entry.value) : 0;
    keep();
  }).observe({ type: 'layout-shift', buffered: true });
}

async function rounds(
  browser: Browser,
  url: string,
  measured: (page: Page) => Promise<number>,
): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    values.push(await measured(page));
    await context.close();
  }
  return values;
}
