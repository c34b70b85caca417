import { readEdits } from './edits.browser.ts';
import type { LabControls } from './lab-controls.browser.ts';
import { openPanels, setText, type Panel } from './lab-files.browser.ts';
import type { LabPlan } from './plan.ts';

/**
 * A lab: its files can be edited, run, stopped and reset. State is in `data-state` and `data-edited`.
 * This is the part that every page with a lab loads; the rest comes when a reader comes near one.
 */
export class LabElement extends HTMLElement {
  /** The lab's files; none before it is connected. */
  panels: readonly Panel[] = [];
  #controls: Promise<LabControls> | undefined;

  /** The lab's permanent id. */
  get lab(): string {
    return this.dataset['lab'] ?? '';
  }

  /** What the build wrote about this lab. */
  get plan(): LabPlan {
    return JSON.parse(this.dataset['plan'] ?? '{}') as LabPlan;
  }

  connectedCallback(): void {
    if (this.panels.length > 0) return;
    this.panels = openPanels(this);
    this.#restore();
    for (const type of ['click', 'input', 'keydown', 'focusin', 'pointerover']) {
      this.addEventListener(type, this);
    }
  }

  /** Ends a run; the element may come back. */
  disconnectedCallback(): void {
    void this.#controls?.then((controls) => controls.stop());
  }

  handleEvent(event: Event): void {
    this.#controls ??= import('./lab-controls.browser.ts').then(
      ({ LabControls }) => new LabControls(this),
    );
    this.#controls.then(
      (controls) => controls.handle(event),
      () => this.#notLoaded(event),
    );
  }

  /** One part of the lab's markup. */
  find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`${this.lab} has no ${selector}`);
    return found;
  }

  /** Says in words how the run stands. */
  say(words: string): void {
    this.find('.lab-status').textContent = words;
  }

  /** Says in words how the reader's edit stands; the same words are said once. */
  keep(words: string): void {
    const kept = this.find('.lab-kept');
    if (kept.textContent !== words) kept.textContent = words;
  }

  #notLoaded(event: Event): void {
    this.#controls = undefined;
    if (event.type === 'click') this.say('The runner did not load. Try again when you are online.');
  }

  #restore(): void {
    const names = this.panels.map(({ name }) => name);
    const edits = readEdits(this.lab, names);
    for (const panel of this.panels) {
      const text = edits?.files[panel.name];
      if (text === undefined || text === panel.published) continue;
      setText(panel, text);
      this.dataset['edited'] = '';
    }
    if (!('edited' in this.dataset)) return;
    const old = edits?.sources !== this.plan.sources;
    this.keep(`Edited. Saved in this browser${old ? '; Reset code shows a newer version' : ''}.`);
    const reset = this.find('[data-do=reset]');
    reset.setAttribute('aria-disabled', 'false');
    reset.title = '';
  }
}

customElements.define('course-lab', LabElement);
