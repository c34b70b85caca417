import { LiveElement } from './live.browser.ts';
import { nextStep, stepActs } from './next-step.ts';
import { pageOutline } from './outline.browser.ts';
import type { Progress } from './progress.ts';

/** Turns "start with the first chapter" into the one thing that this reader should do next. */
export class NextStepElement extends LiveElement {
  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    const step = nextStep(progress, outline);
    if (this.querySelector('h2')?.textContent !== step.title) this.#renew();
    this.say('title', step.title);
    this.say('why', step.why);
    this.say('act', stepActs[step.kind]);
    if (step.level === undefined) this.removeAttribute('data-level');
    else this.dataset['level'] = String(step.level);
    const link = this.querySelector('a');
    if (!link) return;
    link.hidden = step.href === undefined;
    if (step.href !== undefined) link.href = step.href;
  }

  /** Another step is another text, not the old one moved: its lines need not be where those were. */
  #renew(): void {
    for (const words of this.querySelectorAll('h2, #next-step-why'))
      words.replaceWith(words.cloneNode(true));
  }
}

customElements.define('course-next-step', NextStepElement);
