import { standing } from './chapter-standing.ts';
import { figures } from './figures.ts';
import { LiveElement } from './live.browser.ts';
import { pageOutline } from './outline.browser.ts';
import type { Progress } from './progress.ts';

/** Fills the tables of the progress page with what is stored. */
export class StandingElement extends LiveElement {
  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    for (const [slot, text] of Object.entries(figures(progress, outline))) this.say(slot, text);
    for (const { chapter, marks } of standing(progress, outline).chapters) {
      for (const [name, on] of Object.entries(marks)) {
        const cell = `[data-of="${chapter.id}"] [data-mark="${name}"]`;
        this.querySelector(cell)?.toggleAttribute('data-on', on);
      }
    }
  }
}

customElements.define('course-standing', StandingElement);
