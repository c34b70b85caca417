import { isStale } from './stale.ts';

/** Shows its hidden warning when the date in `data-date` is too old for the reader's clock. */
class VerifiedElement extends HTMLElement {
  connectedCallback(): void {
    const warning = this.querySelector<HTMLElement>('[data-stale]');
    if (warning) warning.hidden = !isStale(this.dataset['date'] ?? '', Date.now());
  }
}

customElements.define('course-verified', VerifiedElement);
