import { fromText, linkedWord } from './incoming.ts';
import { explain } from '../messages.ts';
import { PreviewElement } from './preview.browser.ts';
import { MAX_SIZE } from '../saved.ts';

/** A record from a file, pasted, or in the link that opened this page. */
export class RestoreElement extends PreviewElement {
  override connectedCallback(): void {
    this.hidden = false;
    this.#file.onchange = () => this.#readFile();
    this.act('preview').onclick = () => this.#paste();
    addEventListener('hashchange', this.#readLink);
    super.connectedCallback();
    this.#readLink();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#readLink);
    super.disconnectedCallback();
  }

  get #file(): HTMLInputElement {
    return this.querySelector('input[type=file]') as HTMLInputElement;
  }

  #readFile(): void {
    const file = this.#file.files?.[0];
    if (!file) return;
    const name = `the file “${file.name}”`;
    const tooBig = { name, said: explain([{ code: 'too-big' }]) };
    void this.preview(
      file.size > MAX_SIZE
        ? Promise.resolve(tooBig)
        : file.text().then((text) => fromText(text, name)),
    );
    this.#file.value = '';
  }

  #paste(): void {
    const { value } = this.querySelector('textarea') as HTMLTextAreaElement;
    void this.preview(Promise.resolve(fromText(value, 'the pasted text')));
  }

  /** The record leaves the address at once: no reload opens it again, and nobody passes it on by accident. */
  readonly #readLink = (): void => {
    const word = linkedWord(location.hash);
    if (word === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    void this.preview(
      import('../move/linked.ts').then(({ fromLink }) => fromLink(word, 'the record in the link')),
    );
  };
}

customElements.define('course-restore', RestoreElement);
