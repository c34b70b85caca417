import { LiveElement } from './live.browser.ts';
import { nextStep } from './next-step.ts';
import { pageOutline } from './outline.browser.ts';
import type { Progress } from './progress.ts';

/** Turns "start with the first chapter" into the one thing that this reader should do next. */
export class NextStepElement extends LiveElement {
  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    const step = nextStep(progress, outline);
    const link = this.querySelector('a');
    if (link) {
      link.hidden = step.href === undefined;
      if (step.href !== undefined) link.href = step.href;
      link.textContent = step.title;
    }
    this.say('why', step.why);
  }
}

customElements.define('course-next-step', NextStepElement);
