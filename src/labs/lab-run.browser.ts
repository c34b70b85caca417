import { draw } from './draw.browser.ts';
import { el } from './element-view.ts';
import { currentFiles } from './lab-files.browser.ts';
import type { LabElement } from './lab-element.ts';
import type { LabPlan } from './plan.ts';
import { prepare, run, type Screen } from './run.browser.ts';
import type { SessionEnd } from './session.browser.ts';
import type { Transcript } from './transcript.ts';
import { goalSentence, verdict } from './verdict.ts';
import { transcriptView } from './view.ts';

const ENDS: Readonly<Record<SessionEnd | 'offline', string>> = {
  done: 'Finished',
  failed: 'Stopped by an error',
  limit: 'Stopped at the time limit',
  stopped: 'Stopped',
  replaced: 'Stopped: another lab was started',
  'not-loaded': 'Stopped: its libraries did not load in time',
  unavailable: 'This browser cannot run labs here. The published result stands below.',
  offline: 'What the lab needs could not be fetched. Try again when you are online.',
};

/** The runs of one lab: shows them, judges them, and remembers that there were any. */
export class LabRun implements Screen {
  readonly #lab: LabElement;
  readonly #plan: LabPlan;
  #stop: () => void = () => undefined;
  #solution = false;
  #startedAt = 0;
  #transcript: Transcript = [];
  /** Blocks of this run's output that are drawn, all but the last one final; null before the first. */
  #drawn: number | null = null;

  constructor(lab: LabElement) {
    this.#lab = lab;
    this.#plan = lab.plan;
  }

  /** Loads what a click will need. */
  prepare(): void {
    prepare(this.#plan);
  }

  /** Starts a run of the files as they stand, or of the solution, which leaves them alone. */
  start(solution: boolean): void {
    const { panels } = this.#lab;
    const edited = this.#lab.hasAttribute('data-edited');
    this.#solution = solution;
    this.#startedAt = performance.now();
    this.#drawn = null;
    this.#lab.say('loading', 'Loading');
    const what = solution ? 'solution' : edited ? 'edit' : 'script';
    const files = solution
      ? Object.fromEntries(panels.map(({ name, published }) => [name, published]))
      : currentFiles(panels);
    this.#stop = run({ plan: this.#plan, what, files }, this);
  }

  /** Stops the run, if there is one. */
  stop(): void {
    this.#stop();
  }

  loading(share: number): void {
    const bar = this.#lab.querySelector('progress');
    if (bar === null) return;
    bar.hidden = share >= 1;
    bar.value = share;
  }

  started(): void {
    this.#lab.say('running', 'Running');
    this.#startedAt = performance.now();
    this.#clear();
  }

  output(transcript: Transcript): void {
    if (transcript.length === 0) return;
    if (this.#drawn === null) this.#clear();
    this.#transcript = transcript;
    const views = transcriptView(transcript);
    draw(this.#lab.find('.lab-output'), views, Math.max(0, (this.#drawn ?? 0) - 1));
    this.#drawn = views.length;
  }

  ended(how: SessionEnd | 'offline'): void {
    const ran = how === 'done' || how === 'failed';
    const took = Math.round(performance.now() - this.#startedAt);
    const solved = how === 'done' && this.#judge();
    const words = how === 'done' ? `Finished in ${took} ms.` : ENDS[how].replace(/\w$/, '$&.');
    const task =
      how !== 'done' || this.#plan.task === null
        ? ''
        : solved
          ? ' Task solved.'
          : ' Task not solved yet.';
    this.#lab.say(ran ? how : 'stopped', words + task);
    if (ran) void this.#remember(solved);
  }

  #clear(): void {
    this.#drawn = 0;
    this.#transcript = [];
    const from = this.#lab.find('.lab-from');
    from.textContent = this.#solution
      ? 'The solution, run in this browser'
      : (from.dataset['run'] ?? '');
    this.#lab.find('.lab-output').replaceChildren();
    this.#lab.find('.lab-goals').hidden = true;
  }

  #judge(): boolean {
    const { task } = this.#plan;
    if (task === null) return false;
    const { solved, goals } = verdict(task, this.#transcript);
    const list = this.#lab.find('.lab-goals');
    draw(
      list,
      goals.map((goal) => el('li', { 'data-met': String(goal.met) }, goalSentence(goal))),
    );
    list.hidden = false;
    return solved;
  }

  /** The solution is ours: running it solves nothing for the reader. */
  async #remember(solved: boolean): Promise<void> {
    if (this.#solution) return;
    const { progressStore } = await import('../progress/local-store.browser.ts');
    const fact = { lab: this.#lab.lab, at: Date.now() };
    await progressStore().change(
      { type: 'ran', ...fact },
      ...(solved ? [{ type: 'solved' as const, ...fact }] : []),
    );
  }
}
