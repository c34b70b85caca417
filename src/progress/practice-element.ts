import { day } from './day.ts';
import { LiveElement } from './live.browser.ts';
import type { Progress } from './progress.ts';
import { stateWords } from './state-words.ts';

/** Turns a chapter's list of signals and practices into boxes to tick; each tick has its date, and practices count. */
export class PracticeElement extends LiveElement {
  override connectedCallback(): void {
    this.onchange = (event) => this.#tick(event.target as HTMLInputElement);
    for (const box of this.#boxes) box.hidden = false;
    super.connectedCallback();
  }

  protected override show({ practiced }: Progress): void {
    for (const box of this.#boxes) {
      const flag = practiced[box.value];
      box.checked = flag?.value === true;
      this.say(box.value, flag?.value ? `ticked ${day(flag.at)}` : '');
    }
    const counted = [...this.querySelectorAll<HTMLInputElement>('[data-counts] input')];
    const ticked = counted.filter(({ checked }) => checked).length;
    const [state] = stateWords[this.store.state()];
    this.say('count', `This week: ${ticked} of ${counted.length}, ${state}`);
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  #tick({ value: id, checked }: HTMLInputElement): void {
    void this.store.change({ type: 'practiced', id, value: checked, at: Date.now() });
  }
}

customElements.define('course-practice', PracticeElement);
