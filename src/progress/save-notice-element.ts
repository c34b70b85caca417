import { LiveElement } from './live.browser.ts';
import { stateWords } from './state-words.ts';

/** Says it when progress is not saved as it should be; silent otherwise. */
export class SaveNoticeElement extends LiveElement {
  protected override show(): void {
    const [, sentence] = stateWords[this.store.state()];
    this.say('sentence', sentence);
    this.toggleAttribute('data-on', sentence !== '');
  }
}

customElements.define('course-save-notice', SaveNoticeElement);
