// Every lab of both courses in the page: what a run shows is what is published, tasks are open, and
// solutions solve them. That Node prints the same is tests/content/labs.test.ts.
import type { Page } from 'playwright/test';
import { readCourseLabs } from '../../../src/labs/read-labs.build.ts';
import { expect, test } from '../../support/browser-test.ts';
import { course, fixture } from '../../support/sites.ts';

const courses = [
  { folder: 'content', site: course },
  { folder: 'tests/fixtures/course', site: fixture },
];

for (const { folder, site } of courses) {
  for (const lab of readCourseLabs(folder).labs) {
    test(`${lab.id} shows in the page what is published`, async ({ page }) => {
      test.setTimeout(120_000);
      const chapter = /(levels|interludes)\/([^/]+)\//.exec(lab.dir);
      const [, kind, slug] = chapter ?? [];
      await page.goto(site(kind === 'levels' ? `/levels/${slug}/` : `/${slug}/`));
      const element = page.locator(`course-lab#${lab.id}`);
      const output = element.locator('.lab-output');
      const published = await output.innerHTML();
      expect(published).not.toBe('');

      await element.getByRole('button', { name: 'Run', exact: true }).click();
      await ended(page, lab.id);
      expect(await output.innerHTML()).toBe(published);
      if (lab.task === null) return;
      await expect(element.getByRole('status')).toContainText('Task not solved yet.');

      await element.locator('summary', { hasText: 'Solution' }).click();
      await element.getByRole('button', { name: 'Run the solution' }).click();
      await ended(page, lab.id);
      await expect(element.getByRole('status')).toContainText('Task solved.');
    });
  }
}

async function ended(page: Page, id: string): Promise<void> {
  await expect(page.locator(`#${id}`)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
}
