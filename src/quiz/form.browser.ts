import type { FormValues } from './grade.ts';
import { longestAnswer } from './text.ts';

/** A control of a question's form that carries a value. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A part of the markup that `Quiz.astro` always writes; throws when it is missing. */
export function part<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** All parts of the markup that match. */
export function parts(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** Values of a form by field; texts are cut to what is read. Empty fields are left out. */
export function valuesOf(form: HTMLFormElement): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).slice(0, longestAnswer);
    if (text) values.set(name, [...(values.get(name) ?? []), text]);
  }
  return values;
}

/** Puts stored values back into a form; what is not among them is emptied. Unknown values are ignored. */
export function restore(
  form: HTMLFormElement,
  values: Readonly<Record<string, readonly string[]>>,
  locked: boolean,
): void {
  for (const control of controls(form)) {
    const wanted = Object.hasOwn(values, control.name) ? (values[control.name] ?? []) : [];
    if ('checked' in control && control.type !== 'text') {
      control.checked = wanted.includes(control.value);
    } else {
      control.value = wanted[0] ?? '';
      (control as HTMLInputElement).readOnly = locked;
    }
  }
  arrange(form, values['order'] ?? []);
}

/** Brings the options or items of a form into an order of ids, without moving what stands right already. */
export function arrange(form: HTMLFormElement, ids: readonly string[]): void {
  const options = optionsOf(form);
  const wanted = ids.flatMap((id) => options.find((one) => one.dataset['option'] === id) ?? []);
  if (wanted.some((option, at) => option !== options[at]))
    options[0]?.parentElement?.append(...wanted);
  markMoves(form);
}

/** Says that nothing valid is answered, marks the empty fields and focuses the first. */
export function refuse(form: HTMLFormElement, values: FormValues): void {
  const all = controls(form).filter(({ name }) => name !== 'confidence');
  const empty = all.filter(({ name }) => !values.has(name));
  const invalid = empty[0] ? empty : all;
  // A group of radio buttons is invalid as a whole, any other control by itself.
  for (const control of invalid) {
    const owner = control.type === 'radio' && control.closest('fieldset');
    (owner || control).ariaInvalid = 'true';
  }
  status(form).textContent = form.dataset['empty'] ?? '';
  (invalid[0] ?? part(form, '[data-move]')).focus();
}

/** Takes the marks of `refuse` away once the reader goes on. */
export function accept(form: HTMLFormElement): void {
  for (const marked of parts(form, '[aria-invalid]')) marked.removeAttribute('aria-invalid');
  status(form).textContent = '';
}

/** The form's polite live region. */
export function status(form: HTMLFormElement): HTMLElement {
  return part(form, '.outcome');
}

/** Moves the item of a pressed button by one place and says where it is now; focus stays on the button. */
export function move(form: HTMLFormElement, button: HTMLElement): void {
  const item = button.closest<HTMLElement>('[data-option]');
  const other = neighbor(button);
  if (!item || !other) return;
  // The neighbor moves, not the item: a moved element would lose the focus.
  if (button.dataset['move'] === 'up') item.after(other);
  else item.before(other);
  markMoves(form, item);
  const items = optionsOf(form);
  const { name } = part(item, '[data-name]').dataset;
  status(form).textContent = `${name}: now ${items.indexOf(item) + 1} of ${items.length}`;
}

/** Marks the item moved last. Buttons that lead nowhere stay focusable, so that the focus is not lost at either end. */
function markMoves(form: HTMLFormElement, moved?: HTMLElement): void {
  for (const option of optionsOf(form)) option.toggleAttribute('data-moved', option === moved);
  for (const button of parts(form, '[data-move]')) button.ariaDisabled = String(!neighbor(button));
}

function neighbor(button: HTMLElement): Element | null | undefined {
  const item = button.closest('[data-option]');
  return button.dataset['move'] === 'up' ? item?.previousElementSibling : item?.nextElementSibling;
}

/** The options, rows or items of a form, as they stand. */
export function optionsOf(form: HTMLFormElement): HTMLElement[] {
  return parts(form, '[data-option]');
}

/** Controls that a reader can fill. */
function controls(form: HTMLFormElement): Control[] {
  const all = [...form.elements] as Control[];
  return all.filter(({ name, type }) => name && type !== 'hidden');
}
