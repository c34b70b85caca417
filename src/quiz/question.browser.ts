import { nextOpen } from './attempt.ts';
import type { Asked, Attempt, Given } from './attempt.ts';
import { seedOf, shuffled } from './draw.ts';
import { explain, stateOf, unexplain } from './feedback.browser.ts';
import { arrange, optionsOf, part, restore } from './form.browser.ts';
import { grade } from './kinds.ts';
import type { Known } from './sitting.browser.ts';

const outside = 'A single question, from a link. It does not count for an attempt.';

/** A question as it is to be shown. */
export interface Shown {
  readonly question: Known;
  readonly attempt: Attempt;
  readonly all: readonly Asked[];
  /** The draw that the form was prepared for; another one starts with an empty form. */
  readonly draw: string;
  readonly given: Given | undefined;
  /** What follows the last question, and the words that lead there. */
  readonly end: { readonly id: string; readonly text: string };
}

/**
 * Brings the form of a question to where it stands: open, or checked with everything explained. `pattern` is the
 * mark of a verdict.
 */
export function showQuestion(form: HTMLFormElement, shown: Shown, pattern: Element): void {
  const { question, attempt, all, draw, given, end } = shown;
  const at = all.findIndex(({ id }) => id === question.id);
  if (form.dataset['attempt'] !== draw) prepare(form, question, attempt.seed);
  form.dataset['attempt'] = draw;
  part(form, 'h2').textContent =
    at < 0 ? outside : `${nameOf(question, attempt)} ${at + 1} of ${all.length}`;
  showOlder(form, all[at]?.older);
  const next = nextOpen(all, question.id);
  showNext(form, given !== undefined, next ? { id: next, text: 'Next question' } : end);
  if (!given || form.dataset['state'] === 'checked') return;
  form.dataset['state'] = 'checked';
  restore(form, fieldsOf(given), true);
  explain(form, grade(question, new Map(Object.entries(given.values))), given, pattern);
}

function nameOf({ from }: Known, { purpose }: Attempt): string {
  if (from) return `From ${from}, question`;
  return purpose === 'retry' ? 'Retry, question' : 'Question';
}

/** The way on, once the question is answered. */
function showNext(form: HTMLFormElement, answered: boolean, { id, text }: Shown['end']): void {
  const link = part<HTMLAnchorElement>(form, '[data-next]');
  link.hidden = !answered;
  link.href = `#${id}`;
  link.textContent = text;
}

/** An answer as fields of a form. */
export function fieldsOf({ values, confidence }: Given): Record<string, readonly string[]> {
  return { ...values, confidence: confidence ? [confidence] : [] };
}

/** Fills a row of links to the questions of an attempt. */
export function showMap(
  list: Element,
  pattern: Element,
  all: readonly Asked[],
  shown: string | undefined,
  name = 'Question',
): void {
  const items = all.map(({ id, answer }, at) => {
    const item = pattern.cloneNode(true) as HTMLElement;
    const link = part<HTMLAnchorElement>(item, 'a');
    item.dataset['verdict'] = stateOf(answer);
    link.href = `#${id}`;
    part(link, '.visually-hidden').textContent = name;
    part(link, '[data-number]').textContent = `${at + 1}`;
    if (id === shown) link.ariaCurrent = 'true';
    return item;
  });
  list.replaceChildren(...items);
}

/** Empties a form for an attempt and brings its options into the attempt's order. */
function prepare(form: HTMLFormElement, { kind, key, id }: Shown['question'], seed: number): void {
  unexplain(form);
  form.dataset['state'] = 'open';
  restore(form, kind === 'order' ? { order: key.items } : {}, false);
  if ('options' in key) arrange(form, shuffled(key.options, seedOf(id, seed)));
}

/** Names the answer to an earlier revision, by the words of the options where they still exist. */
function showOlder(form: HTMLFormElement, older: Given | undefined): void {
  const note = part(form, '.older');
  const options = optionsOf(form);
  const said = Object.values(older?.values ?? {})
    .flat()
    .map((value) => {
      const option = options.find((one) => one.dataset['option'] === value);
      return option ? part(option, 'label, [data-name]').textContent.trim() : value.trim();
    });
  note.hidden = !older;
  part(note, 'span').textContent = said.join('; ');
}
