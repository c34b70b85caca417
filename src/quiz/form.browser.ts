import type { FormValues } from './grade.ts';
import { longestAnswer } from './text.ts';

/** A control of a question's form that carries a value. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Values of a form by field; texts are cut to what is read. Empty fields are left out. */
export function valuesOf(form: HTMLFormElement): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value === '') continue;
    values.set(name, [...(values.get(name) ?? []), value.slice(0, longestAnswer)]);
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
    if (/radio|checkbox/.test(control.type)) {
      (control as HTMLInputElement).checked = wanted.includes(control.value);
    } else if (control.type !== 'hidden') {
      control.value = wanted[0] ?? '';
      (control as HTMLInputElement).readOnly = locked;
    }
  }
  arrange(form, values['order'] ?? []);
}

/** Brings the options or items of a form into an order of ids, without moving what stands right already. */
export function arrange(form: HTMLFormElement, ids: readonly string[]): void {
  const options = [...form.querySelectorAll<HTMLElement>('[data-option]')];
  const wanted = ids.flatMap(
    (id) => options.find((option) => option.dataset['option'] === id) ?? [],
  );
  if (wanted.some((option, at) => option !== options[at]))
    options[0]?.parentElement?.append(...wanted);
  markEnds(form);
}

/** Says that nothing valid is answered, marks the empty fields and focuses the first. */
export function refuse(form: HTMLFormElement, values: FormValues): void {
  const all = controls(form).filter(({ type, name }) => type !== 'hidden' && name !== 'confidence');
  const empty = all.filter(({ name }) => !values.has(name));
  const invalid = empty.length > 0 ? empty : all;
  for (const control of invalid) owner(control).setAttribute('aria-invalid', 'true');
  status(form).textContent = form.dataset['empty'] ?? '';
  (invalid[0] ?? form.querySelector<HTMLElement>('[data-move]'))?.focus();
}

/** Takes the marks of `refuse` away once the reader goes on. */
export function accept(form: HTMLFormElement): void {
  for (const marked of form.querySelectorAll('[aria-invalid]'))
    marked.removeAttribute('aria-invalid');
  status(form).textContent = '';
}

/** The form's polite live region. */
export function status(form: HTMLFormElement): HTMLElement {
  return form.querySelector<HTMLElement>('.outcome') ?? form;
}

/** Moves the item of a pressed button by one place and says where it is now; focus stays on the button. */
export function move(button: HTMLElement): void {
  const item = button.closest<HTMLElement>('[data-option]');
  const up = button.dataset['move'] === 'up';
  const other = up ? item?.previousElementSibling : item?.nextElementSibling;
  const form = button.closest('form');
  if (!item || !other || !form) return;
  // The neighbor moves, not the item: a moved element would lose the focus.
  if (up) item.after(other);
  else item.before(other);
  markEnds(form);
  const items = [...form.querySelectorAll('[data-option]')];
  const name = item.querySelector<HTMLElement>('[data-name]')?.dataset['name'] ?? '';
  status(form).textContent = `${name}: now ${items.indexOf(item) + 1} of ${items.length}`;
}

/** Buttons that lead nowhere stay focusable, so that the focus is not lost at either end. */
function markEnds(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLElement>('[data-move]')) {
    const item = button.closest('[data-option]');
    const other =
      button.dataset['move'] === 'up' ? item?.previousElementSibling : item?.nextElementSibling;
    button.setAttribute('aria-disabled', String(!other));
  }
}

/** What is marked as invalid: the group of a radio button, else the control itself. */
function owner(control: Control): Element {
  return (control.type === 'radio' && control.closest('fieldset')) || control;
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control =>
    Boolean((element as Control).name),
  );
}
