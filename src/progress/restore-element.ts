import { difference } from './difference.ts';
import { LiveElement } from './live.browser.ts';
import { explain } from './messages.ts';
import type { Progress } from './progress.ts';
import { add, goBack, together } from './record.browser.ts';
import { decode, MAX_SIZE, type Decoded } from './saved.ts';

/** A backup from a file or pasted: what it would add, then merge, then undo. Nothing changes before "Merge". */
export class RestoreElement extends LiveElement {
  #found: Progress | undefined;
  #before: Progress | undefined;

  override connectedCallback(): void {
    this.hidden = false;
    this.#file.onchange = () => void this.#readFile();
    this.act('preview').onclick = () =>
      this.#preview(decode(this.#pasted.value), 'the pasted text');
    this.act('merge').onclick = () => void this.#merge();
    this.act('cancel').onclick = () => this.#done('Nothing was changed.');
    this.act('undo').onclick = () => void this.#undo();
    super.connectedCallback();
  }

  /** While a preview is open, other tabs may write: what would be added is counted anew. */
  protected override show(mine: Progress): void {
    if (!this.#found) return;
    const both = together(mine, this.#found);
    const adds = both && difference(mine, both);
    const nothing = 'It holds nothing that is not here already.';
    const tooMuch = 'Together with your record it is too much for one record. It cannot be merged.';
    this.say('sum', !adds ? tooMuch : adds.length ? 'Merging adds to your record:' : nothing);
    this.#list(adds ?? []);
    this.act('merge').hidden = !adds?.length;
  }

  get #file(): HTMLInputElement {
    return this.querySelector('input[type=file]') as HTMLInputElement;
  }

  get #pasted(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  async #readFile(): Promise<void> {
    const file = this.#file.files?.[0];
    if (!file) return;
    const tooBig: Decoded = { ok: false, issues: [{ code: 'too-big' }] };
    const read = file.size > MAX_SIZE ? tooBig : decode(await file.text());
    this.#file.value = '';
    this.#preview(read, `the file “${file.name}”`);
  }

  #preview({ ok, progress, issues }: Decoded, name: string): void {
    this.#found = progress;
    this.act('undo').hidden = true;
    this.#panel.hidden = !ok;
    this.say('problem', ok ? '' : explain(issues));
    this.say('did', '');
    if (!ok) return;
    this.say('source', `Preview of ${name}`);
    this.say('left-out', explain(issues));
    this.show(this.store.now());
    this.#panel.focus();
  }

  get #panel(): HTMLElement {
    return this.querySelector('[data-preview]') as HTMLElement;
  }

  #list(lines: readonly string[]): void {
    const rows = lines.map((line) => {
      const row = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
      if (row.firstElementChild) row.firstElementChild.textContent = line;
      return row;
    });
    this.querySelector('ul')?.replaceChildren(...rows);
  }

  async #merge(): Promise<void> {
    if (!this.#found) return;
    this.#before = this.store.now();
    const { ok } = await add(this.#found);
    this.#pasted.value = '';
    this.#done(
      ok
        ? 'Merged and saved.'
        : 'Merged in memory only: it could not be saved. The record from before is still stored.',
    );
    this.act('undo').hidden = false;
    this.act('undo').focus();
  }

  async #undo(): Promise<void> {
    if (!this.#before) return;
    const { ok } = await goBack(this.#before);
    if (ok) this.act('undo').hidden = true;
    this.#done(
      ok
        ? 'Your record is as it was before the merge. The merged one is among the kept records below.'
        : 'This could not be undone: there is no room to keep the merged record.',
    );
    this.#file.focus();
  }

  #done(text: string): void {
    this.#found = undefined;
    this.#panel.hidden = true;
    this.say('did', text);
    this.say('problem', '');
  }
}

customElements.define('course-restore', RestoreElement);
