import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { installedBrowser } from '../../src/cli/browser.build.ts';

/** A browser of its own, with a profile on disk, that can be killed like a machine that loses power. */
export interface Killable {
  readonly page: Page;
  /** Ends every process of the browser at once: nothing is flushed, nothing is asked. */
  kill(): Promise<void>;
}

/** A folder for the profile, and how to remove it. */
export function newProfile(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'eight-levels-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the browser on a profile. Playwright's own launch hides the process, so it is started by hand. */
export async function start(profile: string): Promise<Killable> {
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const args = [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const child = spawn(installedBrowser()?.path ?? 'chromium', args, {
    detached: true,
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(port)}`);
  const [context] = browser.contexts();
  if (!context || child.pid === undefined) throw new Error('The browser did not start.');
  const { pid } = child;
  return {
    page: await context.newPage(),
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await gone;
      await browser.close();
    },
  };
}

async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      const [port] = readFileSync(file, 'utf8').split('\n');
      if (port) return port;
    } catch {
      // Not written yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The browser did not name its port.');
}
