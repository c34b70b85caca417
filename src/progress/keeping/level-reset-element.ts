import { day } from '../day.ts';
import { held } from '../restore/difference.ts';
import { holds, parted } from './level-reset.ts';
import { LiveElement } from '../live.browser.ts';
import { pageOutline } from '../outline.browser.ts';
import type { Progress } from '../progress.ts';
import { bringBack, overOf, startOver } from '../record.browser.ts';

/** Starts one chapter over, in two steps, and takes that back, also later. */
export class LevelResetElement extends LiveElement {
  override connectedCallback(): void {
    this.act('ask').onclick = () => this.#ask(this.#form.hidden !== false);
    this.act('cancel').onclick = () => this.#ask(false);
    this.act('undo').onclick = () => void this.#undo();
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      void this.#startOver();
    };
    super.connectedCallback();
  }

  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    const { chapters } = outline;
    const any = holds(progress, this.#chapter, chapters);
    const over = overOf(this.#chapter);
    this.hidden = !any && !over;
    this.act('ask').hidden = !any;
    if (!any) this.#form.hidden = true;
    if (!this.#form.hidden) {
      this.say('takes', inRow(held(parted(progress, this.#chapter, chapters).own)));
    }
    this.#part('[data-over]').hidden = !over;
    this.say('over', over ? `Started over ${day(over.at)}.` : '');
  }

  get #chapter(): string {
    return this.dataset['chapter'] ?? '';
  }

  get #form(): HTMLFormElement {
    return this.#part('form') as HTMLFormElement;
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  #ask(open: boolean): void {
    this.#form.hidden = !open;
    this.act('ask').setAttribute('aria-expanded', String(open));
    this.say('did', '');
    this.show(this.store.now());
    if (open) this.#form.querySelector('p')?.focus();
    else this.act('ask').focus();
  }

  async #startOver(): Promise<void> {
    const { ok, state } = await startOver(this.#chapter, pageOutline()?.chapters ?? []);
    if (!ok) {
      this.#ask(false);
      return this.say('did', refusals[state] ?? refusals.full);
    }
    this.#form.hidden = true;
    this.act('ask').setAttribute('aria-expanded', 'false');
    this.say(
      'did',
      `You begin ${this.dataset['what'] ?? ''} anew, in all tabs. Undo brings back what was, and keeps what you do until then.`,
    );
    this.act('undo').focus();
  }

  async #undo(): Promise<void> {
    const over = overOf(this.#chapter);
    const ok = over !== undefined && (await bringBack(over));
    this.say(
      'did',
      ok
        ? 'It is as it was, together with what you did since.'
        : 'This could not be brought back. Download your record and the archive, among the kept records below.',
    );
    if (ok) this.act('ask').focus();
  }
}

const refusals: Readonly<Record<string, string>> & { readonly full: string } = {
  full: 'Nothing was changed: there is no room to archive what it would take out. Download a backup first.',
  memory: 'Nothing was changed: this browser allows no storage here, so nothing could be archived.',
  'read-only':
    'Nothing was changed: your record was written by a newer version of this page. Reload it.',
};

/** "a, b and c". */
function inRow(all: readonly string[]): string {
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

customElements.define('course-level-reset', LevelResetElement);
