/** A reader on one address, before and after the course was edited: two real builds of the fixture course. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { buildCourse } from '../../src/course/load.build.ts';
import { draw } from '../../src/quiz/draw.ts';
import { violations } from '../support/axe.ts';
import { expect, test } from '../support/browser-test.ts';
import { moveChapter, addSection, retire, reviseKey } from '../support/course-edits.ts';
import { EditedCourse } from '../support/edited-course.ts';
import { fixture } from '../support/sites.ts';
import { answer, answerAll, next, shown, storedAttempt } from './quiz-page.ts';

const SOURCE = '.cache/edited-course';
const SITE = '.cache/dist-edited';
const REVISED = 'alpha-q-validate';

/** Seeds of two draws: the first asks the question that will be revised, the second does not. */
function seeds(): { first: number; second: number; open: string } {
  const { course } = buildCourse('tests/fixtures/course');
  const bank = course.chapters.find(({ id }) => id === 'alpha')?.questions ?? [];
  const all = Array.from({ length: 500 }, (_, seed) => seed + 1);
  const first = all.find((seed) => draw(bank, seed, new Set()).includes(REVISED)) ?? 0;
  const answered = new Set(draw(bank, first, new Set()));
  const second = all.find((seed) => !draw(bank, seed, answered).includes(REVISED)) ?? 0;
  return { first, second, open: draw(bank, second, answered)[5] ?? '' };
}

/** Builds the course as it is after the edits; `gone` is the question that is taken out. */
function build(gone: string): void {
  for (const dir of [SOURCE, SITE]) rmSync(dir, { recursive: true, force: true });
  const course = new EditedCourse(SOURCE);
  reviseKey(course);
  retire(gone)(course);
  addSection(course);
  moveChapter(course);
  course.publish();
  const env = { ...process.env, COURSE_DIR: SOURCE };
  const { status, stdout } = spawnSync(
    'npx',
    ['--no-install', 'astro', 'build', '--outDir', SITE],
    { env },
  );
  if (status !== 0) throw new Error(String(stdout));
}

/** Draws in a page take these seeds in turn, whatever is loaded in between. */
const seeded = (list: readonly number[]) => {
  const real = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (!(array instanceof Uint32Array)) return real(array as never);
    const turn = Number(sessionStorage['drawn'] ?? 0);
    sessionStorage['drawn'] = turn + 1;
    array.set([list[turn] ?? turn + 1000, turn]);
    return array;
  };
};

/** From now on the origin serves the edited course. */
async function publish(page: Page): Promise<void> {
  await page.route(fixture('/**'), (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(SITE, pathname, pathname.endsWith('/') ? 'index.html' : '');
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
}

const ready = (page: Page) => page.locator('course-quiz[data-ready]').waitFor();

async function accessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
}

test('a course is edited under a reader: nothing is lost, and what is new is named', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { first, second, open } = seeds();
  await page.addInitScript(seeded, [first, second]);
  await page.clock.setFixedTime('2026-11-10T12:00:00');

  // Before: read, passed, and in the middle of a second attempt.
  await page.goto(fixture('/levels/1-alpha/'));
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.goto(fixture('/levels/1-alpha/quiz/'));
  await answerAll(page, 8);
  await expect(page.getByRole('region', { name: 'Passed' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Changed since you passed' })).toBeHidden();
  await page.getByRole('button', { name: 'Draw 8 again' }).click();
  for (let n = 0; n < 3; n += 1) {
    await answer(page);
    await next(page);
  }
  const begun = await storedAttempt(page);
  expect(begun.questions).toContain(open);
  expect(begun.answers).not.toHaveProperty(open);
  build(open);
  await publish(page);
  await page.clock.setFixedTime('2026-11-22T12:00:00');

  // The attempt goes on, of eight, with another question in the empty place.
  await page.goto(fixture('/levels/1-first-things/quiz/'));
  await expect(shown(page).getByRole('heading')).toHaveText('Question 4 of 8');
  const mended = await storedAttempt(page);
  expect(mended.questions).toHaveLength(8);
  expect(mended.questions).not.toContain(open);
  expect(mended.answers).toEqual(begun.answers);
  while (await shown(page).isVisible()) {
    // The one in the empty place may be the one that was revised: its old answer is wrong now.
    const id = await answer(page);
    await next(page);
    expect(id).not.toBe(open);
  }
  await expect(page.getByRole('region', { name: /Passed|Not passed/ })).toBeVisible();

  // The tracker names what changed since the pass, and only that.
  await page.goto(fixture('/progress/'));
  const cells = page.getByRole('row', { name: /First things/ }).getByRole('cell');
  await expect(cells.first()).toHaveText(/marked as read|read, \d of 3 seen/);
  await expect(cells.nth(1)).toHaveText(/quiz passed/);
  const changed = page.locator('course-changed');
  await expect(changed.getByRole('heading', { name: 'Changed since you passed' })).toBeVisible();
  await expect(changed.getByText('Passed 2026-11-10, and that stands.')).toBeVisible();
  await expect(changed.getByRole('listitem')).toHaveText([
    /^Question A log shows/,
    /^To read 2026-11-21/,
  ]);
  await accessible(page);
  await changed.getByRole('button', { name: 'Mark this as read' }).click();
  await expect(changed.getByRole('listitem')).toHaveText([/^Question A log shows/]);
  await expect(page.getByText('another version of the course')).toHaveText(/^1 entry/);

  // Answering just that one takes it off the list; the pass keeps its date.
  await changed.getByRole('link', { name: 'Answer what changed: First things' }).click();
  await ready(page);
  await accessible(page);
  await page.getByRole('button', { name: 'Answer what changed' }).click();
  await expect(shown(page).getByRole('heading')).toHaveText('Retry, question 1 of 1');
  await expect(shown(page).locator('.older')).toBeHidden();
  await shown(page).getByRole('radio', { name: 'A body that differs from the stored one' }).check();
  await shown(page).getByRole('button', { name: 'Check' }).click();
  await expect(shown(page).getByRole('status')).toHaveText('Right.');
  await next(page);
  await expect(page.getByRole('heading', { name: 'Retry finished' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Changed since you passed' })).toBeHidden();
  await page.goto(fixture('/progress/'));
  await expect(page.getByRole('heading', { name: 'Changed since you passed' })).toBeHidden();
  await expect(page.locator('[data-out="alpha.quiz-facts"]')).toContainText('passed 2026-11-10');

  // What changed is on a page of its own, at an address that stays.
  await page.goto(fixture('/changes/#change-alpha-validate'));
  const entry = page.locator('#change-alpha-validate');
  await expect(entry.getByRole('link', { name: 'Required' })).toBeVisible();
  await expect(entry.getByRole('link', { name: /^A log shows/ })).toHaveAttribute(
    'href',
    `/levels/1-first-things/quiz/#${REVISED}`,
  );
  await accessible(page);
});
