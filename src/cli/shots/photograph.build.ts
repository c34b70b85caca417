import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { KEY } from '../../progress/store.ts';
import type { Scene } from './scenes.build.ts';

/** A window: width in CSS pixels, and the color scheme that the reader's system asks for. */
export interface View {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** Opens the scene as a new reader's browser would, plays it, and writes one picture: PNG, or WebP by the file's name. */
export async function photograph(
  browser: Browser,
  origin: string,
  scene: Scene,
  view: View & { readonly height?: number; readonly file: string },
): Promise<void> {
  const height = view.height ?? (view.width < 600 ? 780 : 900);
  const context = await browser.newContext({
    viewport: { width: view.width, height },
    colorScheme: view.theme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await play(page, origin, scene);
    await take(page, scene.only, view.file);
  } finally {
    await context.close();
  }
}

/** Prints a page as a reader would, to a PDF of A4 sheets. */
export async function print(browser: Browser, url: string, file: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.pdf({ path: file, format: 'A4' });
  await page.close();
}

async function play(page: Page, origin: string, { path, stored, act }: Scene): Promise<void> {
  if (stored !== undefined) {
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
      KEY,
      stored,
    ] as const);
  }
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  // The serif waits for the second page of a visit: pictures show the one that readers mostly see.
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await act?.(page);
  await page.waitForTimeout(150);
}

async function take(page: Page, only: string | undefined, path: string): Promise<void> {
  // What sticks to the window's top belongs at the page's top, wherever a link had scrolled to.
  await page.evaluate(() => scrollTo(0, 0));
  if (path.endsWith('.webp')) await small(page, path);
  else if (only === undefined) await page.screenshot({ path, fullPage: true });
  else if (only === 'window') await page.screenshot({ path });
  else await page.locator(only).screenshot({ path });
}

/** The window as WebP, a fifth of a PNG; Playwright itself writes only PNG and JPEG. */
async function small(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const picture = { format: 'webp', quality: 85 } as const;
  const { data } = await session.send('Page.captureScreenshot', picture);
  writeFileSync(path, Buffer.from(data, 'base64'));
}
