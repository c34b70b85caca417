import { LiveElement } from '../progress/live.browser.ts';
import { pageOutline } from '../progress/outline.browser.ts';
import type { Progress } from '../progress/progress.ts';
import { here } from './here.ts';

/** Plants the flag "you are here" on the rung of the reader's next step; its place is reserved on every rung. */
export class LadderElement extends LiveElement {
  protected override show(progress: Progress): void {
    const outline = pageOutline();
    const flag = this.querySelector<HTMLElement>('.here');
    if (!outline || !flag) return;
    const id = here(progress, outline);
    const rung = id && this.querySelector(`[data-chapter="${CSS.escape(id)}"]`);
    flag.hidden = !rung;
    if (rung && flag.parentElement !== rung) rung.append(flag);
  }
}

customElements.define('course-ladder', LadderElement);
