import { isBegun, nextOpen } from './attempt.ts';
import { part } from './form.browser.ts';
import type { Opening } from './opening.browser.ts';
import type { Sitting } from './sitting.browser.ts';

/** Id of the place of the two from earlier. */
export const openingId = 'quiz-opening';

/** Where a quiz has its two questions from earlier. */
export interface OpeningPlace {
  /** The opening of the attempt in hand, if its questions are there and this is one of them. */
  asking(question: string | undefined): Opening | undefined;
  /** Where an attempt begins that has an opening: at its first open question, or where that will be. */
  start(): string | undefined;
  /** The place of a question that was answered in this opening before, and is not fetched yet. */
  holds(question: string | undefined): string | undefined;
  /** Shows the row of the two, where the way past them leads, and sends for them. */
  show(shown: string | undefined, outside: boolean, pattern: Element): void;
}

/**
 * The place of the two is there at once, so that nothing moves when they arrive; they, and all that is only needed with
 * them, are fetched when an attempt opens with them. `fetched` is called then, or when it is clear that they will not
 * come. The first quiz of a course has none of this.
 */
export function openingPlace(
  quiz: HTMLElement,
  sitting: Sitting,
  fetched: () => void,
): OpeningPlace {
  const row = quiz.querySelector<HTMLElement>('[data-opening]');
  let opening: Opening | undefined;
  /** The attempt whose opening was asked for last, and the one whose opening could not be had. */
  let sent = '';
  let failed = '';

  const arrived = () => (opening?.id === sitting.attempt().id ? opening : undefined);
  const asking = (question = '') => (arrived()?.question(question) ? opening : undefined);

  /**
   * Whether the attempt in hand has an opening, fetched or not: a whole one does, unless it was begun without. Once
   * sent for, it stays as long as the page does: what vanished with an answer would move the rest.
   */
  function due(): boolean {
    const { purpose, id } = sitting.attempt();
    if (!row || purpose !== 'whole' || failed === id) return false;
    return sent === id || !isBegun(sitting.asked()) || sitting.opened() !== undefined;
  }

  function send(): void {
    const { id } = sitting.attempt();
    if (sent === id) return;
    sent = id;
    void import('./opening.browser.ts')
      .then(({ fetchOpening }) => fetchOpening(part(quiz, `#${openingId}`), sitting))
      .then((found) => (opening = found))
      .catch(() => (failed = id))
      .then(fetched);
  }

  function show(shown: string | undefined, outside: boolean, pattern: Element): void {
    if (!row) return;
    const without = failed === sitting.attempt().id;
    const expected = due();
    row.hidden = outside || !(without || expected);
    part(row, '.row').hidden = without;
    part(row, '[role="status"] > span').hidden = !without;
    const skip = part<HTMLAnchorElement>(quiz, '[data-skip]');
    skip.href = `#${nextOpen(sitting.asked())}`;
    skip.hidden = false;
    arrived()?.show(row, skip, pattern, shown);
    if (expected && !outside) send();
  }

  return {
    asking,
    start() {
      if (!due()) return undefined;
      return arrived() ? nextOpen(arrived()?.all ?? []) : openingId;
    },
    holds: (question = '') =>
      due() && !arrived() && sitting.opened()?.questions.includes(question) ? openingId : undefined,
    show,
  };
}
