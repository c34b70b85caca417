/** Brings a quiz's page to where its reader is. */
import { isBegun, nextOpen } from './attempt.ts';
import type { Given } from './attempt.ts';
import { part, parts } from './form.browser.ts';
import type { OpeningPlace } from './opening-place.browser.ts';
import { showMap, showQuestion } from './question.browser.ts';
import { showResult } from './result.browser.ts';
import type { Known, Round, Sitting } from './sitting.browser.ts';

/** Id of the result. */
export const resultId = 'quiz-result';

/** Where a reader is. */
export interface View {
  readonly sitting: Sitting;
  readonly place: OpeningPlace;
  /** Id of the question on show, or of the place of the opening; nothing: the result. */
  readonly shown: string | undefined;
  /** The answer to a question that no attempt asks, and a name for this look at it. */
  readonly practice: Given | undefined;
  readonly visit: string;
}

/** The question on show, of this chapter or an earlier one. */
export function questionOf({ sitting, place, shown }: View): Known | undefined {
  const own = sitting.data.bank.find(({ id }) => id === shown);
  return own ?? place.asking(shown)?.question(shown);
}

/** The answer to the question on show, if it has one. */
export function givenOf(view: View): Given | undefined {
  const asked = roundOf(view).all.find(({ id }) => id === view.shown);
  return asked ? asked.answer : view.practice;
}

/** What asks the question on show: the opening or the attempt; beside one that neither asks, the attempt. */
function roundOf({ sitting, place, shown }: View): Round {
  return place.asking(shown) ?? { attempt: sitting.attempt(), all: sitting.asked() };
}

/** Shows the view. `first` is where the attempt goes on. */
export function render(quiz: HTMLElement, view: View, first: string | undefined): void {
  const { sitting } = view;
  const shown = part(quiz, `#${view.shown ?? resultId}`);
  for (const section of parts(quiz, 'section')) section.hidden = !section.contains(shown);
  const { content } = part<HTMLTemplateElement>(quiz, 'template');
  const question = questionOf(view);
  const { attempt, all } = roundOf(view);
  const outside = question !== undefined && !all.some(({ id }) => id === question.id);
  showWays(quiz, view, outside, first);
  view.place.show(view.shown, outside, part(content, 'li'));
  showMap(part(quiz, '.quiz-map > ol'), part(content, 'li'), sitting.asked(), view.shown);
  if (!view.shown) showResult(shown, sitting);
  if (!question) return;
  const draw = outside ? view.visit : attempt.id;
  const asked = {
    question,
    attempt,
    all,
    draw,
    given: givenOf(view),
    end: endOf(question, sitting),
  };
  showQuestion(part(shown, 'form'), asked, part(content, '.verdict'));
}

/** Beside a question outside the attempt the attempt's own would look lost: instead there is the way into it. */
function showWays(
  quiz: HTMLElement,
  { sitting, shown }: View,
  outside: boolean,
  first: string | undefined,
): void {
  const open = nextOpen(sitting.asked());
  // The result of one attempt beside the map of the next would mislead.
  part(quiz, '.quiz-map').hidden = !shown && open !== undefined;
  part(quiz, '.quiz-map > ol').hidden = outside;
  part(quiz, '[data-back]').hidden = !sitting.finished() || !shown;
  const start = part<HTMLAnchorElement>(quiz, '[data-start]');
  start.hidden = !outside || open === undefined;
  start.href = `#${first ?? open}`;
  start.textContent = isBegun(sitting.asked()) ? 'Go on with the quiz' : 'Start the quiz';
}

/** What comes after the last question: the quiz after its opening, else the result. */
function endOf({ from }: Known, sitting: Sitting): { id: string; text: string } {
  const next = from && nextOpen(sitting.asked());
  return next ? { id: next, text: 'Start the quiz' } : { id: resultId, text: 'See the result' };
}
