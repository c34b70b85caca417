import { copyField } from '../copy.browser.ts';
import { LiveElement } from '../live.browser.ts';
import type { Kind, Made } from './move.browser.ts';

/** The record as a link and as a code, made when a reader opens one, and again when the record changes. */
export class MoveElement extends LiveElement {
  #shown = new Map<Kind, object>();

  override connectedCallback(): void {
    this.hidden = false;
    for (const part of this.#parts) part.ontoggle = () => void this.#fill(part);
    this.act('copy').onclick = () => void this.#copy();
    super.connectedCallback();
  }

  protected override show(): void {
    for (const part of this.#parts) void this.#fill(part);
  }

  get #parts(): NodeListOf<HTMLDetailsElement> {
    return this.querySelectorAll('details');
  }

  get #field(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  async #fill(part: HTMLDetailsElement): Promise<void> {
    const kind = part.dataset['kind'] as Kind;
    const progress = this.store.now();
    if (!part.open || this.#shown.get(kind) === progress) return;
    this.#shown.set(kind, progress);
    try {
      const { make } = await import('./move.browser.ts');
      const made = await make(kind, progress);
      // The record may have gone on while this was made.
      if (this.#shown.get(kind) === progress) this.#put(kind, part, made);
      this.say('problem', '');
    } catch {
      this.#shown.delete(kind);
      this.say('problem', 'This could not be loaded. Look at your connection, and open it again.');
    }
  }

  #put(kind: Kind, part: HTMLElement, { said, link = '', drawing }: Made): void {
    this.say(kind, said);
    if (kind === 'code')
      return part.querySelector('[data-drawing]')?.replaceChildren(drawing ?? '');
    this.say('copied', '');
    this.say('link-size', `Link, ${(link.length / 1000).toFixed(1)} KB`);
    this.#field.value = link;
    for (const row of part.querySelectorAll<HTMLElement>('p:has(input, button)'))
      row.hidden = !link;
  }

  async #copy(): Promise<void> {
    this.say('copied', await copyField(this.#field));
  }
}

customElements.define('course-move', MoveElement);
