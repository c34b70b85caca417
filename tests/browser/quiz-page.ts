import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { emptyProgress } from '../../src/progress/progress.ts';
import type { Progress } from '../../src/progress/facts.ts';
import { decode } from '../../src/progress/saved.ts';
import { currentAttempt } from '../../src/progress/standing.ts';
import type { CurrentAttempt } from '../../src/progress/standing.ts';
import { fixture } from '../support/sites.ts';

/** The quiz of the fixture's first chapter; its bank holds every kind. */
export const quizUrl = fixture('/levels/1-alpha/quiz/');

/** How to answer each question of the fixture, right or wrong, by what a person sees. */
const answers: Readonly<Record<string, (question: Locator, right: boolean) => Promise<void>>> = {
  'alpha-q-fresh': pick(
    'Its lifetime has not run out yet',
    'Pictures under one kilobyte stay in memory',
  ),
  'alpha-q-validate': pick('A lifetime such as max-age', 'A cookie that names the visitor'),
  'alpha-q-deploy': pick("A hash of the content in the file's name", 'A second server for styles'),
  'alpha-q-escape': pick('The parser would end the block there', 'Escapes compress better'),
  'alpha-q-predict': pick(/^stale\s+30$/, /^stale\s+-30$/),
  'alpha-q-headers': async (question, right) => {
    await question.getByRole('checkbox', { name: right ? 'ETag' : 'Server' }).check();
    if (right) await question.getByRole('checkbox', { name: 'Last-Modified' }).check();
  },
  'alpha-q-steps': async (question, right) => {
    await question.getByRole('button', { name: /^Move up: The browser finds/ }).click();
    if (!right) return;
    await question.getByRole('button', { name: /^Move up: The browser sends/ }).click();
    await question.getByRole('button', { name: /^Move up: The browser sends/ }).click();
  },
  'alpha-q-match': async (question, right) => {
    await question.getByLabel('no-cache').selectOption('ask before each use');
    await question
      .getByLabel('no-store')
      .selectOption(right ? 'keep no copy' : 'do not ask on reload');
    await question.getByLabel('immutable').selectOption('do not ask on reload');
  },
  'alpha-q-sort': async (question, right) => {
    for (const [item, group] of [
      ['A script with a hash in its name', 'for a year'],
      ['A font with a hash in its name', 'for a year'],
      ['The home page', right ? 'for a moment' : 'for a year'],
    ] as const) {
      await question.getByRole('radiogroup', { name: item }).getByLabel(group).check();
    }
  },
  'alpha-q-typed': type('What it prints', 'a.js 304\nb.js 200', 'a.js 200\nb.js 200'),
  'alpha-q-name': type('Your answer', ' if-none-match ', 'ETag'),
  'alpha-q-size': type('Your estimate in seconds', '86,400', '1440'),
  'beta-q-compare': pick('The first character decides', 'Longer text always comes first'),
  'beta-q-stable': pick('The order of equal elements', 'A fixed bound on its memory'),
  'beta-q-copy': pick('A second name for the same list', 'A list that was copied too late'),
  'beta-q-many': (question, right) =>
    question.getByRole('checkbox', { name: right ? 'toSorted' : 'push' }).check(),
  'beta-q-order': async (question, right) => {
    await question.getByRole('button', { name: 'Move up: 100' }).click();
    if (!right) return;
    const ten = question.getByRole('button', { name: 'Move up: 10', exact: true });
    await ten.click();
    await ten.click();
  },
  'beta-q-predict': pick('1 10 9', '1 9 10'),
  'beta-q-steps': type('Your estimate in comparisons', '999', '2'),
  'beta-q-word': type('Your answer', 'comparator', 'predicate'),
};

/** Ids of the questions of the fixture's first chapter, of every kind. */
export const questionIds = Object.keys(answers).filter((id) => id.startsWith('alpha'));

function pick(right: string | RegExp, wrong: string | RegExp) {
  return (question: Locator, wanted: boolean) =>
    question.getByRole('radio', { name: wanted ? right : wrong }).check();
}

function type(label: string, right: string, wrong: string) {
  return (question: Locator, wanted: boolean) =>
    question.getByLabel(label).fill(wanted ? right : wrong);
}

/** The question on show. */
export function shown(page: Page): Locator {
  return page.locator('.question:visible');
}

/** Fills the question on show, without checking it; returns its id. */
export async function fill(page: Page, right = true): Promise<string> {
  const id = (await shown(page).getAttribute('id')) ?? '';
  const question = page.locator(`#${id}`);
  const answer = answers[id];
  if (!answer) throw new Error(`no answer is known for ${id}`);
  await answer(question, right);
  return id;
}

/** Fills and checks the question on show; returns its id. */
export async function answer(page: Page, right = true): Promise<string> {
  const id = await fill(page, right);
  await page.locator(`#${id}`).getByRole('button', { name: 'Check' }).click();
  return id;
}

/** Goes on from the question on show, to the next one or to the result. */
export async function next(page: Page): Promise<void> {
  const question = page.locator(`#${await shown(page).getAttribute('id')}`);
  await question
    .getByRole('link', { name: /^(Next question|Start the quiz|See the result)$/ })
    .click();
  await expect(question).toBeHidden();
}

/** Answers a whole attempt of `size` questions, the first `wrong` of them wrongly; ends at the result. */
export async function answerAll(page: Page, size: number, wrong = 0): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < size; at += 1) {
    ids.push(await answer(page, at >= wrong));
    await next(page);
  }
  return ids;
}

/** Opens one question by its permanent address, in a fresh page. */
export async function open(page: Page, id: string): Promise<Locator> {
  await page.goto('about:blank');
  await page.goto(`${quizUrl}#${id}`);
  await page.locator('course-quiz[data-ready]').waitFor();
  return page.locator(`#${id}`);
}

/** What progress has stored. */
export async function stored(page: Page): Promise<Progress> {
  const text = await page.evaluate(() => localStorage.getItem('eight-levels:progress'));
  const read = text === null ? undefined : decode(text);
  return read?.ok ? read.progress : emptyProgress('0-none');
}

/** The newest stored attempt at a quiz, with the ids of its questions and answers. */
export async function storedAttempt(page: Page, quiz = 'alpha'): Promise<CurrentAttempt> {
  const attempt = currentAttempt(await stored(page), quiz);
  if (!attempt) throw new Error('no attempt is stored');
  return attempt;
}
