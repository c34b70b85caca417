import { FIELDS, fieldText, typed, type FieldName } from './queue-fields.ts';
import type { QueueInputs } from './queue-inputs.ts';

/** The typed numbers of the review queue: what stands in the fields, and what is wrong with it. */
export class QueueForm {
  readonly #root: Element;
  readonly #problems = new Map<FieldName, string>();

  constructor(root: Element) {
    this.#root = root;
  }

  /** Puts inputs into all fields, and takes back what was wrong. */
  fill(inputs: QueueInputs): void {
    for (const name of FIELDS) {
      const field = this.#field(name);
      if (field) field.value = fieldText(inputs, name);
      this.#tell(name, '');
    }
  }

  /** The inputs with what stands in this field now; nothing while that is wrong. */
  read(inputs: QueueInputs, name: FieldName): QueueInputs | undefined {
    const result = this.#typed(inputs, name, false);
    // What was wrong beside another number may be right beside this one.
    const problems = [...this.#problems.keys()];
    return result && problems.reduce((all, one) => this.#typed(all, one, true) ?? all, result);
  }

  /** Says what is wrong with a field, if anything: when a reader leaves it, not at every key. */
  judge(inputs: QueueInputs, name: FieldName): void {
    this.#typed(inputs, name, true);
  }

  #typed(inputs: QueueInputs, name: FieldName, judged: boolean): QueueInputs | undefined {
    const result = typed(inputs, name, this.#field(name)?.value ?? '');
    if ('inputs' in result) {
      this.#tell(name, '');
      return result.inputs;
    }
    if (judged) this.#tell(name, result.problem);
    return undefined;
  }

  #field(name: FieldName): HTMLInputElement | null {
    return this.#root.querySelector(`[name="${name}"]`);
  }

  /** Keeps a field's problem, an empty one for none, and shows those of its row under it. */
  #tell(name: FieldName, problem: string): void {
    if (problem === '') this.#problems.delete(name);
    else this.#problems.set(name, problem);
    const row = this.#field(name)?.closest('tr');
    const said = row?.nextElementSibling?.firstElementChild;
    if (!row || !said) return;
    const fields = [...row.querySelectorAll<HTMLInputElement>('[name]')];
    said.id = `${fields[0]?.id ?? ''}-problem`;
    const texts = fields.map((field) => this.#mark(field, said.id));
    said.textContent = texts.filter((text) => text !== '').join(' ');
    said.parentElement?.toggleAttribute('hidden', said.textContent === '');
  }

  /** Marks a field as wrong, or not, and returns what is wrong. */
  #mark(field: HTMLInputElement, described: string): string {
    const problem = this.#problems.get(field.name as FieldName) ?? '';
    const marks = { 'aria-invalid': 'true', 'aria-describedby': described };
    for (const [name, value] of Object.entries(marks)) {
      if (problem === '') field.removeAttribute(name);
      else field.setAttribute(name, value);
    }
    return problem;
  }
}
