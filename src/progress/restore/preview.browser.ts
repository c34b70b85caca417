import { difference } from './difference.ts';
import { others } from '../figures.ts';
import type { Incoming } from './incoming.ts';
import { comesBack } from '../keeping/comes-back.browser.ts';
import { LiveElement } from '../live.browser.ts';
import { pageOutline } from '../outline.browser.ts';
import type { Progress } from '../progress.ts';
import { add, goBack, together } from '../record.browser.ts';
import { stateWords } from '../state-words.ts';

/** What a record from outside would add, then merge, then undo. Nothing changes before "Merge". */
export abstract class PreviewElement extends LiveElement {
  #found: Progress | undefined;
  #before: Progress | undefined;
  /** The record that was asked for last: one that comes in after it is not shown. */
  #asked: object | undefined;

  override connectedCallback(): void {
    this.act('merge').onclick = () => void this.#merge();
    this.act('cancel').onclick = () => this.#leave();
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
    this.say('fate', stateWords[this.store.state()][1]);
    this.#list([...(adds ?? []), ...(both ? comesBack(mine, both) : [])]);
    this.act('merge').hidden = !adds?.length;
  }

  /** Shows what comes in, in the place of a preview that is open. */
  protected async preview(coming: Promise<Incoming>): Promise<void> {
    this.#asked = coming;
    const { name, progress, said } = await coming.catch(() => unread);
    if (this.#asked !== coming) return;
    this.#found = progress;
    this.act('undo').hidden = true;
    this.#panel.hidden = !progress;
    this.say('problem', progress ? '' : said);
    this.say('did', '');
    if (!progress) return this.#title.scrollIntoView();
    this.say('source', `Preview of ${name}`);
    this.say('left-out', said);
    const outline = pageOutline();
    this.say('others', outline ? others(progress, outline) : '');
    this.show(this.store.now());
    this.#panel.focus();
  }

  get #title(): HTMLElement {
    return this.querySelector('h3') as HTMLElement;
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
    for (const pasted of this.querySelectorAll('textarea')) pasted.value = '';
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
    this.#title.focus();
  }

  #leave(): void {
    this.#done('Nothing was changed.');
    this.#title.focus();
  }

  #done(text: string): void {
    this.#found = undefined;
    this.#asked = undefined;
    this.#panel.hidden = true;
    this.say('did', text);
    this.say('problem', '');
  }
}

const unread: Incoming = {
  name: '',
  said: 'It could not be read. Look at your connection, and open it again.',
};
