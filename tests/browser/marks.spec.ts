import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

const marks = ['read', 'passed', 'practiced', 'none', 'wrong'];

/** Puts the five marks of one level on a page, side by side, at this size. */
async function show(page: Page, size: number): Promise<void> {
  await page.goto(fixture('/about/'));
  await page.evaluate(
    ([names, px]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `#marks { position: fixed; inset: 20px auto auto 20px; z-index: 9; background: Canvas }
         #marks span { display: block; margin: 6px; inline-size: ${px}px; block-size: ${px}px }
         #marks span::before { display: block; inline-size: ${px}px; block-size: ${px}px }`,
      );
      document.adoptedStyleSheets.push(sheet);
      const column = document.createElement('div');
      column.id = 'marks';
      column.dataset['level'] = '3';
      for (const name of names) {
        const mark = document.createElement('span');
        mark.dataset['mark'] = name;
        mark.toggleAttribute('data-on', name !== 'none');
        column.append(mark);
      }
      document.body.append(column);
    },
    [marks, size] as const,
  );
}

/** The mark without its color: how far each pixel is from the ground, 0 to 1. */
async function shape(page: Page, name: string): Promise<number[]> {
  const picture = (await page.locator(`#marks [data-mark="${name}"]`).screenshot()).toString(
    'base64',
  );
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, image.width, image.height);
    const gray = Array.from({ length: rgba.length / 4 }, (_, i) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, part, c) => sum + part * (rgba[4 * i + c] ?? 0), 0),
    );
    const [low, high] = [Math.min(...gray), Math.max(...gray)];
    return gray.map((value) => (high - value) / (high - low));
  }, picture);
}

for (const size of [14, 10]) {
  for (const forcedColors of ['none', 'active'] as const) {
    test(`the five marks differ without color at ${size} px, forced colors ${forcedColors}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors });
      await show(page, size);
      const shapes: (readonly [string, number[]])[] = [];
      for (const name of marks) shapes.push([name, await shape(page, name)]);
      for (const [i, [one, a]] of shapes.entries()) {
        for (const [other, b] of shapes.slice(i + 1)) {
          const apart = a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 0.5).length;
          // A ninth of the box is more than the whole point is.
          expect(apart / a.length, `${one} and ${other}`).toBeGreaterThan(1 / 9);
        }
      }
    });
  }
}
