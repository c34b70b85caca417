import { readPast } from '../course/past.ts';
import { LiveElement } from './live.browser.ts';
import { markWords, marksOf, type Marks } from './marks.ts';
import type { Progress } from './progress.ts';

/** Upgrades the three "not yet" marks of a chapter to what is stored. */
export class MarksElement extends LiveElement {
  protected override show(progress: Progress): void {
    const { chapter = '', pass = '', practices = '', was } = this.dataset;
    const marks = marksOf(progress, {
      chapter,
      passMark: Number(pass),
      practices: practices.split(' ').filter(Boolean),
      was: readPast(was),
    });
    for (const name of Object.keys(marks) as (keyof Marks)[]) {
      this.querySelector(`[data-mark="${name}"]`)?.toggleAttribute('data-on', marks[name]);
      this.say(name, markWords[name][Number(marks[name])] ?? '');
    }
  }
}

customElements.define('course-marks', MarksElement);
