import { progressStore } from '../progress/local-store.browser.ts';
import { draw } from './draw.browser.ts';
import { el } from './element-view.ts';
import type { LabElement } from './lab-element.ts';
import type { LabPlan } from './plan.ts';
import { prepare, prepareEdit, run, type Screen } from './run.browser.ts';
import { doneWords, loadingWords, REASONS, stoppedWords, type SessionEnd } from './words.ts';
import type { Transcript } from './transcript.ts';
import { goalSentence, verdict } from './verdict.ts';
import { transcriptView } from './view.ts';

/** The runs of one lab: shows them, judges them, and remembers that there were any. */
export class LabRun implements Screen {
  readonly #lab: LabElement;
  readonly #plan: LabPlan;
  /** The output as published, and the line that says where it came from. */
  readonly #published: readonly Node[];
  readonly #publishedFrom: string;
  #stop: () => void = () => undefined;
  #solution = false;
  #startedAt = 0;
  #transcript: Transcript = [];
  /** Blocks of this run's output that are drawn, all but the last one final. */
  #drawn = 0;

  constructor(lab: LabElement) {
    this.#lab = lab;
    this.#plan = lab.plan;
    this.#published = [...lab.find('.lab-output').childNodes];
    this.#publishedFrom = lab.find('.lab-from').textContent;
  }

  /** Loads what a click will need. */
  prepare(): void {
    prepare(this.#plan);
  }

  /** Loads what a click will need after an edit. */
  prepareEdit(): void {
    prepareEdit(this.#plan);
  }

  /** Starts a run of the files as they stand, or of the solution, which leaves them alone. */
  start(solution: boolean): void {
    if (this.#busy()) return;
    this.prepare();
    const edited = this.#lab.hasAttribute('data-edited');
    this.#solution = solution;
    this.#startedAt = performance.now();
    this.#transcript = [];
    this.#drawn = 0;
    this.#lab.find('[data-do=undo]').hidden = true;
    // Out of sight, but in its place until there is a new result: the page must not jump.
    this.#lab.toggleAttribute('data-waiting', true);
    this.#state('loading', loadingWords(this.#plan.libraries));
    if (solution) this.#comeIntoView();
    const files = Object.fromEntries(
      this.#lab.panels.map(({ name, published, input }) => [
        name,
        solution ? (this.#solutionOf(name) ?? published) : input.value,
      ]),
    );
    const what = solution ? 'solution' : edited ? 'edit' : 'script';
    this.#stop = run({ plan: this.#plan, what, files }, this);
  }

  /** Stops the run, if there is one. */
  stop(): void {
    if (this.#busy()) this.#stop();
  }

  /** Goes back to the published result. */
  reset(): void {
    this.stop();
    this.#lab.find('.lab-output').replaceChildren(...this.#published);
    this.#from(this.#publishedFrom);
    this.#lab.find('.lab-goals').hidden = true;
    this.#state('idle', 'Reset to the published files and result.');
  }

  /** Brings the buttons in line with the state; disabled in a way that keeps the focus where it is. */
  enable(): void {
    const idle = this.#lab.dataset['state'] === 'idle' && !this.#lab.hasAttribute('data-edited');
    const off = { run: this.#busy(), stop: !this.#busy(), reset: idle };
    for (const name of ['run', 'stop', 'reset'] as const) {
      const button = this.#lab.find(`[data-do=${name}]`);
      button.setAttribute('aria-disabled', String(off[name]));
      button.title = off[name] ? REASONS[name] : '';
    }
  }

  loading(share: number): void {
    const bar = this.#lab.querySelector('progress');
    if (bar === null) return;
    bar.value = share;
  }

  started(): void {
    this.#startedAt = performance.now();
    this.#state('running', 'Running. Stop ends it.');
  }

  output(transcript: Transcript): void {
    if (transcript.length === 0) return;
    if (this.#drawn === 0) this.#clear();
    this.#transcript = transcript;
    const views = transcriptView(transcript);
    draw(this.#lab.find('.lab-output'), views, Math.max(0, this.#drawn - 1));
    this.#drawn = views.length;
  }

  ended(how: SessionEnd | 'offline'): void {
    if (how === 'done' && this.#drawn === 0) this.#clear();
    this.#lab.toggleAttribute('data-waiting', false);
    const solved = how === 'done' ? this.#judge() : null;
    const ran = how === 'done' || how === 'failed';
    const words =
      how === 'done'
        ? doneWords(performance.now() - this.#startedAt, solved)
        : stoppedWords(how, this.#transcript);
    this.#state(ran ? how : 'stopped', words);
    if (solved !== null) this.#lab.dataset['task'] = solved ? 'solved' : 'open';
    if (ran) void this.#remember(solved === true);
  }

  /** The text that the solution puts in place of a file, as the page shows it; a lab reads such texts too. */
  #solutionOf(file: string): string | undefined {
    const figures = [...this.#lab.querySelectorAll('.lab-solution figure')];
    const shown = figures.find((one) => one.querySelector('figcaption code')?.textContent === file);
    return shown?.querySelector('pre code')?.textContent;
  }

  /** The solution's button stands below the output: what it starts is shown above. */
  #comeIntoView(): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = still ? 'instant' : 'smooth';
    this.#lab.find('.lab-state').scrollIntoView({ block: 'nearest', behavior });
  }

  #busy(): boolean {
    return ['loading', 'running'].includes(this.#lab.dataset['state'] ?? '');
  }

  #state(state: string, words: string): void {
    this.#lab.dataset['state'] = state;
    delete this.#lab.dataset['task'];
    this.#lab.say(words);
    this.enable();
  }

  #clear(): void {
    this.#lab.toggleAttribute('data-waiting', false);
    this.#from(this.#solution ? 'The solution, run in this browser' : null);
    this.#lab.find('.lab-output').replaceChildren();
    this.#lab.find('.lab-goals').hidden = true;
  }

  /** Says whose output stands below: a run's own where no words are given. */
  #from(words: string | null): void {
    const from = this.#lab.find('.lab-from');
    from.textContent = words ?? from.dataset['run'] ?? '';
    from.toggleAttribute('data-own', from.textContent !== this.#publishedFrom);
  }

  /** Judges the task in the page, by what the run measured; null where there is none. */
  #judge(): boolean | null {
    const { task } = this.#plan;
    if (task === null) return null;
    const { solved, goals } = verdict(task, this.#transcript);
    const list = this.#lab.find('.lab-goals');
    const items = goals.map((goal) => el('li', markOf(goal.met), goalSentence(goal)));
    draw(list, items);
    list.hidden = false;
    return solved;
  }

  /** The solution is ours: running it solves nothing for the reader. */
  async #remember(solved: boolean): Promise<void> {
    if (this.#solution) return;
    const fact = { lab: this.#lab.lab, at: Date.now() };
    await progressStore().change(
      { type: 'ran', ...fact },
      ...(solved ? [{ type: 'solved' as const, ...fact }] : []),
    );
  }
}

/** A met goal has the tick, one that is not has the cross; the sentence says it in words. */
function markOf(met: boolean): Record<string, string> {
  return met ? { 'data-mark': 'passed', 'data-on': '' } : { 'data-mark': 'wrong' };
}
