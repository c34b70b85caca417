import type { Page } from 'playwright/test';
import { decode } from '../../src/progress/saved.ts';
import { expect, test } from '../support/browser-test.ts';
import { newProfile, start } from '../support/killable.ts';
import { fixture } from '../support/sites.ts';

/** KILLS=50 for the whole series; the suite shows a few. */
const KILLS = Number(process.env['KILLS'] ?? '4');

/** What the database's copy holds; `null` when there is none. */
async function copyOf(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const open = indexedDB.open('eight-levels:progress');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const get = open.result.transaction('copies').objectStore('copies').get('record');
    await new Promise((resolve) => (get.onsuccess = resolve));
    open.result.close();
    return (get.result as string | undefined) ?? null;
  });
}

/** Ticks a practice on and off every 20 ms; the page keeps when it last did. */
async function tickOnAndOn(page: Page): Promise<void> {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('course-practice [data-counts] input');
    setInterval(() => {
      box?.click();
      document.title = String(Date.now());
    }, 20);
  });
}

/** When the record's last tick was made, after the page has settled. */
async function lastKept(page: Page): Promise<number> {
  await page.goto(fixture('/progress/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const text = localStorage.getItem('eight-levels:progress') ?? '{}';
    const { practiced = {} } = JSON.parse(text) as { practiced?: Record<string, { at: number }> };
    return Math.max(0, ...Object.values(practiced).map(({ at }) => at));
  });
}

test('a killed browser leaves a readable record, and loses next to nothing', async () => {
  test.setTimeout(30_000 * KILLS);
  const profile = newProfile();
  const lost: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const writing = await start(profile.dir);
    await tickOnAndOn(writing.page);
    await writing.page.waitForTimeout(1500 + 97 * kill);
    const done = Number(await writing.page.title());
    await writing.kill();

    const after = await start(profile.dir);
    // A page without a store: what the kill left is still as it was.
    await after.page.goto(fixture('/about/'));
    expect(decode((await copyOf(after.page)) ?? '').issues, 'the copy').toEqual([]);
    const stored = await after.page.evaluate(() => localStorage.getItem('eight-levels:progress'));
    // Early on localStorage may never have reached the disk; what did is whole.
    if (stored !== null) expect(decode(stored).issues, 'the record').toEqual([]);
    lost.push(Math.max(0, done - (await lastKept(after.page))));
    const aside = await after.page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.includes('corrupt')),
    );
    expect(aside).toEqual([]);
    await after.kill();
  }
  profile.remove();
  console.log(`lost after ${KILLS} kills, ms: ${lost.join(', ')}`);
  expect(Math.max(...lost)).toBeLessThan(1000);
});
