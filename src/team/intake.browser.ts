import { MAX_TEXT } from './intake.ts';
import { Reader, type Ends, type Source } from './reader.browser.ts';
import { act, say } from './show.browser.ts';

/** A longer paste is read at once and not shown: a field of megabytes holds up every key. */
const SHOWN = 200_000;

/** The way in: a field, files, and what is dropped. */
export class Intake {
  readonly #host: HTMLElement;
  readonly #reader: Reader;

  constructor(host: HTMLElement, keys: string, ends: Ends) {
    this.#host = host;
    this.#reader = new Reader(host, keys, ends);
    act(host, 'read').onclick = () => void this.#readField();
    this.#field.onpaste = (event) => this.#paste(event);
    this.#files.onchange = () => void this.#readFiles([...(this.#files.files ?? [])]);
    const drop = host.querySelector('[data-drop]') as HTMLElement;
    drop.ondragover = (event) => event.preventDefault();
    drop.ondrop = (event) => this.#drop(event);
  }

  get #field(): HTMLTextAreaElement {
    return this.#host.querySelector('#team-text') as HTMLTextAreaElement;
  }

  get #files(): HTMLInputElement {
    return this.#host.querySelector('#team-files') as HTMLInputElement;
  }

  async #readField(): Promise<void> {
    const { value } = this.#field;
    if (value.trim() === '') {
      say(this.#host, 'did', 'Paste something first.');
      return this.#field.focus();
    }
    if (await this.#reader.read([{ place: '', text: value }])) this.#field.value = '';
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= SHOWN) return;
    event.preventDefault();
    void this.#reader.read([{ place: '', text }]);
  }

  #drop(event: DragEvent): void {
    const { files } = event.dataTransfer ?? {};
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    event.preventDefault();
    if (files?.length) void this.#readFiles([...files]);
    else if (text) void this.#reader.read([{ place: '', text }]);
  }

  async #readFiles(files: readonly File[]): Promise<void> {
    const sources = await Promise.all(
      files.map(async (file): Promise<Source> => ({
        place: file.name,
        text: file.size > MAX_TEXT ? ' '.repeat(MAX_TEXT + 1) : await file.text().catch(() => ''),
      })),
    );
    this.#files.value = '';
    await this.#reader.read(sources);
  }
}
