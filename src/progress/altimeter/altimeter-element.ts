import { LiveElement } from '../live.browser.ts';
import type { Progress } from '../progress.ts';

/**
 * The scale of levels with the reader's marks. A new reader has none, and nothing is loaded for them:
 * what a section that was in view earns is no mark yet.
 */
export class AltimeterElement extends LiveElement {
  #filled = false;

  protected override show(progress: Progress): void {
    const { chapters, attempts, results, practiced } = progress;
    const marked = [chapters, attempts, results, practiced].some((map) => Object.keys(map).length);
    if (!marked && !this.#filled) return void (this.dataset['ready'] = '');
    this.#filled = true;
    void import('./altimeter.browser.ts').then(({ fill }) => fill(this, progress));
  }
}

customElements.define('course-altimeter', AltimeterElement);
