import { actsOf } from './acts.browser.ts';
import { BoardView, type TeamData } from './board-view.browser.ts';
import { decodeBoard } from './board-state.ts';
import { Holding } from './holding.browser.ts';
import { Intake } from './intake.browser.ts';
import { openPacked, takeFragment } from './link.browser.ts';
import { Offer } from './offer.browser.ts';
import type { QueueChange } from './queue-element.ts';
import type { Got } from './reader.browser.ts';
import { act } from './show.browser.ts';
import { take } from './take.ts';
import { takenText, unreadText } from './words.ts';

/** The team board: joins what it holds, what it shows, and the ways in and out. */
export class TeamElement extends HTMLElement {
  connectedCallback(): void {
    const data = document.querySelector('script#team-course')?.textContent ?? '{}';
    const { levels = [], asks = '', keys = '' } = JSON.parse(data) as Partial<TeamData>;
    const view = new BoardView(this, { levels, asks, keys });
    const holding = new Holding(this, view);
    const offer = new Offer(this, holding);
    const { ladder } = view;
    new Intake(this, keys, {
      board: () => holding.board,
      got: (got) => this.#got(holding, got),
      offer: (text) => offer.show(decodeBoard(text), 'file'),
    });
    const acts = { ...actsOf(this, holding, ladder), ...offer.acts };
    for (const [name, does] of Object.entries(acts)) act(this, name).onclick = () => void does();
    this.addEventListener('queue-change', (event) =>
      holding.takeQueue((event as QueueChange).inputs),
    );
    window.addEventListener('hashchange', () => void this.#openFragment(offer));
    holding.open();
    void this.#openFragment(offer);
  }

  async #openFragment(offer: Offer): Promise<void> {
    const packed = takeFragment();
    if (packed !== null) offer.show(await openPacked(packed), 'link');
  }

  #got(holding: Holding, { entries, issues, left, full }: Got): void {
    const { board, taken } = take(holding.board, entries);
    holding.set(board, '');
    holding.say('did', takenText(taken, issues) + unreadText(left, full));
  }
}

customElements.define('course-team', TeamElement);
