import type { Page } from 'playwright/test';
import { expect, test } from '../support/browser-test.ts';
import { pagesOf } from '../support/built-site.ts';
import { course, fixture } from '../support/sites.ts';

const WIDE = { width: 1440, height: 900 };
const alpha = fixture('/levels/1-alpha/');

test.describe('the note on a source', () => {
  test('stands beside the line that cites it first, outside the text', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(alpha);
    const note = page.locator('.side-note').first();
    await expect(note).toContainText('2026');
    const [beside, cite, text] = await Promise.all([
      note.boundingBox(),
      page.locator('.cite').first().boundingBox(),
      page.locator('.text').boundingBox(),
    ]);
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(Math.abs((beside?.y ?? 0) - (cite?.y ?? 0))).toBeLessThan(24);
  });

  test('says what the text says of the source, and the list at the end says it too', async ({
    page,
  }) => {
    await page.setViewportSize(WIDE);
    await page.goto(alpha);
    await expect(page.locator('.side-note').filter({ hasText: 'read in full' })).toBeVisible();
    await expect(page.locator('#sources')).toContainText('read in full');
  });

  test('is not there on a narrow window, nor on paper', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 800 });
    await page.goto(alpha);
    await expect(page.locator('.side-note').first()).toBeHidden();
    await page.setViewportSize(WIDE);
    await expect(page.locator('.side-note').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.side-note').first()).toBeHidden();
  });

  test('costs the keyboard and screen readers nothing: its link is in the list', async ({
    page,
  }) => {
    await page.setViewportSize(WIDE);
    await page.goto(alpha);
    await expect(page.locator('.side-note a').first()).toHaveAttribute('tabindex', '-1');
    const paragraph = page.getByRole('paragraph').filter({ hasText: 'A fixture opens' });
    expect(await paragraph.ariaSnapshot()).not.toContain('2026');
  });

  test('is left out where text is copied', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(alpha);
    const copied = await page.evaluate(() => {
      const paragraph = document.querySelector('.side-note')?.closest('p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('cites a source.');
    expect(copied).not.toContain('2026');
  });
});

const chapters = [
  ...pagesOf('dist').map(({ path, html }) => ({ url: course(path), html })),
  ...pagesOf('dist-fixture').map(({ path, html }) => ({ url: fixture(path), html })),
].filter(({ html }) => html.includes('class="side-note"'));

for (const { url, html } of chapters) {
  test(`the notes of ${new URL(url).pathname} stand at first uses and touch nothing`, async ({
    page,
  }) => {
    expect(firstUses(html)).toEqual([]);
    await page.goto(url);
    for (const width of [1300, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.locator('.side-note:visible').count()).toBeGreaterThan(0);
      expect(await touched(page), `at ${width} px`).toEqual([]);
    }
  });
}

/** Sources whose full note does not follow their first mark in the page. */
function firstUses(html: string): string[] {
  const marks = [...html.matchAll(/<sup class="cite"><a href="#source-([\w-]+)"/g)];
  const seen = new Set<string>();
  return marks.flatMap(({ 1: id = '', index }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const after = html.slice(index, index + 600).replace(/^.*?<\/sup>\s*/s, '');
    return /^<span class="side-note"[^>]*><span[^>]*>\d+<\/span>\s*[^<]*<a /.test(after)
      ? []
      : [id];
  });
}

/** What a visible note overlaps: other notes, whatever the page's text holds, and the contents beside it. */
function touched(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const notes = [...document.querySelectorAll('.side-note')].filter((note) =>
      note.checkVisibility(),
    );
    const others = document.querySelectorAll(
      '.side-note, .prose p, .prose li, .prose pre, .prose table, .prose h2, .prose h3, .section-head, .figure, .lab, .file, .practice, .toc, #sources, .check',
    );
    return notes.flatMap((note) => {
      const a = note.getBoundingClientRect();
      return [...others]
        .filter((other) => other !== note && !other.contains(note) && other.checkVisibility())
        .filter((other) => {
          const b = other.getBoundingClientRect();
          const apart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          return !apart;
        })
        .map(
          (other) =>
            `note ${note.textContent?.slice(0, 30)} touches ${other.className || other.tagName}`,
        );
    });
  });
}
