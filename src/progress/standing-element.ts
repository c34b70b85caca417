import { standing, type Standing } from './chapter-standing.ts';
import { figures } from './figures.ts';
import { LiveElement } from './live.browser.ts';
import { pageOutline } from './outline.browser.ts';
import type { Progress } from './progress.ts';
import { scale } from './scale.ts';

/** Fills the texts and the table of the progress page with what is stored. */
export class StandingElement extends LiveElement {
  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    for (const [slot, text] of Object.entries(figures(progress, outline))) this.say(slot, text);
    const now = standing(progress, outline);
    this.#mark(now);
    this.#measure(now);
  }

  #mark({ chapters }: Standing): void {
    for (const { chapter, marks } of chapters) {
      for (const [name, on] of Object.entries(marks)) {
        const cell = `[data-of="${chapter.id}"] [data-mark="${name}"]`;
        this.querySelector(cell)?.toggleAttribute('data-on', on);
      }
    }
  }

  /** Flags and the stretch between them, row by row. */
  #measure(now: Standing): void {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-of]')];
    const levels = rows.map(({ dataset }) => Number(dataset['level']) || undefined);
    for (const [i, { knows, does, gap }] of scale(levels, now).entries()) {
      const row = rows[i];
      row?.setAttribute('data-gap', gap);
      this.#flag(row, 'knows', knows);
      this.#flag(row, 'does', does);
    }
  }

  #flag(row: HTMLElement | undefined, name: string, on: boolean): void {
    const flag = row?.querySelector<HTMLElement>(`[data-flag="${name}"]`);
    if (flag) flag.hidden = !on;
  }
}

customElements.define('course-standing', StandingElement);
