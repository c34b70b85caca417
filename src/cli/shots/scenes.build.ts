import type { Page } from 'playwright';
import type { Chapter, Course } from '../../course/course.ts';
import { chapterPath, quizPath } from '../../course/urls.ts';
import type { Question } from '../../quiz/question.build.ts';
import { halfDone } from '../../gallery/reader.build.ts';

/** One picture: an address, what is stored before, and what a reader does there. */
export interface Scene {
  readonly name: string;
  readonly path: string;
  /** Progress in storage, as JSON text. */
  readonly stored?: string;
  readonly act?: (page: Page) => Promise<void>;
  /** Only this element; the whole page without it, or the window with `window`. */
  readonly only?: string;
}

/** What is photographed, for any course with at least one chapter that has a lab and a choose-one question. */
export function scenes(course: Course, today: number): Scene[] {
  const chapter = course.chapters.find(({ labs }) => labs.length > 0);
  const lab = chapter?.labs.find(({ libraries }) => libraries.length === 0) ?? chapter?.labs[0];
  if (!chapter || !lab) throw new Error('The course has no lab to take a picture of.');
  const stored = halfDone(course, today);
  const page = chapterPath(chapter);
  return [
    { name: 'home', path: '/' },
    { name: 'home-half', path: '/', stored },
    { name: 'chapter', path: page, stored },
    { name: 'lab-done', path: page, act: (at) => run(at, lab.id), only: `#${lab.id}` },
    ...quizScenes(chapter),
    { name: 'progress-empty', path: '/progress/' },
    { name: 'progress-half', path: '/progress/', stored },
    { name: 'search', path: page, act: (at) => search(at, 'context'), only: 'window' },
    { name: '404', path: '/nothing-is-here/' },
  ];
}

function quizScenes(chapter: Chapter): Scene[] {
  const question = chapter.questions.find(({ kind }) => kind === 'choose-one');
  if (question?.kind !== 'choose-one') return [];
  const path = `${quizPath(chapter)}#${question.id}`;
  const option = (right: boolean) => choice(question, right);
  return [
    { name: 'quiz', path },
    { name: 'quiz-wrong', path, act: (page) => answer(page, question.id, option(false)) },
    { name: 'quiz-right', path, act: (page) => answer(page, question.id, option(true)) },
  ];
}

function choice({ options }: Extract<Question, { kind: 'choose-one' }>, right: boolean): string {
  const found = options.find(({ correct = false }) => correct === right);
  if (!found) throw new Error(`There is no option that is ${right ? 'right' : 'wrong'}.`);
  return found.id;
}

async function answer(page: Page, question: string, option: string): Promise<void> {
  const shown = page.locator(`#${question}`);
  await shown.locator(`input[value="${option}"]`).check({ force: true });
  await shown.getByRole('button', { name: 'Check' }).click();
}

async function run(page: Page, lab: string): Promise<void> {
  await page.locator(`#${lab}`).getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator(`#${lab}[data-state=done]`).waitFor({ timeout: 20_000 });
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input[type=search]').fill(words);
  await page.getByRole('dialog').locator('mark').first().waitFor({ timeout: 20_000 });
}
