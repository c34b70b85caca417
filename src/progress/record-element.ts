import { callsForBackup, completions, since } from './keeping/completions.ts';
import { day } from './day.ts';
import { LiveElement } from './live.browser.ts';
import { pageOutline } from './outline.browser.ts';
import { promiseWords } from './keeping/persist-words.ts';
import type { Progress } from './progress.ts';
import { download, lastBackup, noteBackup, noteNudged, nudged, reset } from './record.browser.ts';
import { encode } from './saved.ts';
import { stateWords } from './state-words.ts';

/** The word that a reader types to reset; a slip of the finger does not. */
const WORD = 'reset';

/** Where the record is and how it fares; download and reset. */
export class RecordElement extends LiveElement {
  /** Completions at the last "Not now" of this page, should nothing remember it. */
  #waved = 0;

  override connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    this.act('download').onclick = () => this.#download();
    this.act('wave').onclick = () => this.#wave();
    this.act('ask').onclick = () => this.#ask(true);
    this.act('cancel').onclick = () => this.#ask(false);
    this.#form.onsubmit = (event) => {
      event.preventDefault();
      void this.#reset();
    };
    this.#part('[data-framed]').hidden = window.self === window.top;
    // Loaded apart, because the quiz's page loads it on use, and only then.
    import('./keeping/persist.browser.ts')
      .then(({ promised }) => promised())
      .then((answer) => this.say('promise', promiseWords[answer].join('. ')))
      .catch(() => undefined);
    super.connectedCallback();
  }

  protected override show(progress: Progress): void {
    const [chip, sentence] = stateWords[this.store.state()];
    this.say('chip', chip);
    this.say('sentence', sentence);
    this.say('backup', this.#backup(progress));
    this.say('size', `${Math.ceil(encode(progress).length / 1000)} KB`);
    const done = this.#completions();
    const kept = ['saved', 'corrupt-kept'].includes(this.store.state());
    const noted = Math.max(nudged(), this.#waved);
    this.#part('[data-nudge]').hidden = !kept || !callsForBackup(done, noted);
    const from = noted > 0 ? 'Since your last backup, or “Not now”' : 'Without a backup so far';
    this.say('nudge', `${from}: ${done - noted}`);
  }

  #backup(progress: Progress): string {
    const at = lastBackup();
    if (at === undefined) return 'never';
    const n = since(progress, at);
    return `${day(at)}, ${n} ${n === 1 ? 'entry' : 'entries'} since`;
  }

  #completions(): number {
    const outline = pageOutline();
    return outline ? completions(this.store.now(), outline) : 0;
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #download(): void {
    download(`eight-levels-${day(Date.now())}.json`, encode(this.store.now()));
    noteBackup();
    noteNudged(this.#completions());
    this.show(this.store.now());
    this.say('did', 'The backup is with your downloads.');
  }

  #wave(): void {
    this.#waved = this.#completions();
    noteNudged(this.#waved);
    this.show(this.store.now());
    this.querySelector('h3')?.focus();
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
