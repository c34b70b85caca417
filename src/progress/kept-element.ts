import { day } from './day.ts';
import { LiveElement } from './live.browser.ts';
import { pageOutline } from './outline.browser.ts';
import { add, asides, download, forget, type Aside } from './record.browser.ts';
import { readSaved } from './saved.ts';

/** The list of archived records and of texts that could not be read: restore, download, delete. */
export class KeptElement extends LiveElement {
  #shown = '';

  override connectedCallback(): void {
    this.onclick = (event) => this.#press(event.target as HTMLElement);
    super.connectedCallback();
  }

  protected override show(): void {
    const all = asides();
    this.hidden = all.length === 0;
    const keys = all.map(({ key }) => key).join();
    if (keys === this.#shown) return;
    this.#shown = keys;
    this.querySelector('ul')?.replaceChildren(...all.map((kept) => this.#row(kept)));
  }

  #row(kept: Aside): DocumentFragment {
    const row = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    const item = row.firstElementChild as HTMLElement;
    item.dataset['key'] = kept.key;
    const name = row.querySelector('[data-name]') as HTMLElement;
    name.textContent = describe(kept);
    name.id = `kept-${kept.key.replaceAll(/\W/g, '-')}`;
    for (const button of row.querySelectorAll('button')) {
      button.setAttribute('aria-describedby', name.id);
      if (button.dataset['act'] === 'restore') button.hidden = kept.kind !== 'archive';
    }
    return row;
  }

  #press(button: HTMLElement): void {
    const key = button.closest<HTMLElement>('[data-key]')?.dataset['key'];
    const kept = asides().find((one) => one.key === key);
    if (!kept) return;
    const act = button.dataset['act'];
    if (act === 'restore') void this.#restore(kept);
    if (act === 'download') download(`eight-levels-${kept.kind}-${day(kept.at)}.json`, kept.text);
    if (act === 'delete') this.#delete(button, kept);
  }

  async #restore({ text }: Aside): Promise<void> {
    const { progress } = readSaved(text);
    const ok = progress !== undefined && (await add(progress)).ok;
    this.say('did', ok ? 'Its facts are part of your record again.' : 'It could not be restored.');
  }

  /** The first press asks, in the button's own words. */
  #delete(button: HTMLElement, { key }: Aside): void {
    if (!button.hasAttribute('data-sure')) {
      button.setAttribute('data-sure', '');
      button.textContent = 'Delete for good';
      return;
    }
    forget(key);
    this.show();
    this.say('did', 'Deleted.');
    this.querySelector<HTMLElement>('h3')?.focus();
  }
}

function describe({ kind, at, text, chapter }: Aside): string {
  const size = `${Math.ceil(text.length / 1000)} KB`;
  const title = pageOutline()?.chapters.find(({ id }) => id === chapter)?.title ?? chapter;
  if (title !== undefined) return `${title}, as it was when started over ${day(at)}, ${size}`;
  return kind === 'archive'
    ? `Record archived ${day(at)}, ${size}`
    : `Text that could not be read, moved aside ${day(at)}, ${size}`;
}

customElements.define('course-kept', KeptElement);
