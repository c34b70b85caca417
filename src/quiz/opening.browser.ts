/** The two questions from earlier chapters that open an attempt. Loaded when an attempt begins with them. */
import type { OutlineChapter } from '../course/outline.ts';
import { reviews } from '../progress/due/due.ts';
import { outlineAt } from '../progress/outline-file.browser.ts';
import { askedIn } from './attempt.ts';
import type { Asked, Attempt } from './attempt.ts';
import { part, parts } from './form.browser.ts';
import { askedLast, chooseOpening } from './opening.ts';
import { pageAt } from './page.browser.ts';
import { showMap } from './question.browser.ts';
import type { Known, QuizData, Round, Sitting } from './sitting.browser.ts';

/** The opening of one attempt: an attempt of its own, with the same id, and the questions that it asks. */
export class Opening implements Round {
  readonly id: string;
  readonly #sitting: Sitting;
  readonly #begun: Attempt;
  readonly #bank: readonly Known[];

  constructor(sitting: Sitting, begun: Attempt, bank: readonly Known[]) {
    this.id = begun.id;
    this.#sitting = sitting;
    this.#begun = begun;
    this.#bank = bank;
  }

  get attempt(): Attempt {
    return this.#sitting.opened(this.#begun) ?? this.#begun;
  }

  get all(): readonly Asked[] {
    return askedIn(this.attempt, this.#bank);
  }

  question(id: string | undefined): Known | undefined {
    return this.#bank.find((question) => question.id === id);
  }

  /** Shows how the two stand, in a row of their own above the attempt's other questions, and how many can be skipped. */
  show(row: Element, skip: HTMLElement, pattern: Element, shown: string | undefined): void {
    const { all } = this;
    if (!all.length) row.setAttribute('hidden', '');
    showMap(part(row, 'ol'), pattern, all, shown, 'From earlier, question');
    const open = all.filter(({ answer }) => !answer).length;
    skip.hidden = !open || !this.#sitting.asked().some(({ answer }) => !answer);
    skip.textContent = open === all.length ? 'Skip the two' : 'Skip the other';
  }
}

/** The opening of the attempt in hand, its questions put into their place; rejects when they cannot be had. */
export async function fetchOpening(place: HTMLElement, sitting: Sitting): Promise<Opening> {
  const attempt = sitting.attempt();
  const { chapters } = await outlineAt(place.dataset['outline'] ?? '');
  const here = chapters.findIndex(({ id }) => id === sitting.data.quiz);
  const earlier = chapters.slice(0, Math.max(here, 0)).filter(({ quizHref }) => quizHref);
  const asked = sitting.opened()?.questions ?? choose(sitting, attempt, earlier);
  // One that was stored may have left the course since, or moved up to a later chapter.
  const questions = asked.filter((id) => chapterOf(id, earlier));
  const found = await Promise.all(questions.map((id) => fetchQuestion(id, earlier)));
  for (const old of parts(place, '.question')) old.remove();
  place.append(...found.map(({ element }) => element));
  return new Opening(
    sitting,
    { ...attempt, purpose: 'retry', questions, answers: {} },
    found.map(({ question }) => question),
  );
}

function choose(sitting: Sitting, { seed }: Attempt, earlier: readonly OutlineChapter[]): string[] {
  const progress = sitting.progress();
  return chooseOpening(reviews(progress, earlier), Date.now(), seed, askedLast(progress));
}

interface Found {
  readonly question: Known;
  readonly element: HTMLElement;
}

const chapterOf = (id: string, chapters: readonly OutlineChapter[]) =>
  chapters.find(({ questions }) => questions.some((one) => one.id === id));

/** A question as the quiz of its own chapter shows it: the same markup, and the same data for its grade. */
async function fetchQuestion(id: string, chapters: readonly OutlineChapter[]): Promise<Found> {
  const chapter = chapterOf(id, chapters);
  const page = await pageAt(chapter?.quizHref ?? '');
  const data = part(page, 'course-quiz > [type="application/json"]').textContent;
  const question = (JSON.parse(data) as QuizData).bank.find((one) => one.id === id);
  if (!chapter || !question) throw new Error(`no question ${id}`);
  const element = document.importNode(part(page, `#${id}`), true);
  element.hidden = true;
  for (const live of parts(element, '[data-live]')) live.hidden = false;
  for (const plain of parts(element, '[data-plain]')) plain.hidden = true;
  return { question: { ...question, from: chapter.title }, element };
}
