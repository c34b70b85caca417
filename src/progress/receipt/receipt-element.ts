import { copyField } from '../copy.browser.ts';
import { day } from '../day.ts';
import { LiveElement } from '../live.browser.ts';
import type { Progress } from '../progress.ts';
import { download } from '../record.browser.ts';
import { kept, keep } from './name.browser.ts';
import type { Made } from './make.browser.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A receipt and a summary, made when a reader asks; nothing is sent. */
export class ReceiptElement extends LiveElement {
  /** The record that the receipt on show was made of. */
  #of: Progress | undefined;

  override connectedCallback(): void {
    const name = kept();
    this.#part('form').hidden = false;
    this.#name.value = name;
    this.#remember.checked = name !== '';
    this.#remember.onchange = () => this.#keep();
    this.#part('form').onsubmit = (event) => {
      event.preventDefault();
      void this.#make();
    };
    for (const what of ['receipt', 'summary'])
      this.act(`copy-${what}`).onclick = () => void this.#copy(what);
    this.act('save').onclick = () => this.#save();
    super.connectedCallback();
  }

  protected override show(progress: Progress): void {
    const stale = this.#of !== undefined && this.#of !== progress;
    this.say('stale', stale ? 'Your record has gone on since. Make it again to share that.' : '');
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  get #name(): HTMLInputElement {
    return this.#part('#receipt-name');
  }

  get #remember(): HTMLInputElement {
    return this.#part('[type=checkbox]');
  }

  #keep(): void {
    keep(this.#remember.checked ? this.#name.value : '');
  }

  async #make(): Promise<void> {
    this.#keep();
    const progress = this.store.now();
    const address = this.dataset['keys'] ?? '';
    try {
      const { make } = await import('./make.browser.ts');
      this.#put(await make(progress, address, this.#name.value), progress);
    } catch {
      this.#put({ said: 'This could not be loaded. Look at your connection, and try again.' });
    }
  }

  #put({ said, name = '', receipt = '', summary = '' }: Made, progress?: Progress): void {
    this.#of = receipt ? progress : undefined;
    this.#part('[data-made]').hidden = !receipt;
    this.#part('[data-named]').hidden = !name;
    this.#part<Field>('#receipt-line').value = receipt;
    this.#part<Field>('#receipt-summary').value = summary;
    this.say('name', name);
    this.say('said', said);
    this.say('did-receipt', '');
    this.say('did-summary', '');
    this.show(this.store.now());
  }

  async #copy(what: string): Promise<void> {
    const id = what === 'receipt' ? '#receipt-line' : '#receipt-summary';
    this.say(`did-${what}`, await copyField(this.#part<Field>(id)));
  }

  #save(): void {
    const line = this.#part<Field>('#receipt-line').value;
    download(`eight-levels-receipt-${day(Date.now())}.txt`, `${line}\n`, 'text/plain');
    this.say('did-receipt', 'The receipt is with your downloads.');
  }
}

customElements.define('course-receipt', ReceiptElement);
