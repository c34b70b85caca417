import type { Given } from './attempt.ts';
import { part, parts, status } from './form.browser.ts';
import type { Grade } from './grade.ts';

/**
 * Shows what an answer is worth: a verdict and the explanation at every option, the key, and where it is settled. The
 * outcome can take the focus, and is no live region then: it would be said twice.
 */
export function explain(form: HTMLFormElement, grade: Grade, given: Given, pattern: Element): void {
  const list: Element[] = [];
  for (const source of parts(form, '[data-explains]')) {
    const id = source.dataset['explains'] ?? '';
    const verdict = grade.verdicts.get(id);
    if (!verdict) continue;
    const mark = marked(pattern, form.dataset[verdict]);
    const option = form.querySelector<HTMLElement>(`[data-option="${id}"]`);
    const target = option ?? (source.cloneNode(true) as HTMLElement);
    target.dataset['verdict'] = verdict;
    if (option)
      part(option, '[data-slot]').replaceChildren(mark, part(source, '.why').cloneNode(true));
    else list.push(target);
    // The key itself is no answer of the reader's: the status says what theirs was worth.
    if (!option && id !== 'answer') target.firstElementChild?.append(mark);
  }
  part(form, '.explained').replaceChildren(...list);
  part(form, '[data-where]').replaceChildren(part(form, '.settled').cloneNode(true));
  const outcome = status(form);
  outcome.tabIndex = -1;
  outcome.ariaLive = 'off';
  outcome.dataset['verdict'] = stateOf(given);
  outcome.replaceChildren(marked(pattern, summary(given)));
  if (given.confidence === 'sure' && given.points < 1) {
    outcome.append(' You were sure, so this one is worth a second look.');
  }
}

/** Takes all feedback away again. */
export function unexplain(form: HTMLFormElement): void {
  for (const filled of parts(form, '[data-slot], .outcome')) filled.replaceChildren();
  status(form).ariaLive = 'polite';
  for (const shown of parts(form, '[data-verdict]')) delete shown.dataset['verdict'];
}

/** How a question stands, in a word that the styles know. */
export function stateOf(given: Given | undefined): 'open' | 'right' | 'part' | 'wrong' {
  if (!given) return 'open';
  return given.points === 1 ? 'right' : given.points > 0 ? 'part' : 'wrong';
}

function marked(pattern: Element, words = ''): Element {
  const mark = pattern.cloneNode(true) as Element;
  mark.lastElementChild?.append(words);
  return mark;
}

function summary({ points }: Given): string {
  if (points === 1) return 'Right.';
  return points > 0 ? `Partly right: ${+points.toFixed(2)} of 1 point.` : 'Not right.';
}
