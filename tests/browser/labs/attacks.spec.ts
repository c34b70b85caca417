// Hostile code through the real session and the real frame: security.md F4, W1–W59.
import { expect, test, type Page } from 'playwright/test';
import { deceiving, exhausting, reaching, type Attack } from './attack-cases.ts';
import { hostileServer, type HostileServer } from './hostile-server.ts';
import { LABS, openLabs, runCode } from './lab-page.ts';

/** Milliseconds that a page may stand still; a promise to readers, so it is measured. */
const MOST_STALL = 250;
/** The limit set by openLabs, and room for a machine under load. */
const MOST_TIME = 1000 + 4000;

let evil: HostileServer;
test.beforeAll(async () => {
  evil = await hostileServer();
});
test.afterAll(() => evil.close());

const groups: readonly [promise: string, attacks: readonly Attack[]][] = [
  ['code that reaches for the site or the network gets nothing', reaching],
  ['code that never ends or takes all there is stops alone', exhausting],
  ['code that lies to those beside it deceives nobody', deceiving],
];

for (const [promise, attacks] of groups) {
  test(promise, async ({ page }) => {
    test.setTimeout(90_000);
    const incidents = watched(page);
    await openLabs(page);
    await page.evaluate(() => localStorage.setItem('secret', 'keep me'));
    for (const attack of attacks) await survives(page, attack);
    expect(incidents, 'popups, dialogs, downloads, errors of the page').toEqual([]);
    expect(evil.hits, 'requests that arrived').toEqual([]);
  });
}

async function survives(page: Page, { id, code, ends, shows, hides }: Attack): Promise<void> {
  const hostile = code.replaceAll('EVIL', evil.origin);
  let { state, output, stall, took } = await runCode(page, hostile);
  // A busy machine also holds a page up; an attack does so every time.
  for (let again = 0; again < 2 && stall >= MOST_STALL; again++) {
    ({ state, output, stall, took } = await runCode(page, hostile));
  }
  expect.soft([ends].flat(), `${id}: end`).toContain(state);
  if (shows !== undefined) expect.soft(output, `${id}: output`).toMatch(shows);
  if (hides !== undefined) expect.soft(output, `${id}: output`).not.toMatch(hides);
  expect.soft(output.length, `${id}: length of the output`).toBeLessThan(120_000);
  expect.soft(stall, `${id}: stall of the page in ms`).toBeLessThan(MOST_STALL);
  expect.soft(took, `${id}: ms in all`).toBeLessThan(MOST_TIME);
  expect.soft(await condition(page), `${id}: the page`).toEqual(UNHARMED);
  const next = await runCode(page, `console.log('next');`);
  expect.soft([next.state, next.output], `after ${id}`).toEqual(['done', 'next\n']);
}

const UNHARMED = {
  secret: 'keep me',
  foreign: [],
  polluted: false,
  images: 0,
  url: LABS,
  frames: false,
};

/** What an attack might have changed. */
function condition(page: Page): Promise<typeof UNHARMED> {
  return page.evaluate(() => ({
    secret: localStorage.getItem('secret') ?? '',
    foreign: Object.keys(localStorage).filter((key) => !/^(eight-levels:|secret$)/.test(key)) as [],
    polluted: 'polluted' in {} || 't' in {} || 'PWN' in globalThis,
    images: document.querySelectorAll('.lab-output img, .lab-output script').length,
    url: location.href,
    // One empty frame may wait for the next run; that of this run is gone.
    frames: document.querySelectorAll('iframe').length > 1,
  }));
}

function watched(page: Page): string[] {
  const incidents: string[] = [];
  page.on('popup', () => incidents.push('popup'));
  page.on('download', () => incidents.push('download'));
  page.on('pageerror', (error) => incidents.push(`page error: ${error.message}`));
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return incidents;
}
