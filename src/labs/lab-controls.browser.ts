import { keepEdits } from './edits.browser.ts';
import type { LabElement } from './lab-element.ts';
import { setText } from './lab-files.browser.ts';
import { LabRun } from './lab-run.browser.ts';
import { clickTab, keyTab, showFile } from './lab-tabs.browser.ts';

/** What the controls of a lab do. Made when a reader first comes near them. */
export class LabControls {
  readonly #lab: LabElement;
  readonly #run: LabRun;
  #editing = false;
  /** The texts that Reset took away last. */
  #before: readonly string[] = [];

  constructor(lab: LabElement) {
    this.#lab = lab;
    this.#run = new LabRun(lab);
  }

  /** Handles a click, a key, an edit, or a pointer or focus that comes near. */
  handle(event: Event): void {
    const target = event.target as HTMLElement;
    if (event.type === 'input') this.#input();
    else if (event.type === 'click') this.#click(target);
    else if (event.type === 'keydown') this.#key(event as KeyboardEvent);
    else this.#near(target);
  }

  /** Stops the run that is going on. */
  stop(): void {
    this.#run.stop();
  }

  #near(target: HTMLElement): void {
    if (target.closest('.lab-bar, .lab-input, .lab-solution') === null) return;
    this.#run.prepare();
    if (this.#editing || !target.matches('.lab-input:focus')) return;
    this.#editing = true;
    import('./editing.browser.ts').then(
      ({ startEditing }) => {
        startEditing(this.#lab.panels);
        this.#lab.dataset['editor'] = 'ready';
      },
      // Offline: it stays a plain textarea.
      () => (this.#editing = false),
    );
  }

  #click(target: HTMLElement): void {
    clickTab(this.#lab, target);
    const { file, line } = target.closest<HTMLElement>('.lab-jump')?.dataset ?? {};
    if (file !== undefined) this.#goTo(file, Number(line));
    const button = target.closest<HTMLElement>('[data-do]');
    if (button === null || button.getAttribute('aria-disabled') === 'true') return;
    const what = button.dataset['do'];
    if (what === 'stop') this.stop();
    else if (what === 'reset') this.#reset();
    else if (what === 'undo') this.#undo();
    else if (what === 'link') void this.#link();
    else this.#run.start(what === 'solution');
  }

  #key(event: KeyboardEvent): void {
    keyTab(this.#lab, event);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#run.start(false);
  }

  /** Keeps what differs from the published files; an edit is never run by itself. */
  #input(): void {
    const { lab, panels, plan } = this.#lab;
    if (!this.#editing) for (const panel of panels) setText(panel, panel.input.value);
    const edited = panels.filter(({ input, published }) => input.value !== published);
    const files = Object.fromEntries(edited.map(({ name, input }) => [name, input.value]));
    const kept = keepEdits(lab, edited.length > 0 ? { sources: plan.sources, files } : null);
    this.#lab.toggleAttribute('data-edited', edited.length > 0);
    this.#run.enable();
    if (edited.length > 0) {
      this.#run.prepareEdit();
      this.#lab.find('[data-do=undo]').hidden = true;
    }
    const where = kept ? 'Saved in this browser.' : 'Not saved: this browser keeps no data here.';
    this.#lab.keep(edited.length > 0 ? `Edited. ${where}` : '');
  }

  #goTo(file: string, line: number): void {
    const at = this.#lab.panels.findIndex(({ name }) => name === file);
    const input = this.#lab.panels[at]?.input;
    if (input === undefined) return;
    showFile(this.#lab, at);
    const above = input.value.split('\n').slice(0, line - 1);
    const start = above.reduce((sum, { length }) => sum + length + 1, 0);
    const end = input.value.indexOf('\n', start);
    input.focus();
    input.setSelectionRange(start, end === -1 ? input.value.length : end);
  }

  #reset(): void {
    const { panels } = this.#lab;
    const edited = this.#lab.hasAttribute('data-edited');
    this.#before = panels.map(({ input }) => input.value);
    this.#write(panels.map(({ published }) => published));
    this.#run.reset();
    this.#lab.find('[data-do=undo]').hidden = !edited;
  }

  #undo(): void {
    this.#write(this.#before);
    this.#lab.say('Your edit is back.');
    // The button goes with the next edit, which this is; the focus stays near.
    this.#lab.find('[data-do=reset]').focus();
  }

  #write(texts: readonly string[]): void {
    for (const [at, panel] of this.#lab.panels.entries()) {
      setText(panel, texts[at] ?? panel.published);
      panel.input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  async #link(): Promise<void> {
    const link = new URL(`#${this.#lab.id}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.#lab.say('Link copied.');
    } catch {
      // No clipboard on plain http, or not allowed: the address bar can be copied by hand.
      location.hash = this.#lab.id;
      this.#lab.say('The address bar has the link.');
    }
  }
}
