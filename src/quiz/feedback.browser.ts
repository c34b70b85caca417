import type { Given } from './attempt.ts';
import { status } from './form.browser.ts';
import type { Grade, Verdict } from './grade.ts';

const order: readonly Verdict[] = ['right', 'wrong', 'missed', 'rest'];

/** Shows what an answer is worth: a verdict and the explanation at every option, the key, and where it is settled. */
export function explain(form: HTMLFormElement, grade: Grade, given: Given, pattern: Element): void {
  const words = (form.dataset['words'] ?? '').split('|');
  const rest: Node[] = [];
  for (const [id, verdict] of grade.verdicts) {
    const source = form.querySelector(`[data-explains="${id}"]`);
    const option = form.querySelector<HTMLElement>(`[data-option="${id}"]`);
    const mark = marked(pattern, words[order.indexOf(verdict)] ?? '');
    const why = source?.querySelector('.why')?.cloneNode(true);
    if (option) {
      option.dataset['verdict'] = verdict;
      option.querySelector('[data-slot]')?.replaceChildren(...mark, ...(why ? [why] : []));
    } else if (source) rest.push(loose(source, id === 'answer' ? [] : mark, verdict));
  }
  const settled = form.querySelector('.settled');
  const list = document.createElement('ul');
  list.append(...rest);
  form
    .querySelector('.explained')
    ?.replaceChildren(
      ...(rest.length > 0 ? [list] : []),
      ...(settled ? [settled.cloneNode(true)] : []),
    );
  const [mark] = marked(pattern, summary(given));
  status(form).dataset['verdict'] =
    given.points === 1 ? 'right' : given.points === 0 ? 'wrong' : 'part';
  status(form).replaceChildren(...(mark ? [mark] : []));
}

/** Takes all feedback away again. */
export function unexplain(form: HTMLFormElement): void {
  for (const slot of form.querySelectorAll('[data-slot], .explained, .outcome'))
    slot.replaceChildren();
  for (const shown of form.querySelectorAll('[data-verdict]'))
    shown.removeAttribute('data-verdict');
}

function marked(pattern: Element, words: string): Element[] {
  if (words === '') return [];
  const mark = pattern.cloneNode(true) as Element;
  mark.lastElementChild?.append(words);
  return [mark];
}

/** An explanation that belongs to no option of the form, with the verdict on it. */
function loose(source: Element, mark: readonly Element[], verdict: Verdict): Element {
  const copy = source.cloneNode(true) as HTMLElement;
  copy.dataset['verdict'] = verdict;
  copy.firstElementChild?.append(...mark);
  return copy;
}

function summary({ points, confidence }: Given): string {
  if (points === 1) return 'Right.';
  const part =
    points > 0 ? `Partly right: ${Math.round(points * 100) / 100} of 1 point.` : 'Not right.';
  return confidence === 'sure'
    ? `${part} You were sure, so this one is worth a second look.`
    : part;
}
