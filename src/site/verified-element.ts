import { isStale } from './stale.ts';

/** Shows its warning when the date in `data-date` is too old for the reader's clock. */
class VerifiedElement extends HTMLElement {
  connectedCallback(): void {
    this.toggleAttribute('data-stale', isStale(this.dataset['date'] ?? '', Date.now()));
  }
}

customElements.define('course-verified', VerifiedElement);
