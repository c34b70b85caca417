import {
  calibration,
  counted,
  surprises,
  verdicts,
  type Calibration,
  type Confidence,
  type Surprise,
} from './calibration.ts';
import { day } from '../day.ts';
import { LiveElement } from '../live.browser.ts';
import { pageOutline } from '../outline.browser.ts';
import type { Progress } from '../progress.ts';

/** Confidence against result, over all answers that are kept. */
export class CalibrationElement extends LiveElement {
  #shown = '';

  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    this.hidden = false;
    const found = calibration(progress);
    this.say('counted', counted(found));
    this.say('verdicts', verdicts(found).join(' '));
    this.#tabulate(found);
    this.#list(surprises(progress, outline));
  }

  #tabulate({ all, first, said }: Calibration): void {
    this.querySelector('table')?.toggleAttribute('hidden', said === 0);
    for (const row of this.querySelectorAll<HTMLElement>('[data-sure]')) {
      const confidence = row.dataset['sure'] as Confidence;
      row.hidden = all[confidence].of === 0;
      const cells = [all[confidence], first[confidence]];
      for (const [at, cell] of row.querySelectorAll('td').entries()) {
        const { right = 0, of = 0 } = cells[at] ?? {};
        cell.textContent = of > 0 ? `${right} of ${of}` : 'none';
      }
    }
  }

  /** An open list is not rebuilt under a reader's focus unless it changed. */
  #list(all: readonly Surprise[]): void {
    const now = JSON.stringify(all);
    if (now === this.#shown) return;
    this.#shown = now;
    this.querySelector('details')?.toggleAttribute('hidden', all.length === 0);
    this.say('count', `${all.length} ${all.length === 1 ? 'question' : 'questions'}`);
    this.querySelector('dl')?.replaceChildren(...all.map((one) => this.#row(one)));
  }

  #row({ href, title, chapter, answer, older, mended }: Surprise): DocumentFragment {
    const row = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    const link = row.querySelector('a') as HTMLAnchorElement;
    link.href = href;
    link.textContent = title;
    (row.querySelector('.quiet') as HTMLElement).textContent = chapter;
    (row.querySelector('dd') as HTMLElement).textContent = [
      `${answer.points > 0 ? 'partly right' : 'wrong'} ${day(answer.at)}`,
      ...(older ? ['revised since'] : []),
      ...(mended ? ['right since'] : []),
    ].join(', ');
    return row;
  }
}

customElements.define('course-calibration', CalibrationElement);
