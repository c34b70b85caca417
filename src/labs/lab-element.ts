import { keepEdits, readEdits } from './edits.browser.ts';
import {
  currentFiles,
  editedFiles,
  openPanels,
  setText,
  showPanel,
  tabKey,
  type Panel,
} from './lab-files.browser.ts';
import type { LabPlan } from './plan.ts';
import type { LabRun } from './lab-run.browser.ts';

/**
 * A lab: its files can be edited, run, stopped and reset. State is in `data-state` and `data-edited`.
 * What a run needs is loaded when a reader first comes near the controls.
 */
export class LabElement extends HTMLElement {
  panels: readonly Panel[] = [];
  #published: readonly Node[] = [];
  #from = '';
  #run: Promise<LabRun> | undefined;
  #editing = false;

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
    this.#published = [...this.find('.lab-output').childNodes];
    this.#from = this.find('.lab-from').textContent;
    this.find('.lab-bar').hidden = false;
    for (const button of this.querySelectorAll<HTMLElement>('[data-do]')) button.hidden = false;
    for (const type of ['click', 'input', 'keydown', 'focusin', 'pointerover']) {
      this.addEventListener(type, this);
    }
    this.#restore();
  }

  /** Ends a run; the element may come back. */
  disconnectedCallback(): void {
    void this.#run?.then((run) => run.stop());
  }

  handleEvent(event: Event): void {
    const target = event.target as HTMLElement;
    if (event.type === 'input') this.#input(target as HTMLTextAreaElement);
    else if (event.type === 'click') this.#click(target);
    else if (event.type === 'keydown') this.#key(event as KeyboardEvent);
    else if (target.closest('.lab-bar, .lab-input, .lab-solution') !== null) this.#near(target);
  }

  /** One part of the lab's markup. */
  find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`${this.lab} has no ${selector}`);
    return found;
  }

  /** Says how it is, in words and as an attribute. */
  say(state: string, words: string): void {
    this.dataset['state'] = state;
    this.find('.lab-status').textContent = words;
    const busy = state === 'loading' || state === 'running';
    this.#disable('run', busy);
    this.#disable('stop', !busy);
    this.#disable('reset', state === 'idle' && !this.hasAttribute('data-edited'));
  }

  /** Shows a file and puts the cursor on a line of it. */
  goTo(file: string, line: number): void {
    const at = this.panels.findIndex(({ name }) => name === file);
    const input = this.panels[at]?.input;
    if (input === undefined) return;
    showPanel(this, at);
    const start =
      input.value
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const end = input.value.indexOf('\n', start);
    input.focus();
    input.setSelectionRange(start, end === -1 ? input.value.length : end);
  }

  #loaded(): Promise<LabRun> {
    this.#run ??= import('./lab-run.browser.ts').then(({ LabRun }) => new LabRun(this));
    return this.#run;
  }

  #near(target: HTMLElement): void {
    void this.#loaded().then((run) => run.prepare());
    if (this.#editing || !target.matches('.lab-input')) return;
    this.#editing = true;
    void import('./editing.browser.ts').then(({ startEditing }) => startEditing(this.panels));
  }

  #click(target: HTMLElement): void {
    const tab = target.closest('[role=tab]');
    if (tab !== null) showPanel(this, [...(tab.parentElement?.children ?? [])].indexOf(tab));
    const { file, line } = target.closest<HTMLElement>('.lab-jump')?.dataset ?? {};
    if (file !== undefined) this.goTo(file, Number(line));
    const button = target.closest<HTMLElement>('[data-do]');
    if (button === null || button.getAttribute('aria-disabled') === 'true') return;
    const what = button.dataset['do'];
    if (what === 'reset') this.#reset();
    else if (what === 'link') void this.#link();
    else if (what === 'stop') void this.#loaded().then((run) => run.stop());
    else this.#start(what === 'solution');
  }

  #start(solution: boolean): void {
    if (['loading', 'running'].includes(this.dataset['state'] ?? '')) return;
    this.say('loading', 'Loading');
    this.#loaded().then(
      (run) => run.start(solution),
      () => this.say('failed', 'The runner did not load. Try again.'),
    );
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#start(false);
    else if (!tabKey(this, event.key)) return;
    event.preventDefault();
  }

  #input(input: HTMLTextAreaElement): void {
    const panel = this.panels.find((one) => one.input === input);
    if (panel === undefined) return;
    if (!this.#editing) setText(panel, input.value);
    const files = editedFiles(this.panels);
    const edited = Object.keys(files).length > 0;
    const kept = keepEdits(this.lab, edited ? { sources: this.plan.sources, files } : null);
    this.#edited(edited);
    if (!kept) this.find('.lab-status').textContent = 'Not saved: this browser keeps no data here.';
  }

  #restore(): void {
    const edits = readEdits(this.lab, Object.keys(currentFiles(this.panels)));
    if (edits === null) return;
    for (const panel of this.panels) {
      const text = edits.files[panel.name];
      if (text !== undefined) setText(panel, text);
    }
    this.#edited(Object.keys(editedFiles(this.panels)).length > 0);
    const old = edits.sources !== this.plan.sources;
    const words = old ? 'Your edit, of an older version. Reset shows the new one.' : 'Your edit.';
    this.find('.lab-status').textContent = words;
  }

  #edited(edited: boolean): void {
    this.toggleAttribute('data-edited', edited);
    this.#disable('reset', !edited && this.dataset['state'] === 'idle');
  }

  /** Disabled in a way that keeps the focus where it is. */
  #disable(name: string, disabled: boolean): void {
    this.find(`[data-do=${name}]`).setAttribute('aria-disabled', String(disabled));
  }

  #reset(): void {
    void this.#run?.then((run) => run.stop());
    for (const panel of this.panels) {
      setText(panel, panel.published);
      panel.input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    this.find('.lab-output').replaceChildren(...this.#published);
    this.find('.lab-goals').hidden = true;
    this.find('.lab-from').textContent = this.#from;
    this.say('idle', 'Reset to the published files and result.');
  }

  async #link(): Promise<void> {
    const link = new URL(`#${this.id}`, location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.find('.lab-status').textContent = 'Link copied.';
    } catch {
      // No clipboard on plain http, or not allowed: the address bar can be copied by hand.
      location.hash = this.id;
      this.find('.lab-status').textContent = 'The address bar has the link.';
    }
  }
}

customElements.define('course-lab', LabElement);
