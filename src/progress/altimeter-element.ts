import { count, hasMarks, markNames, rungs, type Rung } from './altimeter.ts';
import { LiveElement } from './live.browser.ts';
import { fetchedOutline } from './outline.browser.ts';
import type { Progress } from './progress.ts';

/** Puts the reader's marks on the scale of levels. A new reader has none, and nothing is fetched. */
export class AltimeterElement extends LiveElement {
  #filled = false;

  protected override show(progress: Progress): void {
    if (this.#filled || hasMarks(progress)) void this.#fill();
    else this.dataset['ready'] = '';
  }

  async #fill(): Promise<void> {
    this.#filled = true;
    // Without the outline nothing is known, and no mark is shown.
    const outline = await fetchedOutline(this.dataset['outline'] ?? '').catch(() => undefined);
    if (!outline) return;
    const list = rungs(this.store.now(), outline);
    list.forEach(this.#mark);
    this.say('count', count(list));
    this.dataset['ready'] = '';
  }

  readonly #mark = ({ level, marks, words }: Rung): void => {
    const rung = this.querySelector(`[data-level="${level}"]`) as HTMLElement;
    for (const name of markNames) {
      rung.querySelector(`[data-mark="${name}"]`)?.toggleAttribute('data-on', marks[name]);
    }
    this.say(String(level), `, ${words}`);
  };
}

customElements.define('course-altimeter', AltimeterElement);
