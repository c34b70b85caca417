import { LiveElement } from '../live.browser.ts';
import { pageOutline } from '../outline.browser.ts';
import { printFigures } from './print-figures.ts';
import type { Progress } from '../progress.ts';

/** The button for it, and the name, which is kept nowhere but in its field. */
export class PrintElement extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const name = this.querySelector('input') as HTMLInputElement;
    const show = () => sheet()?.name(name.value.trim());
    name.oninput = show;
    (this.querySelector('[data-act="print"]') as HTMLElement).onclick = () => {
      show();
      print();
    };
  }
}

/** What is printed in the place of the page. */
export class PrintSheetElement extends LiveElement {
  override connectedCallback(): void {
    this.hidden = false;
    document.documentElement.dataset['sheet'] = '';
    const home = new URL(this.dataset['home'] ?? '', location.href).href;
    this.say('address', home);
    super.connectedCallback();
  }

  /** Puts this name on it; none, when empty. */
  name(name: string): void {
    this.say('name', name);
  }

  protected override show(progress: Progress): void {
    const outline = pageOutline();
    const texts = outline ? printFigures(progress, outline, Date.now()) : {};
    for (const [slot, text] of Object.entries(texts)) this.say(slot, text);
  }
}

const sheet = () => document.querySelector<PrintSheetElement>('course-print-sheet');

customElements.define('course-print-sheet', PrintSheetElement);
customElements.define('course-print', PrintElement);
