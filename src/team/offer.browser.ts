import { isBlank, type Board } from './board.ts';
import type { Holding } from './holding.browser.ts';
import type { Opened } from './link.browser.ts';
import { explainBoard } from './refused.ts';
import { act } from './show.browser.ts';
import { join } from './take.ts';
import { boardText } from './words.ts';

/** A board from a link or a file: shown for what it is, and taken only when asked. */
export class Offer {
  readonly #host: HTMLElement;
  readonly #holding: Holding;
  #found: Board | undefined;
  /** What its buttons do, by their names. */
  readonly acts = {
    'offer-open': () => this.#answer((found) => found),
    'offer-join': () => this.#answer((found) => join(this.#holding.board, found).board),
    'offer-leave': () => this.#answer(),
  };

  constructor(host: HTMLElement, holding: Holding) {
    [this.#host, this.#holding] = [host, holding];
  }

  /** Offers what was opened, or says why it could not be; `what` is "link" or "file". */
  show(opened: Opened, what: string): void {
    this.#found = opened.ok ? opened.board : undefined;
    const blank = isBlank(this.#holding.board);
    this.#holding.say(
      'offer',
      opened.ok
        ? `This ${what} holds ${boardText(opened.board)}.`
        : explainBoard(opened.code, what),
    );
    const more = opened.ok ? offerText(opened.dropped, blank) : 'Nothing here has changed.';
    this.#holding.say('offer-more', more);
    this.#buttons(opened.ok, blank);
    this.#panel.hidden = false;
    this.#panel.focus();
  }

  get #panel(): HTMLElement {
    return this.#host.querySelector('[data-offer]') as HTMLElement;
  }

  #buttons(ok: boolean, blank: boolean): void {
    const [open, both, leave] = Object.keys(this.acts).map((name) => act(this.#host, name));
    if (!open || !both || !leave) return;
    open.hidden = !ok;
    open.textContent = blank ? 'Open it' : 'Put it in place of the board here';
    both.hidden = !ok || blank;
    leave.textContent = ok ? 'Leave it' : 'Close';
  }

  #answer(edit?: (found: Board) => Board): void {
    this.#panel.hidden = true;
    if (edit && this.#found)
      this.#holding.set(edit(this.#found), 'The board is open. Undo brings back what was here.');
    this.#found = undefined;
    (this.#host.closest('main') ?? this.#host).focus();
  }
}

const offerText = (dropped: number, blank: boolean): string =>
  [
    dropped > 0 ? `${dropped} parts of it could not be read and are left out.` : '',
    blank
      ? 'Nothing is sent, and nothing is stored unless you keep it.'
      : 'Here is a board already: it can be replaced, or both become one.',
  ]
    .filter(Boolean)
    .join(' ');
