import { hasHistory } from './history-held.ts';
import { LiveElement } from '../live.browser.ts';
import { pageOutline } from '../outline.browser.ts';
import type { Progress } from '../progress.ts';

/** The attempts and answers of one chapter. What fills it is loaded when it is opened. */
export class HistoryElement extends LiveElement {
  override connectedCallback(): void {
    this.#details.ontoggle = () => this.show(this.store.now());
    super.connectedCallback();
  }

  protected override show(progress: Progress): void {
    const outline = pageOutline();
    if (!outline) return;
    const chapter = outline.chapters.find(({ id }) => id === this.dataset['chapter']);
    this.hidden = !hasHistory(progress, outline, chapter);
    if (this.hidden || !this.#details.open) return;
    const place = this.querySelector('[data-filled]') as HTMLElement;
    if (!place.firstChild) this.say('state', 'Loading what was asked …');
    import('./history.browser.ts')
      .then(({ fill }) => fill(place, progress, outline, chapter))
      .catch(() => 'This did not load. Close it and open it again to try once more.')
      .then((said) => this.say('state', said));
  }

  get #details(): HTMLDetailsElement {
    return this.querySelector('details') as HTMLDetailsElement;
  }
}

customElements.define('course-history', HistoryElement);
