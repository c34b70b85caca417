import { violationsInBothThemes } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { fixture } from '../support/sites.ts';

test('what breaks a rule is found, and so is what breaks it in dark only', async ({ page }) => {
  await page.goto(fixture('/about/'));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { main h1 { color: rgb(60 60 60) } }');
    document.adoptedStyleSheets.push(sheet);
    document.querySelector('main')?.append(document.createElement('button'));
  });
  const found = await violationsInBothThemes(page);
  expect(found).toContainEqual(expect.stringMatching(/^button-name: /));
  expect(found).toContainEqual(expect.stringMatching(/^in dark, color-contrast: /));
  expect(found.filter((one) => one.includes('contrast'))).toHaveLength(1);
  expect(await violationsInBothThemes(page, 'footer')).toEqual([]);
});
