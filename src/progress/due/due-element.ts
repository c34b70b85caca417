import { calendar } from './calendar.ts';
import { dueLater, dueNow, dueSentence, type DueChapter } from './due-list.ts';
import { LiveElement } from '../live.browser.ts';
import { pageOutline } from '../outline.browser.ts';
import type { Progress } from '../progress.ts';
import { download } from '../record.browser.ts';

/** The list of chapters whose objectives are due, and the days ahead as a file for a calendar. */
export class DueElement extends LiveElement {
  #shown = '';

  override connectedCallback(): void {
    this.act('calendar').onclick = () => this.#save();
    super.connectedCallback();
  }

  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    this.hidden = false;
    const due = dueNow(progress, outline, Date.now());
    const later = dueLater(progress, outline, Date.now());
    this.say('sentence', dueSentence(due, later));
    this.querySelector<HTMLElement>('[data-later]')?.toggleAttribute('hidden', later.length === 0);
    const now = JSON.stringify(due.map(({ chapter, objectives }) => [chapter.id, objectives]));
    if (now === this.#shown) return;
    this.#shown = now;
    this.querySelector('ul')?.replaceChildren(...due.map((one) => this.#row(one)));
  }

  #row({ chapter, objectives }: DueChapter): DocumentFragment {
    const row = this.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    const link = row.querySelector('a') as HTMLAnchorElement;
    link.href = chapter.quizHref ?? chapter.href;
    link.textContent = `Quiz: ${chapter.title}`;
    (row.querySelector('.gauge') as HTMLElement).textContent = `${objectives.length} due`;
    (row.querySelector('p') as HTMLElement).textContent = objectives.join(' ');
    return row;
  }

  #save(): void {
    const outline = pageOutline();
    if (!outline) return;
    const days = dueLater(this.store.now(), outline, Date.now());
    const text = calendar(days, Date.now(), location.href.replace(/#.*/, ''));
    download('eight-levels-reviews.ics', text, 'text/calendar');
  }
}

customElements.define('course-due', DueElement);
