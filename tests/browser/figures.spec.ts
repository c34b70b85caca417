import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { course, fixture } from '../support/sites.ts';

/** Every chapter with figures that the site links from its home page. */
async function chapters(page: Page, home: string): Promise<string[]> {
  await page.goto(home);
  const links = await page
    .locator('.ladder a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return [...new Set(links)];
}

/** What is wrong with the text of the page's figures as it is drawn: too small, clipped, or over other text. */
function badText(): string[] {
  const faults: string[] = [];
  const parts = [...document.querySelectorAll<SVGSVGElement>('.figure svg')].map((svg) => {
    const texts = [...svg.querySelectorAll('text')];
    return { svg, texts, name: svg.closest('figure')?.id ?? '' };
  });
  for (const { svg, texts, name } of parts) {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / svg.viewBox.baseVal.width;
    const boxes = texts.map((text) => ({ text, box: text.getBoundingClientRect() }));
    for (const [i, { text, box }] of boxes.entries()) {
      const says = `${name}: "${text.textContent}"`;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < 12) faults.push(`${says} is ${size.toFixed(1)} px`);
      if (box.left < frame.left - 1 || box.right > frame.right + 1)
        faults.push(`${says} is cut off`);
      if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        faults.push(`${says} is cut off`);
      for (const { text: other, box: its } of boxes.slice(i + 1)) {
        // The line box is taller than its letters by a fifth.
        const [dx, dy] = [
          Math.min(box.right, its.right) - Math.max(box.left, its.left),
          Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top),
        ];
        if (dx > 1 && dy > box.height / 5) faults.push(`${says} meets "${other.textContent}"`);
      }
    }
  }
  return faults;
}

for (const [name, home] of [
  ['the course', course('/')],
  ['the fixture course', fixture('/')],
] as const) {
  test(`every figure of ${name} can be read on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    let seen = 0;
    for (const chapter of await chapters(page, home)) {
      await page.goto(chapter);
      await page.evaluate(() => document.fonts.ready);
      seen += await page.locator('.figure svg').count();
      expect(await page.evaluate(badText), chapter).toEqual([]);
    }
    expect(seen).toBeGreaterThan(0);
  });
}

test('figures are named images, one for each panel', async ({ page }) => {
  await page.goto(fixture('/levels/1-alpha/'));
  const figure = page.getByRole('figure').filter({ hasText: 'A ring, a dot and a line.' });
  await expect(
    figure.getByRole('img', { name: 'A ring and a dot joined by a line.' }),
  ).toBeVisible();
});

test('text that is too small, cut off or over other text would be found', async ({ page }) => {
  await page.goto(fixture('/levels/1-alpha/'));
  await page.evaluate(() => {
    const text = document.querySelector('.figure text');
    const copies = [1, 2, 3].map(() => text?.cloneNode(true) as SVGTextElement);
    text?.after(...copies);
    copies[0]?.style.setProperty('font-size', '9px');
    copies[1]?.setAttribute('x', '-20');
  });
  const faults = (await page.evaluate(badText)).join('\n');
  for (const fault of ['px', 'cut off', 'meets']) expect(faults).toContain(fault);
});
