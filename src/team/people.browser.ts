import { draw } from '../labs/draw.browser.ts';
import { matches, personRow, sorted, type Frame, type Order } from './people-view.ts';
import { keyOf } from './names.ts';
import type { Member } from './member.ts';
import { out, say } from './show.browser.ts';
import { people } from './words.ts';

/** So many rows are put in at once; the others follow in slices, so that a key press is never kept waiting. */
const ROWS = 40;

/** The table of people: rows are drawn once per board, then moved and hidden. */
export class PeopleTable {
  readonly #host: HTMLElement;
  #rows = new Map<Member, HTMLElement>();
  #frame: Frame | undefined;
  #members: readonly Member[] = [];
  #turn = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#filter.oninput = () => this.#hide();
    this.#order.onchange = () => void this.#place();
  }

  /** Shows these people. */
  show(members: readonly Member[], frame: Frame): void {
    this.#members = members;
    this.#frame = frame;
    this.#rows = new Map();
    void this.#place();
  }

  get #filter(): HTMLInputElement {
    return this.#host.querySelector('#team-filter') as HTMLInputElement;
  }

  get #order(): HTMLSelectElement {
    return this.#host.querySelector('#team-order') as HTMLSelectElement;
  }

  async #place(): Promise<void> {
    const turn = ++this.#turn;
    const body = out(this.#host, 'people');
    const order = this.#order.value as Order;
    const all = sorted(this.#members, order, this.#frame?.ladder ?? []);
    this.#head(order);
    // Of many, those out of sight are not laid out.
    body.closest('table')?.toggleAttribute('data-many', all.length > 2 * ROWS);
    if (this.#rows.size === 0) body.replaceChildren();
    for (let at = 0; at < all.length; at += ROWS) {
      if (at > 0) await new Promise((resume) => setTimeout(resume));
      // A newer board or order has taken over.
      if (turn !== this.#turn) return;
      const rows = all.slice(at, at + ROWS).map((member) => this.#row(member));
      for (const row of rows) row.hidden = !this.#fits(row);
      body.append(...rows);
    }
    this.#count();
  }

  #row(member: Member): HTMLElement {
    const known = this.#rows.get(member);
    if (known) return known;
    const holder = document.createElement('tbody');
    if (this.#frame) draw(holder, [personRow(member, this.#frame)]);
    const row = holder.firstElementChild as HTMLElement;
    this.#rows.set(member, row);
    return row;
  }

  #head(order: Order): void {
    for (const cell of this.#host.querySelectorAll<HTMLElement>('[data-sort]')) {
      const on = cell.dataset['sort']?.split(' ').includes(order) ?? false;
      if (on) cell.ariaSort = order === 'name' || order === 'oldest' ? 'ascending' : 'descending';
      else cell.ariaSort = null;
    }
  }

  #fits = (row: HTMLElement): boolean => matches(row.dataset['name'] ?? '', this.#filter.value);

  #hide(): void {
    for (const row of this.#rows.values()) row.hidden = !this.#fits(row);
    this.#count();
  }

  #count(): void {
    const typed = keyOf(this.#filter.value.trim());
    const shown = this.#members.filter(({ name }) => matches(name, typed)).length;
    const all = `${people(this.#members.length)}, self-reported, not proctored`;
    say(this.#host, 'shown', typed ? `${shown} of ${all}` : all);
  }
}
