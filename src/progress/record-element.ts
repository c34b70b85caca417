import { day } from './day.ts';
import { LiveElement } from './live.browser.ts';
import { download, lastBackup, noteBackup, reset } from './record.browser.ts';
import { encode } from './saved.ts';
import { stateWords } from './state-words.ts';

/** The word that a reader types to reset; a slip of the finger does not. */
const WORD = 'reset';

/** Where the record is and how it fares; download and reset. */
export class RecordElement extends LiveElement {
  override connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    this.act('download').onclick = () => this.#download();
    this.act('ask').onclick = () => this.#ask(true);
    this.act('cancel').onclick = () => this.#ask(false);
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      void this.#reset();
    };
    super.connectedCallback();
  }

  protected override show(): void {
    const [chip, sentence] = stateWords[this.store.state()];
    const backup = lastBackup();
    this.say('chip', chip);
    this.say('sentence', sentence);
    this.say('backup', backup === undefined ? 'never' : day(backup));
    const framed = this.querySelector<HTMLElement>('[data-framed]');
    if (framed) framed.hidden = window.self === window.top;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #download(): void {
    download(`eight-levels-${day(Date.now())}.json`, encode(this.store.now()));
    noteBackup();
    this.show();
    this.say('did', 'The backup is with your downloads.');
  }

  #ask(open: boolean): void {
    this.#form.hidden = !open;
    this.act('ask').setAttribute('aria-expanded', String(open));
    this.say('refused', '');
    this.#form.reset();
    if (open) this.#form.querySelector('input')?.focus();
    else this.act('ask').focus();
  }

  async #reset(): Promise<void> {
    const input = this.#form.querySelector('input') as HTMLInputElement;
    const typed = input.value.trim().toLowerCase() === WORD;
    input.toggleAttribute('aria-invalid', !typed);
    if (!typed) {
      this.say('refused', `Nothing was reset. Type “${WORD}” to go on.`);
      return input.focus();
    }
    const { ok } = await reset();
    this.#ask(false);
    this.say(
      'did',
      ok
        ? 'A new record has begun. The old one is among the kept records below.'
        : 'Nothing was reset: there is no room to archive the record. Download a backup first.',
    );
  }
}

customElements.define('course-record', RecordElement);
