import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { installedBrowser } from '../../src/cli/browser.build.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture, fixturePort } from '../support/sites.ts';

/** A name that is not localhost: over plain http a page there is no secure context. */
const HOST = `http://intranet.test:${fixturePort}`;
test.use({
  launchOptions: {
    executablePath: installedBrowser()?.path ?? '',
    args: ['--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  },
});

const record = (page: Page) => page.evaluate(() => localStorage.getItem('eight-levels:progress'));
const practice = (page: Page) => page.getByRole('checkbox', { name: 'Do the first thing once.' });

test('on plain http, without locks, clipboard and random ids, progress is kept and backed up', async ({
  page,
  context,
  faults,
}) => {
  faults.allow(/^foreign request: http:\/\/intranet\.test/);
  await page.goto(`${HOST}/levels/1-alpha/`);
  expect(
    await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'randomUUID' in crypto]),
  ).toEqual([false, false, false]);
  const other = await context.newPage();
  await other.goto(`${HOST}/levels/2-beta/`);
  await Promise.all([
    practice(page).check(),
    other.locator('#practice').getByRole('checkbox').first().check(),
  ]);
  await expect.poll(() => record(page)).toMatch(/alpha-practice-do[^]*beta-/);
  await page.goto(`${HOST}/levels/1-alpha/quiz/`);
  await page.locator('course-quiz[data-ready]').waitFor();
  await page.goto(`${HOST}/progress/`);
  await expect(page.locator('course-record')).toContainText('saved in this browser');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a backup' }).click();
  await downloading;
});

test('in a frame of another site, where the browser denies storage, it works in memory, says so, and offers the file', async ({
  page,
  faults,
}) => {
  faults.allow(/^foreign request: http:\/\/localhost/);
  await page.goto(fixture('/levels/1-alpha/'));
  await practice(page).check();
  // A real server of another site: what a test answers itself counts as an unknown network to the browser.
  const outer = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    const src = fixture(request.url ?? '');
    response.end(
      `<!doctype html><title>outer</title><iframe width="1000" height="900" src="${src}">`,
    );
  });
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
  const site = `http://localhost:${(outer.address() as AddressInfo).port}`;
  const frame = page.frameLocator('iframe');
  const box = frame.getByRole('checkbox', { name: 'Do the first thing once.' });

  await page.goto(`${site}/levels/1-alpha/`);
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(frame.locator('#alpha-practice-do')).toContainText('ticked');
  await expect(frame.locator('course-save-notice')).toContainText('allows no storage');
  await page.goto(`${site}/progress/`);
  await expect(frame.getByText('This page is shown in a frame')).toBeVisible();
  await expect(frame.locator('course-record')).toContainText('not saved');
  const downloading = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Download a backup' }).click();
  await downloading;
  outer.closeAllConnections();
  outer.close();
});
